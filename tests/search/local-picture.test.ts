import {mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {locatePicture, pictureFolder, pictureTarget} from '../../src/search/local-picture.ts';
import {makePost} from '../helpers/posts.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-local-')));
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'octavo-outside-')));
for (const path of [
  'a.png',
  'content/posts/b.png',
  'content/posts/post/c.png',
  'static/img/d e.png',
  'public/e.png',
  'assets/f.png',
  'deep/in/the/vault/g.png',
  '../outside.png',
]) {
  const file = path.startsWith('..') ? join(outside, 'outside.png') : join(root, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, '');
}
symlinkSync(join(outside, 'outside.png'), join(root, 'link.png'));
symlinkSync(outside, join(root, 'folder'));
symlinkSync(join(root, 'a.png'), join(root, 'alias.png'));

const post = makePost('content/posts/post.md', {dialect: 'hugo'});

/** Where a picture was found, seen from the root; or why not. */
function found(src: string, kind: 'image' | 'embed' = 'image'): string {
  const target = pictureTarget(src, kind);
  if (!target) return 'no target';
  const picture = locatePicture(pictureFolder(root), post, target);
  return 'file' in picture ? picture.file.slice(root.length + 1) : picture.flaw;
}

describe('a picture of a post is looked for', () => {
  test.each([
    ['b.png', 'content/posts/b.png'],
    ['./b.png?raw=true', 'content/posts/b.png'],
    ['c.png', 'content/posts/post/c.png'],
    ['../../a.png', 'a.png'],
    ['/img/d%20e.png', 'static/img/d e.png'],
    ['/e.png', 'public/e.png'],
    ['/f.png', 'assets/f.png'],
    ['{{ site.baseurl }}/e.png', 'public/e.png'],
    ['/alias.png', 'a.png'],
  ])('%s is %s', (src, file) => {
    expect(found(src)).toBe(file);
  });

  test('by its name alone when a vault embeds it', () => {
    expect(found('g.png', 'embed')).toBe('deep/in/the/vault/g.png');
    expect(found('g.png')).toBe('missing');
  });

  test.each([
    ['none.png', 'missing'],
    ['/link.png', 'missing'],
    ['/folder/outside.png', 'missing'],
    ['../../../../../../../../../../etc/passwd.png', 'missing'],
    [`../../../${outside.split('/').at(-1)}/outside.png`, 'outside'],
    ['https://example.org/a.png', 'no target'],
    ['//example.org/a.png', 'no target'],
    ['data:image/png;base64,AAAA', 'no target'],
    ['file:///etc/a.png', 'no target'],
    ['{{ page.image }}', 'no target'],
    ['notes.md', 'no target'],
  ])('nowhere else: %s is %s', (src, flaw) => {
    expect(found(src)).toBe(flaw);
  });
});
