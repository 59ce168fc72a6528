import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {readBlog} from '../../src/commands/blog.ts';
import {helpText} from '../../src/commands/help.ts';
import {locateInBlog} from '../../src/commands/locate.ts';
import {asCalled, callProgram, programName} from '../../src/commands/program.ts';
import {folderWith} from '../pack/folders.ts';

const manifest = {
  name: '@me/my-blog',
  version: '1.2.3',
  octavo: {title: 'My Blog', author: 'Jane', site: 'https://example.com/'},
};

const read = (value: unknown) => readBlog(folderWith({'package.json': JSON.stringify(value)}));

describe('a packed blog', () => {
  test('is what its package.json says', () => {
    const folder = folderWith({'package.json': JSON.stringify(manifest)});
    expect(readBlog(folder)).toEqual({
      command: 'my-blog',
      package: '@me/my-blog',
      title: 'My Blog',
      version: '1.2.3',
      author: 'Jane',
      site: 'https://example.com/',
      posts: join(folder, 'posts'),
      index: join(folder, 'posts.index.jsonl'),
    });
  });

  test.each([
    [{octavo: null}, {title: '@me/my-blog', author: null, site: null}],
    [{octavo: {title: 7, author: [], site: 'javascript:alert(1)'}}, {author: null, site: null}],
    [{octavo: {title: 'A\x1b[2J\nb'}}, {title: 'A[2J b'}],
    [
      {name: undefined, octavo: {}},
      {command: 'blog', title: 'blog'},
    ],
    [{version: undefined}, {version: '0.0.0'}],
  ])('takes nothing from it that makes no sense: %j', (more, expected) => {
    expect(read({...manifest, ...more})).toMatchObject(expected);
  });

  test.each(['{', 'null', '"text"'])('says so when it cannot be read: %s', text => {
    expect(() => readBlog(folderWith({'package.json': text}))).toThrow(
      expect.objectContaining({hint: 'Install the package anew.', status: 2}),
    );
    expect(() => readBlog(folderWith({}))).toThrow('package.json cannot be read');
  });

  test('takes a post and no path, whatever there is on disk', () => {
    const blog = read(manifest);
    expect(locateInBlog([], blog)).toEqual({path: blog.posts, reference: null, blog});
    expect(locateInBlog(['src'], blog)).toEqual({path: blog.posts, reference: 'src', blog});
    expect(locateInBlog(['-'], blog)).toMatchObject({reference: '-'});
    expect(() => locateInBlog(['a', 'b'], blog)).toThrow('too many arguments: `b`');
  });

  test('has a help of its own', () => {
    const help = helpText(80, read(manifest));
    expect(help).toMatch(
      /^My Blog by Jane \(https:\/\/example\.com\/\)\n\nUsage: my-blog \[post\]/,
    );
    expect(help).not.toMatch(/\boctavo \[|\bcheck\b|\bpack\b/);
    expect(help).toContain('--print');
  });
});

describe('the name of the program', () => {
  afterEach(() => callProgram('octavo'));

  test('stands where texts show how to call it', () => {
    const usage = 'Usage: octavo [path] [post] [options]; `octavo --help` says more of octavo.';
    expect([programName(), asCalled(usage)]).toEqual(['octavo', usage]);
    callProgram('my-$&blog');
    expect(programName()).toBe('my-$&blog');
    expect(asCalled(usage)).toBe(
      'Usage: my-$&blog [post] [options]; `my-$&blog --help` says more of octavo.',
    );
  });
});
