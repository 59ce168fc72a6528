import {describe, expect, test} from 'vitest';
import {fencedAt} from '../../src/app/fenced.ts';
import {makeLibrary, makePost, openReader, tenPosts} from './reader.ts';

describe('the fenced block at an offset', () => {
  test.each<[string, string, string | null]>([
    ['a\n```js\none\n  two\n```\nb', 'two', 'one\n  two'],
    ['```\none\n```\n\n~~~\ntwo\n~~~', 'two', 'two'],
    ['> ```\n> one\n> ```', 'one', 'one'],
    ['- ```\n  one\n  ```', 'one', 'one'],
    ['````\n```\none\n````', 'one', '```\none'],
    ['```\r\none\r\n```', 'one', 'one'],
    ['```\nnever closed: one', 'one', 'never closed: one'],
    ['one\n\n```\ntwo\n```', 'one', null],
    ['```\ntwo\n```\none', 'one', null],
  ])('%j at %s', (markdown, at, expected) => {
    expect(fencedAt(markdown, markdown.indexOf(at))).toBe(expected);
  });

  test('is the block when the offset is that of its fence', () => {
    expect(fencedAt('a\n```\none\n```', 2)).toBe('one');
  });
});

describe('copying', () => {
  const library = makeLibrary([makePost('p', {url: 'https://example.org/p/'}), ...tenPosts]);
  const copies = (...keys: string[]) => {
    const reader = openReader(library);
    reader.press('enter', ...keys);
    return reader.asked.find(({kind}) => kind === 'copy');
  };

  test('a link in focus is copied at once', () => {
    expect(copies('tab', 'y')).toMatchObject({text: 'p0.md', what: 'Link'});
  });

  test('else one chooses, the post first', () => {
    expect(copies('y')).toBeUndefined();
    expect(copies('y', 'enter')).toMatchObject({text: 'x', what: 'Post as Markdown'});
    expect(copies('y', 'escape')).toBeUndefined();
  });

  test('the post is copied as text without what stands around it', () => {
    const copy = copies('y', 'j', 'enter');
    expect(copy).toMatchObject({what: 'Post as text'});
    expect(copy?.kind === 'copy' && copy.text).toMatch(/^Section 0\npost and web\n/);
    expect(copy?.kind === 'copy' && copy.text).not.toContain('Previous');
  });

  test('a heading is copied as a link to it', () => {
    expect(copies('}', '}', 'y', 'j', 'j', 'enter')).toMatchObject({
      text: 'https://example.org/p/#s2',
    });
  });

  test('a paragraph is copied in one line', () => {
    const copy = copies('y', 'j', 'j', 'j', 'enter');
    expect(copy).toMatchObject({what: 'This paragraph'});
    expect(copy?.kind === 'copy' && copy.text).toMatch(/^Section 0 post and web paragraph 0/);
    expect(copy?.kind === 'copy' && copy.text).not.toContain('\n');
  });
});
