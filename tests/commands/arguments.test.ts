import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseArguments} from '../../src/commands/arguments.ts';
import {UserError} from '../../src/commands/errors.ts';
import {flags} from '../../src/commands/flags.ts';

function mistake(...argv: string[]): {message: string; hint: string; status: number} {
  try {
    parseArguments(argv);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error(`${argv.join(' ')} was accepted`);
}

describe('parseArguments', () => {
  test('nothing given: switches are off, repeatable flags empty, the rest absent', () => {
    const {options, positionals} = parseArguments([]);
    expect(positionals).toEqual([]);
    expect(options).toMatchObject({print: false, json: false, tag: [], category: []});
    expect(options.width).toBeUndefined();
    expect(options.format).toBeUndefined();
  });

  test.each([
    {argv: ['-p', 'notes', 'a post'], options: {print: true}, positionals: ['notes', 'a post']},
    {argv: ['notes', '-w40'], options: {width: 40}, positionals: ['notes']},
    {argv: ['--width=40'], options: {width: 40}},
    {argv: ['-pw', '40'], options: {print: true, width: 40}},
    {argv: ['-t', 'a', '--tag', 'b,c', '-t', '!d'], options: {tag: ['a', 'b,c', '!d']}},
    {argv: ['--search', '-draft'], options: {search: '-draft'}},
    {argv: ['--search=--all'], options: {search: '--all'}},
    {argv: ['-n', '0'], options: {limit: 0}},
    {argv: ['-'], positionals: ['-']},
    {argv: ['--', '--list'], positionals: ['--list']},
    {argv: ['--sort', 'title', '--sort', 'date'], options: {sort: 'date'}},
    {argv: ['--section', ''], options: {section: ''}},
  ])('$argv', ({argv, options = {}, positionals = []}) => {
    const parsed = parseArguments(argv);
    expect(parsed.options).toMatchObject(options);
    expect(parsed.positionals).toEqual(positionals);
  });

  test.each([
    [['--widht', '40'], 'there is no option `--widht`', '--width'],
    [['--colour', 'never'], 'there is no option `--colour`', '--color'],
    [['--serch=x'], 'there is no option `--serch`', '--search'],
    [['-x'], 'there is no option `-x`', '--help'],
    [['--__proto__'], 'there is no option `--__proto__`', '--help'],
    [['--width'], '--width needs a value: <cells>', '--help'],
    [['--width', '--json'], '--width needs a value: <cells>', '--help'],
    [['--format'], '--format needs a value: <format>', 'ansi, text, markdown, html, json'],
    [
      ['--width', 'wide'],
      '--width takes a whole number from 1 to 100000, not `wide`',
      '--width 40',
    ],
    [['--width', '0'], '--width takes a whole number from 1 to 100000, not `0`', '--width 40'],
    [['--width', '-5'], '--width takes a whole number from 1 to 100000, not `-5`', '--width 40'],
    [['-n', '1e3'], '--limit takes a whole number from 0 up, not `1e3`', '--limit 40'],
    [['--format', 'jsno'], '--format cannot be `jsno`', 'Did you mean `json`?'],
    [['--sort', 'size'], '--sort cannot be `size`', 'It takes date, updated, title'],
    [['--print=yes'], '--print takes no value', 'Write only `--print`.'],
  ])('%j is a mistake that says what to do', (argv, message, hint) => {
    const error = mistake(...argv);
    expect(error.message).toBe(message);
    expect(error.hint).toContain(hint);
    expect(error.status).toBe(2);
  });

  test('any arguments are understood or are a mistake of the user', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(...flags.flatMap(({name}) => [`--${name}`, `--${name}=x`, `-${name[0]}`])),
    );
    fc.assert(
      fc.property(fc.array(word), argv => {
        try {
          parseArguments(argv);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      {numRuns: 300},
    );
  });
});

describe('the flags', () => {
  test('have names and letters of their own', () => {
    const names: string[] = flags.map(({name}) => name);
    const letters = flags.flatMap(flag => ('short' in flag ? [flag.short] : []));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(letters).size).toBe(letters.length);
    expect(names.filter(name => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test('are described in one plain line', () => {
    for (const {description} of flags) {
      expect(description).toMatch(/^[a-z][^\n|]*[^.\s]$/);
      expect(description.length).toBeLessThan(80);
    }
  });
});
