import {Buffer} from 'node:buffer';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, unlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readBody} from '../../src/library/body.ts';
import {cachesSaved} from '../../src/library/cache-use.ts';
import {LibraryError} from '../../src/library/error.ts';
import {libraryFromText, loadLibrary} from '../../src/library/load.ts';
import type {Post} from '../../src/library/types.ts';
import {folderWith} from './folder.ts';

async function only(root: string): Promise<Post> {
  const {posts} = await loadLibrary(root);
  const [post] = posts;
  if (!post || posts.length > 1) throw new Error(`${posts.length} posts`);
  return post;
}

const article = '---\ntitle: Ünï\n---\n\nOne\ntwo 字\n';

/** In little endian, with a byte order mark. */
function utf32(text: string): Buffer {
  const points = Array.from(`\ufeff${text}`, each => each.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) bytes.writeUInt32LE(point, index * 4);
  return bytes;
}

describe('loading fields only', () => {
  const files = {
    'a.md': '---\ntitle: A\ndescription: Said.\ntags: [x]\n---\nFirst paragraph.\n',
    'b.md': '# B\n\nAnother.\n',
    'c.md': Buffer.from([0xff, 0xfe, ...Buffer.from('# C\n', 'utf16le')]),
  };

  it('leaves out what lists show of bodies, and nothing else', async () => {
    const root = folderWith(files);
    const whole = await loadLibrary(root, {cache: false});
    const lean = await loadLibrary(root, {cache: false, detail: 'fields'});
    expect(lean).toEqual({
      ...whole,
      posts: whole.posts.map(post => ({
        ...post,
        words: 0,
        minutes: 0,
        description: post.descriptionSource === 'body' ? '' : post.description,
      })),
    });
    expect(lean.posts.map(({description}) => description)).toEqual(['Said.', '', '']);
  });

  it('leaves out of what a page shows only the descriptions that it does not', async () => {
    const root = folderWith(files);
    const whole = await loadLibrary(root, {cache: false});
    const {posts} = await loadLibrary(root, {cache: false, detail: 'page'});
    expect(posts).toEqual(
      whole.posts.map(post => ({
        ...post,
        description: post.descriptionSource === 'body' ? '' : post.description,
      })),
    );
    expect(posts).not.toEqual(whole.posts);
  });

  it('keeps nothing for other runs, and takes from them what it finds', async () => {
    const root = folderWith(files);
    for (const name of Object.keys(files)) utimesSync(join(root, name), 1e9, 1e9);
    const folder = join(folderWith({}), 'cache');
    const cache = {folder, smallest: 0};
    await loadLibrary(root, {cache, detail: 'fields'});
    await cachesSaved();
    expect(existsSync(folder)).toBe(false);
    const whole = await loadLibrary(root, {cache});
    await cachesSaved();
    expect(whole.posts.map(({words}) => words)).toEqual([2, 2, 1]);
    const texts: string[] = [];
    const lean = await loadLibrary(root, {
      cache,
      detail: 'fields',
      onText: (_, {text}) => void texts.push(text),
    });
    expect(lean).toEqual(whole);
    expect(texts).toEqual([]);
  });

  it('shows the text of each post that it reads, once', async () => {
    const seen: [string, string, boolean][] = [];
    await loadLibrary(folderWith(files), {
      cache: false,
      detail: 'fields',
      onText: ({path}, {text, utf16 = false, split}) =>
        void seen.push([path, text.slice(split.bodyStart), utf16]),
    });
    expect(seen).toEqual([
      ['a.md', 'First paragraph.\n', false],
      ['b.md', '# B\n\nAnother.\n', false],
      ['c.md', '# C\n', true],
    ]);
  });
});

describe('a file', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(article)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${article}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${article}`, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${article}`, 'utf16le').swap16()],
    ['CRLF', Buffer.from(article.replaceAll('\n', '\r\n'))],
    ['lone CR', Buffer.from(article.replaceAll('\n', '\r'))],
    ['UTF-16 with CRLF', Buffer.from(`\ufeff${article.replaceAll('\n', '\r\n')}`, 'utf16le')],
  ])('in %s is read right', async (_, bytes) => {
    const root = folderWith({'a.md': bytes});
    const post = await only(root);
    expect(post).toMatchObject({title: 'Ünï', words: 3, size: bytes.length});
    expect(readBody(post)).toEqual({markdown: 'One\ntwo 字\n', line: 5});
    expect((await loadLibrary(root)).problems).toEqual([]);
  });

  it.each<[string, Buffer, string]>([
    ['binary', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), 'the file is not text'],
    ['UTF-16 without a mark', Buffer.from(article, 'utf16le'), 'the file is not text'],
    ['UTF-32 little endian', utf32(article), 'the file is UTF-32, which is not read'],
    ['UTF-32 big endian', utf32(article).swap32(), 'the file is UTF-32, which is not read'],
    ['too large', Buffer.alloc(8 * 1024 * 1024 + 1, 0x61), 'the file is over 8 MiB'],
  ])('that is %s is a problem, and the others are read', async (_, bytes, message) => {
    const root = folderWith({'a.md': bytes, 'b.md': 'x'});
    const {posts, problems} = await loadLibrary(root);
    expect(posts.map(({path}) => path)).toEqual(['b.md']);
    expect(problems).toEqual([expect.objectContaining({path: 'a.md', message})]);
  });

  it.each<[string, Buffer, string]>([
    ['invalid UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'a\ufffdb'],
    ['a lone NUL in much text', Buffer.from(`a\0b${'x'.repeat(2000)}`), `a\0b${'x'.repeat(2000)}`],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), 'a'],
    ['half a surrogate pair', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8]), 'a\ufffd'],
  ])('with %s is read, and a problem', async (_, bytes, markdown) => {
    const {posts, problems} = await loadLibrary(folderWith({'a.md': bytes}));
    expect(posts[0] && readBody(posts[0]).markdown).toBe(markdown);
    expect(problems).toHaveLength(1);
  });

  it('of exactly 8 MiB is read', async () => {
    const post = await only(folderWith({'a.md': Buffer.alloc(8 * 1024 * 1024, 'word ')}));
    expect(post.words).toBe(Math.ceil((8 * 1024 * 1024) / 5));
  });

  it('that is empty is a post', async () => {
    const post = await only(folderWith({'some-name.md': ''}));
    expect(post).toMatchObject({
      title: 'Some name',
      description: '',
      words: 0,
      minutes: 1,
      date: null,
    });
    expect(readBody(post)).toEqual({markdown: '', line: 1});
  });

  it('may be opened alone, whatever its extension', async () => {
    const root = folderWith({'notes.txt': '# A', 'b.md': 'x'});
    const library = await loadLibrary(join(root, 'notes.txt'));
    expect(library).toMatchObject({root, name: 'notes.txt'});
    expect(library.posts).toEqual([
      expect.objectContaining({id: 'notes', path: 'notes.txt', title: 'A'}),
    ]);
  });

  it('that goes away has an empty body', async () => {
    const root = folderWith({'a.md': 'x'});
    const post = await only(root);
    unlinkSync(join(root, 'a.md'));
    expect(readBody(post)).toEqual({markdown: '', line: 1});
  });

  it('with 138 KB of front matter is read', async () => {
    const lines = Array.from(
      {length: 3200},
      (_, index) => `  - {name: "contributor ${index}", commits: ${index}}`,
    );
    const root = folderWith({
      'a.md': `---\ntitle: A\nthanks:\n${lines.join('\n')}\ntags: [b]\n---\nx`,
    });
    const {posts, problems} = await loadLibrary(root);
    expect(posts[0]).toMatchObject({title: 'A', tags: ['b']});
    expect(posts[0]?.size).toBeGreaterThan(138_000);
    expect(problems).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')(
    'that is a pipe or a folder is not waited for',
    async () => {
      const root = folderWith({'a.md': 'x'});
      execFileSync('mkfifo', [join(root, 'pipe.md')]);
      mkdirSync(join(root, 'folder.md'));
      expect((await loadLibrary(root)).posts.map(({path}) => path)).toEqual(['a.md']);
      await expect(loadLibrary(join(root, 'pipe.md'))).rejects.toThrow(LibraryError);
    },
  );
});

describe('a path', () => {
  it.each(['nothing/here', 'a.md/below'])(
    'that leads nowhere (%s) is an error with a way out',
    async path => {
      const root = folderWith({'a.md': 'x'});
      const error: unknown = await loadLibrary(join(root, path)).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(LibraryError);
      expect(error).toMatchObject({
        message: `${join(root, path)} does not exist`,
        hint: 'Name a folder of Markdown posts or one Markdown file.',
      });
      expect((error as Error).cause).toBeInstanceOf(Error);
    },
  );
});

describe('a library', () => {
  it('tells languages by field, folder and suffix', async () => {
    const root = folderWith({
      'en/a.md': 'x',
      'it/a.md': 'x',
      'ja/a.md': 'x',
      'zh-hans/a.md': 'x',
      'i18n/pt_BR/a.md': 'x',
      'alone/it/a.md': 'x',
      'js/a.md': 'x',
      'post.fr.md': 'x',
      'post.min.md': 'x',
      'de/b.md': '---\nlang: ko\n---\nx',
    });
    const {posts} = await loadLibrary(root);
    expect(Object.fromEntries(posts.map(({path, language}) => [path, language]))).toEqual({
      'en/a.md': 'en',
      'it/a.md': 'it',
      'ja/a.md': 'ja',
      'zh-hans/a.md': 'zh-Hans',
      'i18n/pt_BR/a.md': 'pt-BR',
      'alone/it/a.md': null,
      'js/a.md': null,
      'post.fr.md': 'fr',
      'post.min.md': null,
      'de/b.md': 'ko',
    });
  });

  it('leaves out templates that nothing was filled into', async () => {
    const root = folderWith({
      'template.md': '---\ncreated: {{date}}\n---\n\n{{content}}\n',
      'templater.md': '<% tp.file.title %>\n',
      'named.md': '---\ntitle: Named\n---\n{{content}}\n',
      'variable.md': '{{ page.title }}\n',
      'prose.md': 'About {{placeholders}} in prose.\n',
      'empty.md': '---\nlayout: x\n---\n',
    });
    const {posts} = await loadLibrary(root);
    expect(posts.map(({path}) => path)).toEqual([
      'empty.md',
      'named.md',
      'prose.md',
      'variable.md',
    ]);
  });

  it('guesses the dialect of a folder without any generator file', async () => {
    const guesses: [string, Record<string, string>][] = [
      [
        'zola',
        {
          'a.md': '+++\npath = "2014/12/12/a"\n+++\n',
          'b.md': '+++\n[taxonomies]\ntags = []\n+++\n',
        },
      ],
      ['hugo', {'a.md': '+++\ntitle = "a"\n+++\n', 'b.md': '+++\ntitle = "b"\n+++\n'}],
      ['jekyll', {'_posts/2024-05-17-a.md': 'x', 'b.md': 'x'}],
      ['jekyll', {'_articles/a.md': 'x', '_articles/b.md': 'x'}],
      ['astro', {'src/content/blog/a.md': 'x', 'src/content/_x/b.md': 'x'}],
      ['obsidian', {'a.md': 'See [[b]].', 'b.md': 'x'}],
      [
        'plain',
        {'a.md': '```toml\n[[bin]]\n```\n\nUse `[[x]]`.', 'b.md': 'If [[ -f x ]] or a[[0]]'},
      ],
      ['zenn', {'a.md': '---\ntitle: a\nemoji: x\ntopics: [a]\n---\n'}],
      ['plain', {'a.md': 'x', '__proto__/b.md': 'x'}],
    ];
    for (const [dialect, files] of guesses) {
      expect([dialect, (await loadLibrary(folderWith(files))).dialect]).toEqual([dialect, dialect]);
    }
  });

  it('is known by the name of its own folder too', async () => {
    const root = folderWith({'_posts/2024-05-17-a.md': 'x', 'ja/b.md': 'x', 'ja/c.fr.md': 'x'});
    expect((await loadLibrary(join(root, '_posts'))).dialect).toBe('jekyll');
    expect((await loadLibrary(join(root, 'ja'))).posts.map(({language}) => language)).toEqual([
      'ja',
      'fr',
    ]);
    expect((await loadLibrary(join(root, 'ja/b.md'))).posts[0]?.language).toBe('ja');
  });

  it('reports progress and posts on the way, and stops when told to', async () => {
    const files = Object.fromEntries(
      Array.from({length: 1500}, (_, index) => [`${String(index).padStart(4, '0')}.md`, article]),
    );
    const root = folderWith(files);
    const told: Post[] = [];
    const progress: [number, number][] = [];
    const library = await loadLibrary(root, {
      onPosts: posts => told.push(...posts),
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect(told).toEqual(library.posts);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toEqual([1500, 1500]);

    const controller = new AbortController();
    const stopped = loadLibrary(root, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(stopped).rejects.toThrow('aborted');
  });

  it('holds for any bytes in a file: a post or a problem, never a throw', async () => {
    const piece = fc.oneof(
      fc.uint8Array({maxLength: 40}).map(bytes => Buffer.from(bytes)),
      fc
        .constantFrom(
          ...[
            '---\n',
            '+++\n',
            ';;;\n',
            '---js\n',
            '{',
            '}',
            'title: ',
            'date: ',
            'tags: [',
            '- ',
            '\n',
            '\r',
            '"',
          ],
          ...[
            '# ',
            '[[',
            ']]',
            '{{',
            '}}',
            '&a ',
            '*a',
            '!!js/function ',
            '<<: ',
            '__proto__: ',
            'x = ',
            '\ufeff',
            '\0',
            '2018-02-30',
          ],
        )
        .map(text => Buffer.from(text)),
    );
    const bytes = fc.array(piece, {maxLength: 25}).map(pieces => Buffer.concat(pieces));
    const root = folderWith({});
    await fc.assert(
      fc.asyncProperty(bytes, async content => {
        writeFileSync(join(root, 'a.md'), content);
        const {posts, problems} = await loadLibrary(root);
        expect(posts.length + problems.length).toBeGreaterThan(0);
        for (const post of posts) {
          expect(post.title).not.toBe('');
          expect(post.date ?? '2000-01-01').toMatch(
            /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/,
          );
          expect(typeof readBody(post).markdown).toBe('string');
        }
        for (const problem of problems) expect(problem.message).not.toMatch(/[\n\r]/);
      }),
      {numRuns: 400},
    );
  });
});

describe('standard input', () => {
  it('is a library of one post whose body is kept', () => {
    const library = libraryFromText(Buffer.from(`\ufeff${article}`.replaceAll('\n', '\r\n')));
    expect(library).toMatchObject({root: '', name: 'standard input', problems: []});
    const [post] = library.posts;
    expect(post).toMatchObject({title: 'Ünï', file: '', words: 3});
    expect(post && readBody(post)).toEqual({markdown: 'One\ntwo 字\n', line: 5});
  });

  it('may be named, empty or no text at all', () => {
    expect(libraryFromText('# A', {name: 'a.md'}).posts[0]).toMatchObject({id: 'a.md', title: 'A'});
    expect(libraryFromText('').posts).toHaveLength(1);
    const binary = libraryFromText(Buffer.from([0, 1, 2, 255]));
    expect(binary.posts).toEqual([]);
    expect(binary.problems).toEqual([expect.objectContaining({message: 'the input is not text'})]);
  });
});
