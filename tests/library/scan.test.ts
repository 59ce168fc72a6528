import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {loadLibrary} from '../../src/library/load.ts';
import type {Dialect} from '../../src/library/types.ts';
import {folderWith} from './folder.ts';

async function paths(root: string): Promise<string[]> {
  const {posts} = await loadLibrary(root);
  return posts.map(post => post.path);
}

describe('a folder', () => {
  it('is read whole, in path order', async () => {
    const root = folderWith({
      'b.md': 'b',
      'a/z.markdown': 'z',
      'a.mdx': 'a',
      'B.MD': 'B',
      'README.md': 'r',
      'LICENSE.md': 'l',
    });
    expect(await paths(root)).toEqual([
      'B.MD',
      'LICENSE.md',
      'README.md',
      'a.mdx',
      'a/z.markdown',
      'b.md',
    ]);
  });

  it('gives nothing for other files, section pages, packages, dot-folders and what was built', async () => {
    const root = folderWith({
      'post.md': 'x',
      'note.txt': 'x',
      '_index.md': 'x',
      'sub/_index.fr.md': 'x',
      '.hidden.md': 'x',
      '.git/x.md': 'x',
      '.obsidian/x.md': 'x',
      'node_modules/a/README.md': 'x',
      '_site/x.md': 'x',
      'resources/_gen/x.md': 'x',
      'public/index.html': '',
      'public/x.md': 'x',
      'package.json': '{}',
      'dist/x.md': 'x',
    });
    expect(await paths(root)).toEqual(['post.md']);
  });

  it('may hold posts in folders that only sound like build output', async () => {
    const root = folderWith({'public/speech.md': 'x', 'build/log.md': 'x'});
    expect(await paths(root)).toEqual(['build/log.md', 'public/speech.md']);
  });

  it('leaves out what git would, with the rules of every folder', async () => {
    const root = folderWith({
      '.gitignore': 'drafts/\n*.tmp.md\n!keep.tmp.md\n/top.md\n',
      'a.md': 'x',
      'top.md': 'x',
      'sub/top.md': 'x',
      'drafts/a.md': 'x',
      'b.tmp.md': 'x',
      'keep.tmp.md': 'x',
      'sub/.gitignore': 'own.md\n!b.tmp.md\n',
      'sub/own.md': 'x',
      'sub/b.tmp.md': 'x',
      'own.md': 'x',
    });
    expect(await paths(root)).toEqual([
      'a.md',
      'keep.tmp.md',
      'own.md',
      'sub/b.tmp.md',
      'sub/top.md',
    ]);
  });

  it('obeys the rules above it in its repository, unless they leave itself out', async () => {
    const root = folderWith({
      '.git/HEAD': '',
      '.gitignore': 'content/private/\nout/\n',
      'content/a.md': 'x',
      'content/private/b.md': 'x',
      'out/c.md': 'x',
    });
    expect(await paths(join(root, 'content'))).toEqual(['a.md']);
    expect(await paths(join(root, 'out'))).toEqual(['c.md']);
  });

  it('is read in time whatever its rules are', async () => {
    const name = `xy${'x'.repeat(200)}.md`;
    const patterns = [
      `${'*x'.repeat(20)}y`,
      '[z-a]',
      '[',
      '(((',
      '\\',
      '!',
      'a{1,',
      '**/'.repeat(50),
      '\0',
      'x'.repeat(100_000),
    ];
    const root = folderWith({'.gitignore': patterns.join('\n'), [name]: 'x', 'a.md': 'x'});
    const start = performance.now();
    expect(await paths(root)).toEqual(['a.md', name]);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('that is empty has no posts and no problems', async () => {
    expect(await loadLibrary(folderWith({}))).toMatchObject({
      posts: [],
      problems: [],
      dialect: 'plain',
    });
  });
});

describe('links', () => {
  it('are followed once, never in a circle', async () => {
    const root = folderWith({'a/one.md': 'x', '.store/two.md': 'x', '.store/deep/three.md': 'x'});
    symlinkSync(root, join(root, 'a/circle'));
    symlinkSync(join(root, 'a/one.md'), join(root, 'again.md'));
    symlinkSync(join(root, '.store/two.md'), join(root, 'linked.md'));
    symlinkSync(join(root, '.store/deep'), join(root, 'folder'));
    symlinkSync(join(root, '.store/deep'), join(root, 'folder2'));
    expect(await paths(root)).toEqual(['a/one.md', 'folder/three.md', 'linked.md']);
  });

  it('never lead out of the library', async () => {
    const outside = folderWith({'secret.md': 'x', 'folder/secret.md': 'x'});
    const root = folderWith({'a.md': 'x'});
    symlinkSync(join(outside, 'secret.md'), join(root, 'out.md'));
    symlinkSync(join(outside, 'folder'), join(root, 'out'));
    symlinkSync(join(root, 'gone.md'), join(root, 'broken.md'));
    const {posts, problems} = await loadLibrary(root);
    expect(posts.map(({path}) => path)).toEqual(['a.md']);
    expect(problems.map(({path, message}) => [path, message])).toEqual([
      ['broken.md', 'the link leads nowhere'],
      ['out', 'the link leads out of the library'],
      ['out.md', 'the link leads out of the library'],
    ]);
  });

  it('may be what is opened', async () => {
    const root = folderWith({'real/a.md': 'x'});
    symlinkSync(join(root, 'real'), join(root, 'link'));
    const library = await loadLibrary(join(root, 'link'));
    expect(library.root).toBe(join(root, 'real'));
    expect(library.posts).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('without permission', () => {
  it.each(['shut', 'c.md'])('what was named itself cannot be read: %s', async name => {
    const root = folderWith({'shut/b.md': 'x', 'c.md': 'x'});
    chmodSync(root, 0o755);
    chmodSync(join(root, name), 0);
    await expect(asNobody(() => loadLibrary(join(root, name)))).rejects.toMatchObject({
      message: `${join(root, name)} cannot be read (EACCES)`,
      hint: 'Check its permissions.',
    });
    chmodSync(join(root, name), 0o700);
  });

  it('a folder and a file are problems, and the rest is read', async () => {
    const root = folderWith({'a.md': 'x', 'shut/b.md': 'x', 'c.md': 'x'});
    chmodSync(root, 0o755);
    chmodSync(join(root, 'shut'), 0);
    chmodSync(join(root, 'c.md'), 0);
    const {posts, problems} = await asNobody(() => loadLibrary(root));
    chmodSync(join(root, 'shut'), 0o700);
    expect(posts.map(({path}) => path)).toEqual(['a.md']);
    expect(problems.map(({path, message}) => [path, message])).toEqual([
      ['c.md', 'the file cannot be read (EACCES)'],
      ['shut', 'the folder cannot be read (EACCES)'],
    ]);
  });
});

describe('a site', () => {
  const sites: [Dialect, Record<string, string>, string[]][] = [
    [
      'astro',
      {
        'astro.config.mjs': '',
        'README.md': 'x',
        'src/content/blog/a.md': 'x',
        'src/content/blog/_partial.md': 'x',
        'src/content/_hidden/b.md': 'x',
        'src/pages/c.mdx': 'x',
        'src/components/d.mdx': 'x',
      },
      ['src/content/blog/a.md', 'src/pages/c.mdx'],
    ],
    [
      'hugo',
      {
        'hugo.toml': '',
        'README.md': 'x',
        'archetypes/default.md': 'x',
        'content/_index.md': 'x',
        'content/posts/a/index.md': 'x',
        'themes/t/exampleSite/content/b.md': 'x',
      },
      ['content/posts/a/index.md'],
    ],
    ['hugo', {'config.yaml': 'baseURL: x', 'content/a.md': 'x', 'notes.md': 'x'}, ['content/a.md']],
    [
      'zola',
      {'config.toml': 'base_url = "https://x.test"', 'content/a.md': 'x', 'README.md': 'x'},
      ['content/a.md'],
    ],
    ['hugo', {'config.toml': 'baseURL = "https://x.test"', 'content/a.md': 'x'}, ['content/a.md']],
    [
      'jekyll',
      {
        '_config.yml': '',
        'README.md': 'x',
        '_posts/2024-05-17-a.md': 'x',
        'topic/_posts/2024-05-18-b.md': 'x',
        '_drafts/c.md': 'x',
        '_recipes/d.md': 'x',
        '_includes/e.md': 'x',
        '_layouts/f.md': 'x',
        'vendor/bundle/g.md': 'x',
      },
      ['_drafts/c.md', '_posts/2024-05-17-a.md', '_recipes/d.md', 'topic/_posts/2024-05-18-b.md'],
    ],
    [
      'jekyll',
      {'_config.yml': '', 'index.md': 'x', 'about.md': 'x', '_includes/e.md': 'x'},
      ['about.md', 'index.md'],
    ],
    [
      'eleventy',
      {'eleventy.config.js': '', 'README.md': 'x', 'content/blog/a.md': 'x', '_includes/b.md': 'x'},
      ['content/blog/a.md'],
    ],
    [
      'eleventy',
      {'.eleventy.js': '', 'a.md': 'x', '_includes/b.md': 'x', '_data/c.md': 'x'},
      ['a.md'],
    ],
    [
      'docusaurus',
      {
        'docusaurus.config.ts': '',
        'README.md': 'x',
        'docs/a.md': 'x',
        'docs/_part.mdx': 'x',
        'blog/2024-05-17-b.md': 'x',
        'i18n/fr/docusaurus-plugin-content-docs/current/a.md': 'x',
      },
      ['blog/2024-05-17-b.md', 'docs/a.md', 'i18n/fr/docusaurus-plugin-content-docs/current/a.md'],
    ],
    [
      'obsidian',
      {
        '.obsidian/app.json': '{}',
        'Note.md': 'x',
        'Templates/Daily.md': 'x',
        '.trash/old.md': 'x',
      },
      ['Note.md'],
    ],
    [
      'obsidian',
      {
        '.obsidian/templates.json': '{"folder": "Meta/Forms"}',
        'Note.md': 'x',
        'Meta/Forms/Daily.md': 'x',
      },
      ['Note.md'],
    ],
    [
      'zenn',
      {
        'articles/a.md': '---\ntitle: A\nemoji: x\ntype: tech\ntopics: [a]\n---\n',
        'books/b/1.md': 'x',
        'README.md': 'x',
      },
      ['articles/a.md', 'books/b/1.md'],
    ],
    [
      'plain',
      {'articles/a.md': 'x', 'books/b.md': 'x', 'c.md': 'x'},
      ['articles/a.md', 'books/b.md', 'c.md'],
    ],
    ['plain', {'config.toml': '', 'a.md': 'x'}, ['a.md']],
  ];

  it.each(sites)('of %s is recognised: %j', async (dialect, files, expected) => {
    const library = await loadLibrary(folderWith(files));
    expect(library.dialect).toBe(dialect);
    expect(library.posts.map(({path}) => path)).toEqual(expected);
  });

  it('gives its dialect to a folder inside it, which is read whole', async () => {
    const root = folderWith({'hugo.toml': '', 'content/posts/deep/a.md': 'x', 'docs/b.md': 'x'});
    for (const path of ['content/posts/deep', 'docs', 'content/posts/deep/a.md']) {
      const library = await loadLibrary(join(root, path));
      expect(library.dialect).toBe('hugo');
      expect(library.posts).toHaveLength(1);
    }
  });

  it('gives no dialect beyond its repository', async () => {
    const root = folderWith({'hugo.toml': '', 'inner/.git/HEAD': '', 'inner/a.md': 'x'});
    expect((await loadLibrary(join(root, 'inner'))).dialect).toBe('plain');
  });

  it('inside a folder of other things gives its dialect to its own posts', async () => {
    const root = folderWith({
      'a.md': 'x',
      'vault/.obsidian/app.json': '{}',
      'vault/b.md': 'x #tag',
    });
    const {posts} = await loadLibrary(root);
    expect(posts.map(({dialect, tags}) => [dialect, tags])).toEqual([
      ['plain', []],
      ['obsidian', ['tag']],
    ]);
  });

  it('is only a site when its folder says so, not when a link out of it does', async () => {
    const outside = folderWith({'a.md': 'x'});
    const root = folderWith({'hugo.toml': '', 'b.md': 'x'});
    symlinkSync(outside, join(root, 'content'));
    expect(await paths(root)).toEqual(['b.md']);
  });
});

describe('names', () => {
  it('may hold anything the disk allows', async () => {
    const names = [
      'a\nb.md',
      'a\x1b[31m.md',
      '-rf.md',
      '%# +.md',
      '[x].md',
      "quote's.md",
      'ü.md',
      ' .md',
      '\\.md',
    ];
    const root = folderWith({});
    for (const name of names) writeFileSync(join(root, name), 'x');
    mkdirSync(join(root, 'C:'));
    writeFileSync(join(root, 'C:/a...md'), 'x');
    const {posts, problems} = await loadLibrary(root);
    expect(problems).toEqual([]);
    expect(posts.map(({path}) => path)).toEqual([...names, 'C:/a...md'].sort());
    expect(new Set(posts.map(({id}) => id)).size).toBe(posts.length);
  });

  it.runIf(process.platform === 'linux')('that are not UTF-8 are a problem', async () => {
    const root = folderWith({'a.md': 'x'});
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0x2e, 0x6d, 0x64])]),
      'x',
    );
    const {posts, problems} = await loadLibrary(root);
    expect(posts).toHaveLength(1);
    expect(problems).toEqual([
      expect.objectContaining({hint: 'Its name is not valid UTF-8; rename it.'}),
    ]);
  });
});

describe("a leaf bundle of Hugo's", () => {
  const files = {
    'hugo.toml': '',
    'content/index.md': 'home',
    'content/posts/a/index.md': 'x',
    'content/posts/a/index.de.md': 'x',
    'content/posts/a/notes.md': 'a resource',
    'content/posts/a/parts/more.md': 'a resource',
    'content/posts/b.md': 'x',
    'content/posts/c/_index.md': 'a section',
    'content/posts/c/d.md': 'x',
  };
  const posts = ['posts/a/index.de.md', 'posts/a/index.md', 'posts/b.md', 'posts/c/d.md'];

  it('is one post in its languages, without what goes with it', async () => {
    const root = folderWith(files);
    expect(await paths(root)).toEqual([
      'content/index.md',
      ...posts.map(path => `content/${path}`),
    ]);
    expect(await paths(join(root, 'content'))).toEqual(['index.md', ...posts]);
  });

  it('is read whole where it is what was opened', async () => {
    expect(await paths(join(folderWith(files), 'content/posts/a'))).toEqual([
      'index.de.md',
      'index.md',
      'notes.md',
      'parts/more.md',
    ]);
  });

  it('is nothing to other generators', async () => {
    const {'hugo.toml': _, ...others} = files;
    expect(await paths(folderWith(others))).toContain('content/posts/a/notes.md');
  });
});

it('reads the old versions of a documentation site only where they are named', async () => {
  const root = folderWith({
    'docusaurus.config.js': '',
    'docs/a.md': 'x',
    'versioned_docs/version-1.0/a.md': 'x',
  });
  expect(await paths(root)).toEqual(['docs/a.md']);
  expect(await paths(join(root, 'versioned_docs/version-1.0'))).toEqual(['a.md']);
});

/** The superuser may read everything, so that the work is done by nobody. */
async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
}
