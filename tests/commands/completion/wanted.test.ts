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
    [['--search', ''], {kinds: [], values: [], inQuery: false}],
    [['--search', 'apples'], {kinds: [], values: [], word: 'apples'}],
    [['--search', 'tag:pe'], {kinds: ['tag'], word: 'pe', prefix: 'tag:', inQuery: true}],
    [['-s', 'a (-tags:pe'], {kinds: ['tag'], word: 'pe', prefix: 'a (-tags:'}],
    [
      ['~/blog', '--search=a #'],
      {kinds: ['tag'], word: '', prefix: '--search=a #', path: '~/blog'},
    ],
    [['-s', 'cat:x'], {kinds: ['category'], word: 'x', prefix: 'cat:'}],
    [['-s', 'title:x'], {kinds: [], values: [], word: 'x'}],
    [['-s', '"tag:x y'], {kinds: [], values: [], word: '"tag:x y'}],
    [['x', ''], {cached: true}],
    [['--no-cache', 'x', ''], {cached: false}],
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

  test('what a query chooses from', () => {
    expect(values(['-s', 'is:'])).toContain('unread');
    expect(wanted(['-s', 'x -has:t'])).toMatchObject({word: 't', prefix: 'x -has:'});
  });

  test('after the name of a packed blog: posts and flags, no path and no command', () => {
    const blog = (words: string[]) => wanted(words, 'blog');
    expect(blog([''])).toMatchObject({kinds: ['post'], values: [], path: null});
    expect(blog(['check', ''])).toMatchObject({kinds: [], values: [], path: null});
    expect(blog(['-t', 'x'])).toMatchObject({kinds: ['tag'], path: null});
    expect(blog(['--']).values.map(([value]) => value)).toContain('--facet');
  });

  test('flags, each of the command that is called', () => {
    expect(values(['--'])).toContain('--facet');
    expect(values(['check', '--'])).toContain('--strict');
    expect(values(['check', '--'])).not.toContain('--facet');
    expect(values(['completion', ''])).toEqual(['bash', 'zsh', 'fish']);
    expect(wanted(['-']).values, 'standard input').toHaveLength(4);
  });
});
