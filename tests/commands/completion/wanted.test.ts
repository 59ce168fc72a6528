import {describe, expect, test} from 'vitest';
import {wanted} from '../../../src/commands/completion/wanted.ts';

const values = (words: string[]) => wanted(words).values.map(([value]) => value);

describe('what fits', () => {
  test('at the start: commands, posts and files', () => {
    expect(wanted([''])).toMatchObject({kinds: ['post', 'files'], path: null, prefix: ''});
    expect(values([''])).toEqual(['check', 'pack', 'config', 'completion']);
  });

  test.each([
    [['~/blog', ''], {kinds: ['post'], path: '~/blog'}],
    [['--drafts', '~/blog', '-n', '3', 'x'], {kinds: ['post'], path: '~/blog', word: 'x'}],
    [['a', 'b', ''], {kinds: [], values: []}],
    [['-t', 'x'], {kinds: ['tag'], word: 'x', prefix: '', path: null}],
    [['~/blog', '--tag', '!a,b'], {kinds: ['tag'], word: 'b', prefix: '!a,', path: '~/blog'}],
    [['--category=a,b'], {kinds: ['category'], word: 'b', prefix: '--category=a,'}],
    [['--theme', 'd'], {kinds: ['theme'], word: 'd'}],
    [['-pt', ''], {kinds: ['tag']}],
    [['--search', ''], {kinds: [], values: []}],
    [['--', '-x'], {kinds: ['post', 'files'], word: '-x'}],
    [['check', ''], {kinds: ['files'], path: null}],
    [['check', '--off', 'a,b'], {kinds: ['rule'], word: 'b', prefix: 'a,'}],
    [['pack', ''], {kinds: ['folders']}],
    [['pack', 'x', '--out', ''], {kinds: ['folders']}],
    [['config', 'set', ''], {kinds: ['setting']}],
    [['config', 'set', 'library', ''], {kinds: ['folders']}],
    [['config', 'set', 'library', 'x', ''], {kinds: []}],
  ])('%j', (words, expected) => {
    expect(wanted(words)).toMatchObject(expected);
  });

  test('the values of a flag, written in every way', () => {
    const formats = ['ansi', 'text', 'markdown', 'html', 'json'];
    expect(values(['--format', 'j'])).toEqual(formats);
    expect(wanted(['--format=j'])).toMatchObject({prefix: '--format=', word: 'j'});
    expect(values(['--format=j'])).toEqual(formats);
    expect(wanted(['--format', '=', 'j']), 'as bash parts it').toMatchObject({
      prefix: '',
      word: 'j',
    });
    expect(values(['--format', '='])).toEqual(formats);
    expect(values(['check', '--format', ''])).toContain('github');
    expect(values(['--print=']), 'a switch has none').toEqual([]);
  });

  test('flags, each of the command that is called', () => {
    expect(values(['--'])).toContain('--facet');
    expect(values(['check', '--'])).toContain('--strict');
    expect(values(['check', '--'])).not.toContain('--facet');
    expect(values(['completion', ''])).toEqual(['bash', 'zsh', 'fish']);
    expect(wanted(['-']).values, 'standard input').toHaveLength(4);
  });
});
