import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, ownPaths, planOf} from './folders.ts';

const png = Buffer.from('89504e470d0a1a0a', 'hex');
const post = (title: string, body = 'Text.', more = ''): string =>
  `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

describe('what goes in', () => {
  test('published posts, under the paths that they have', async () => {
    const root = folderWith({
      'a.md': post('A', 'Text.', 'date: 2026-06-15\n'),
      '2025/b.mdx': post('B'),
      'notes.txt': 'no post',
      'package.json': '{}',
    });
    const plan = await planOf(root);
    expect(ownPaths(plan)).toEqual(['posts/2025/b.mdx', 'posts/a.md']);
    expect(plan.leftOut).toEqual([]);
  });

  test('no draft, nothing dated in the future, and nothing that may be a draft', async () => {
    const root = folderWith({
      'good.md': post('Good'),
      'draft.md': post('Draft', 'Text.', 'draft: true\n'),
      '_drafts/other.md': post('Other draft'),
      'unpublished.md': post('U', 'Text.', 'published: false\n'),
      'tomorrow.md': post('Tomorrow', 'Text.', 'date: 2026-06-16\n'),
      'broken.md': '---\ntitle: [Broken\ndraft: true\n---\n\nText.\n',
      'half.md': '---\ntitle: {Broken\n---\n\nText.\n',
    });
    const plan = await planOf(root);
    expect(ownPaths(plan)).toEqual(['posts/good.md']);
    const reasons = Object.fromEntries(plan.leftOut.map(({path, reason}) => [path, reason]));
    expect(reasons).toEqual({
      'draft.md': 'it is a draft',
      '_drafts/other.md': 'it is a draft',
      'unpublished.md': 'it is a draft',
      'tomorrow.md': 'it is dated 2026-06-16',
      'broken.md': expect.stringMatching(/draft/),
      'half.md': 'its front matter cannot be read, so it may be a draft',
    });
  });

  test('no secret, whatever it is called and whatever links to it', async () => {
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\n';
    const root = folderWith({
      'a.md': post(
        'A',
        '![](.env) ![](.hidden/p.png) ![](id_rsa) ![](server.pem) ![](env.png) ![](key.png.key)\n![](deep.png)',
      ),
      '.env': 'TOKEN=1',
      '.env.md': 'TOKEN=1',
      '.hidden/p.png': png,
      '.hidden/post.md': post('Hidden'),
      id_rsa: key,
      'id_rsa.md': key,
      'plain-key.md': key,
      'server.pem': key,
      'key.png.key': key,
    });
    symlinkSync('.env', join(root, 'env.png'));
    symlinkSync('.env', join(root, 'env-link.md'));
    symlinkSync('.hidden/p.png', join(root, 'deep.png'));
    symlinkSync('.hidden/post.md', join(root, 'hidden-link.md'));
    symlinkSync('id_rsa', join(root, 'key-link.md'));
    const plan = await planOf(root);
    expect(ownPaths(plan)).toEqual(['posts/a.md']);
    const reasons = new Map(plan.leftOut.map(({path, reason}) => [path, reason]));
    expect(reasons.get('env.png')).toBe('it is hidden');
    expect(reasons.get('env-link.md')).toBe('it is hidden');
    expect(reasons.get('deep.png')).toBe('it is hidden');
    expect(reasons.get('.hidden/p.png')).toBe('it is hidden');
    expect(reasons.get('key-link.md')).toBe('it looks like a key');
    expect(reasons.get('plain-key.md')).toBe('it holds a key');
  });

  test('nothing that lies outside of the folder, by path or by link', async () => {
    const outer = folderWith({'secret.png': png, 'secret.md': post('Secret'), 'in/x.png': png});
    const root = join(outer, 'blog');
    mkdirSync(join(root, 'deep'), {recursive: true});
    writeFileSync(
      join(root, 'deep/a.md'),
      post('A', '![](../../secret.png) ![](link.png) ![](/folder/x.png) ![](folder/x.png)'),
    );
    symlinkSync('../../secret.png', join(root, 'deep/link.png'));
    symlinkSync('../secret.md', join(root, 'link.md'));
    symlinkSync('../../in', join(root, 'deep/folder'));
    const plan = await planOf(root);
    expect(ownPaths(plan)).toEqual(['posts/deep/a.md']);
    const outside = 'it lies outside of the folder';
    expect(plan.leftOut).toEqual([
      {path: 'deep/folder', reason: 'the link leads out of the library'},
      {path: 'link.md', reason: 'the link leads out of the library'},
      {path: '../../secret.png in deep/a.md', reason: outside},
      {path: 'link.png in deep/a.md', reason: outside},
      {path: 'folder/x.png in deep/a.md', reason: outside},
    ]);
  });
});

describe('pictures', () => {
  test('come along where posts look for them, however they are shown', async () => {
    const shown = [
      '![a](one.png)',
      '![b][ref]',
      '<img src="two.jpg">',
      '![c](/img/three.webp "title")',
      '![d](../shared/four%20five.gif?raw=1)',
      '![web](https://example.com/six.png)',
      '![gone](seven.png)',
      '`![code](unused.png)`',
      '![](data:image/png;base64,AAAA)',
      '\n[ref]: ./pics/ref.svg',
    ];
    const root = folderWith({
      'essays/a.md': post('A', shown.join('\n')),
      'essays/draft.md': post('D', '![](draft.png)', 'draft: true\n'),
      'essays/one.png': png,
      'essays/two.jpg': png,
      'essays/pics/ref.svg': '<svg/>',
      'public/img/three.webp': png,
      'shared/four five.gif': png,
      'essays/unused.png': png,
      'essays/draft.png': png,
    });
    const plan = await planOf(root);
    expect(ownPaths(plan)).toEqual([
      'posts/essays/a.md',
      'posts/essays/one.png',
      'posts/essays/pics/ref.svg',
      'posts/essays/two.jpg',
      'posts/public/img/three.webp',
      'posts/shared/four five.gif',
    ]);
    expect(plan.missing).toBe(1);
  });

  test('are found by name in a vault, the nearest first', async () => {
    const root = folderWith({
      '.obsidian/app.json': '{}',
      'notes/a.md': '# A\n\n![[Photo.png]] and ![[other.png|200]] and ![[b]]\n',
      'b.md': '# B\n\nText.\n',
      'attachments/photo.PNG': png,
      'notes/other.png': png,
      'attachments/other.png': png,
    });
    expect(ownPaths(await planOf(root))).toEqual([
      'posts/b.md',
      'posts/notes/a.md',
      'posts/attachments/photo.PNG',
      'posts/notes/other.png',
    ]);
  });

  test.skipIf(process.platform === 'win32')('are not waited for when they are pipes', async () => {
    const root = folderWith({'a.md': post('A', '![](pipe.png)')});
    execFileSync('mkfifo', [join(root, 'pipe.png')]);
    const plan = await planOf(root);
    expect(plan.leftOut).toEqual([{path: 'pipe.png', reason: 'it cannot be read'}]);
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be read stay out', async () => {
    const root = folderWith({'a.md': post('A', '![](p.png)'), 'p.png': png});
    chmodSync(join(root, 'p.png'), 0);
    expect((await planOf(root)).leftOut).toEqual([{path: 'p.png', reason: 'it cannot be read'}]);
  });
});
