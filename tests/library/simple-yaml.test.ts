import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseBlock} from '../../src/library/parsers.ts';
import {simpleYaml} from '../../src/library/simple-yaml.ts';
import {splitFrontMatter} from '../../src/library/split.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

/** What the parser says of a block; null where it refuses it. */
function parsed(block: string): unknown {
  try {
    return parseBlock(block, 'yaml', 'refused');
  } catch {
    return null;
  }
}

describe('simple YAML', () => {
  it.each([
    [
      'words',
      'title: A few words, and more [x]\nslug: a-b',
      {title: 'A few words, and more [x]', slug: 'a-b'},
    ],
    ['quotes', 'a: "b: #c"\nd: \'e "f"\'\ng: ""', {a: 'b: #c', d: 'e "f"', g: ''}],
    [
      'what is no text',
      'a: true\nb: 12\nc: 1.5\nd: null\ne:\nf: yes',
      {a: true, b: 12, c: 1.5, d: null, e: null, f: 'yes'},
    ],
    [
      'what is no number',
      'a: 1.10\nb: 007\nc: 12:30\nd: 2024-01-02',
      {a: '1.10', b: '007', c: '12:30', d: '2024-01-02'},
    ],
    [
      'lists',
      'a: [b, "c d", 3]\ne:\n  - f\n  - "g, h"\ni:\n- j\nk: []',
      {a: ['b', 'c d', 3], e: ['f', 'g, h'], i: ['j'], k: []},
    ],
    ['comments and blank lines', '# x\n\na: b\n\n# y: z\nc: d', {a: 'b', c: 'd'}],
    ['addresses', 'a: https://example.com/b#c', {a: 'https://example.com/b#c'}],
    ['other scripts', 'a: 日本語のタイトル\nb: [é, ü]', {a: '日本語のタイトル', b: ['é', 'ü']}],
  ])('has %s as the parser has them', (_, block, expected) => {
    expect(simpleYaml(block)).toEqual(expected);
    expect(parsed(block)).toEqual(expected);
  });

  it.each([
    ['a colon in a value', 'a: b: c'],
    ['a comment behind a value', 'a: b # c'],
    ['text over lines', 'a: b\n  c'],
    ['block scalars', 'a: |\n  b'],
    ['tables', 'a:\n  b: c'],
    ['lists of tables', 'a:\n  - b: c'],
    ['lists in lists', 'a: [[b]]'],
    ['anchors, aliases and tags', 'a: &b c\nd: *b\ne: !f g'],
    ['a name that stands twice', 'a: b\na: c'],
    ['escapes', 'a: "b\\nc"'],
    ['names in quotes', '"a": b'],
    ['names that JavaScript has', '__proto__: a'],
    ['control characters', 'a: b\x07'],
    ['tabs', 'a:\tb'],
    ['lone surrogates', 'a: \ud800'],
    ['a list that hangs differently', 'a:\n  - b\n - c'],
    ['an item without a list', '- a'],
    ['no field at all', '# a'],
    ['prose', 'Some words.'],
  ])('leaves %s to the parser', (_, block) => {
    expect(simpleYaml(block)).toBeNull();
  });

  it('is what the parser says, or nothing, whatever it is given', () => {
    const pieces = fc.constantFrom(
      ...[
        'a',
        'b',
        'title',
        'x-y',
        'true',
        'null',
        '12',
        '1.0',
        '-3',
        '2024-01-01',
        '~',
        'yes',
        'é',
        '日本',
      ],
      ...[
        ':',
        ': ',
        ' ',
        '  ',
        '\n',
        '\n',
        '\n  - ',
        '\n- ',
        '- ',
        ', ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
      ],
      ...[
        '#',
        ' #',
        '&',
        '*',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        '? ',
        '\\',
        '\t',
        '\u00a0',
        '\ufeff',
        '...',
        '---',
        '<<',
      ],
    );
    const text = fc.array(pieces, {maxLength: 3}).map(parts => parts.join(''));
    const line = fc.oneof(
      fc
        .tuple(fc.constantFrom('a: ', 'b:', 'c_d: ', 'e-f:  ', '  - ', '- '), text)
        .map(([lead, rest]) => lead + rest),
      fc.tuple(text, text).map(([one, two]) => `g: [${one}, ${two}]`),
      text,
    );
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, {minLength: 1, maxLength: 3}), lines => {
        const block = lines.join('\n');
        const simple = simpleYaml(block);
        if (!simple) return;
        read++;
        expect(simple).toStrictEqual(parsed(block));
      }),
      {numRuns: 8000},
    );
    expect(read).toBeGreaterThan(200);
  });
});

describeWithShared('the public corpora', () => {
  it('have front matter that is simple, and as the parser has it', () => {
    let all = 0;
    let simple = 0;
    const files = readdirSync(shared('corpora'), {recursive: true, encoding: 'utf8'});
    for (const file of files.filter(name => /\.(?:md|mdx|markdown)$/.test(name))) {
      const {kind, format, block} = splitFrontMatter(
        readFileSync(shared('corpora', file), 'utf8').replace(/\r\n?/g, '\n'),
      );
      if (kind !== 'closed' || format !== 'yaml') continue;
      all++;
      const data = simpleYaml(block);
      if (!data) continue;
      simple++;
      expect([file, data]).toStrictEqual([file, parsed(block)]);
    }
    expect(all).toBeGreaterThan(300);
    expect(simple / all).toBeGreaterThan(0.3);
  });
});
