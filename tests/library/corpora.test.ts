import {readdirSync} from 'node:fs';
import {expect, it} from 'vitest';
import {readBody} from '../../src/library/body.ts';
import {loadLibrary} from '../../src/library/load.ts';
import type {Post} from '../../src/library/types.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

function byPath(posts: readonly Post[], path: string): Post {
  const post = posts.find(each => each.path === path);
  if (!post) throw new Error(`no post ${path}`);
  return post;
}

describeWithShared('the public corpora', () => {
  it('rust-blog: 751 posts, all but the empty template page with title and date', async () => {
    const {posts, problems, dialect} = await loadLibrary(shared('corpora/rust-blog'));
    expect(dialect).toBe('zola');
    expect(posts).toHaveLength(751);
    const bare = posts.filter(post => post.titleSource !== 'front-matter' || post.date === null);
    expect(bare.map(({path}) => path)).toEqual(['content/releases/latest.md']);
    expect(posts.filter(({path}) => path.includes('_index'))).toEqual([]);
    expect(posts.filter(({title}) => title.includes('`'))).toEqual([]);
    expect(problems).toEqual([]);
    expect(byPath(posts, 'content/1.0-Timeline.md')).toMatchObject({
      id: 'content/1.0-Timeline',
      slug: '1.0-Timeline',
      title: 'Rust 1.0: Scheduling the trains',
      date: '2014-12-12',
      authors: ['Aaron Turon'],
      aliases: ['2014/12/12/1.0-Timeline.html'],
    });
  });

  it('jekyll: every file of its test site a post or a problem', async () => {
    const root = shared('corpora/jekyll/test/source');
    const {posts, problems} = await loadLibrary(root);
    const files = readdirSync(root, {recursive: true, withFileTypes: true}).filter(entry =>
      entry.isFile(),
    );
    expect(posts).toHaveLength(files.length);
    expect(problems).toEqual([
      expect.objectContaining({
        path: '_broken/bad_post.md',
        line: 3,
        message: expect.stringContaining('not valid YAML'),
      }),
    ]);
    expect(readBody(byPath(posts, '_broken/bad_post.md')).markdown.trim()).toBe(
      'Real content starts here',
    );
  });

  it('jekyll: UTF-16, BOM, CRLF, dots, trailing spaces and odd dates are read right', async () => {
    const {posts} = await loadLibrary(shared('corpora/jekyll/test/source'));
    const utf16 = byPath(posts, '_encodings/Unicode16LECRLFandBOM.md');
    expect(utf16).toMatchObject({
      title: 'Unicode16CRLFandBOM',
      date: '2017-04-05T16:08:01-08:00',
      categories: ['bom'],
    });
    expect(readBody(utf16).markdown).not.toMatch(/[\r\ufeff\0]/);
    const utf8 = byPath(posts, '_encodings/UTF8CRLFandBOM.md');
    expect(utf8).toMatchObject({title: 'UTF8CRLFandBOM', date: '2017-04-05T16:16:01-08:00'});
    expect(readBody(utf8).markdown).not.toMatch(/[\r\ufeff]/);
    const dots = byPath(posts, '_posts/2014-03-03-yaml-with-dots.md');
    expect(dots.title).toBe('Test Post Where YAML Ends in Dots');
    expect(readBody(dots)).toEqual({markdown: '# Test\n', line: 5});
    expect(byPath(posts, '_posts/2015-12-27-extra-spaces.markdown').fields.extra).toBe('spaces');
    expect(byPath(posts, '_posts/2017-2-5-i-dont-like-zeroes.md').date).toBe('2017-02-05');
    expect(byPath(posts, '_posts/2010-01-08-triple-dash.markdown').title).toBe('Foo --- Bar');
    expect(byPath(posts, '_posts/2008-02-02-not-published.markdown').draft).toBe(true);
    expect(byPath(posts, '_posts/2013-05-10-number-category.markdown').categories).toEqual([
      '2013',
    ]);
    expect(byPath(posts, 'trailing-dots...md').id).toBe('trailing-dots..');
  });

  it('jekyll: the one date of its posts that is none is a problem', async () => {
    const {posts, problems} = await loadLibrary(shared('corpora/jekyll/docs'));
    expect(problems.map(({path, line, message}) => [path, line, message])).toEqual([
      [
        '_posts/2023-01-29-jekyll-3-9-3-released.markdown',
        3,
        'date is not a date: 2023-01-29 18:30:22 2023 -0800',
      ],
    ]);
    const dated = posts.filter(({path}) => path.startsWith('_posts/'));
    expect(dated.filter(({date}) => date === null)).toEqual([]);
  });

  it('astro: dates in words are the same day everywhere, and odd paths are read', async () => {
    const zone = process.env.TZ;
    for (process.env.TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const {posts, dialect} = await loadLibrary(shared('corpora/astro'));
      expect(dialect).toBe('astro');
      expect(posts).toHaveLength(274);
      expect(byPath(posts, 'examples/blog/src/content/blog/first-post.md').date).toBe('2022-07-08');
    }
    process.env.TZ = zone;
    const {posts, problems} = await loadLibrary(shared('corpora/astro'));
    expect(problems).toEqual([]);
    expect(posts.filter(({title}) => /^\d+$/.test(title)).length).toBeGreaterThan(0);
    expect(posts.filter(({path}) => path.includes('“')).length).toBe(1);
  });

  it('kepano-vault: titles from file names, links unwrapped, templates left out', async () => {
    const {posts, dialect, problems} = await loadLibrary(shared('corpora/kepano-vault'));
    expect(dialect).toBe('obsidian');
    expect(posts).toHaveLength(51);
    expect(problems).toEqual([]);
    expect(posts.filter(({path}) => path.startsWith('Templates/'))).toEqual([]);
    for (const post of posts) {
      expect(post.title).toBe(post.path.replace(/^.*\//, '').replace(/\.md$/, ''));
      expect([...post.tags, ...post.categories, ...post.authors].join()).not.toMatch(
        /[[\]]|(^|,)#/,
      );
    }
    expect(byPath(posts, 'Clippings/Buy wisely.md')).toMatchObject({
      date: '2023-09-29',
      categories: ['Clippings', 'Posts'],
      tags: ['Products', 'Product usage analysis'],
      authors: ['Steph Ango'],
    });
  });

  it('opensource-guide: seven languages told apart, copies of a post share a slug', async () => {
    const {posts} = await loadLibrary(shared('corpora/opensource-guide'));
    expect(posts).toHaveLength(86);
    const articles = posts.filter(({path}) => path.startsWith('_articles/'));
    expect([...new Set(articles.map(({language}) => language))].sort()).toEqual(
      ['ar', 'en', 'fa', 'hi', 'ja', 'ko', 'zh-Hans'].sort(),
    );
    expect(articles.filter(({slug}) => slug === 'getting-paid')).toHaveLength(7);
    expect(new Set(posts.map(({id}) => id)).size).toBe(posts.length);
    const japanese = byPath(posts, '_articles/ja/getting-paid.md');
    expect(japanese.minutes).toBeGreaterThan(5);
    expect(japanese.minutes).toBeLessThan(60);
  });

  it('opensource-guide: the folder tells the language without the field', async () => {
    const {posts} = await loadLibrary(shared('corpora/opensource-guide/_articles'));
    for (const {path, language} of posts.filter(post => post.path.includes('/'))) {
      expect(language?.toLowerCase()).toBe(path.split('/')[0]);
    }
  });

  it('json-frontmatter: all read, code never', async () => {
    const {posts, problems} = await loadLibrary(shared('corpora/json-frontmatter'));
    expect(posts).toHaveLength(507);
    const issues = posts.filter(({path}) => path.startsWith('fluid-sjrk/src/issues/'));
    expect(issues).toHaveLength(461);
    expect(issues.filter(post => post.titleSource !== 'front-matter' || !post.date)).toEqual([]);
    expect(problems.map(({path}) => path.replace(/^.*\//, ''))).toEqual([
      'autodetect-coffee-fn.md',
      'autodetect-coffee.md',
      'autodetect-coffeescript.md',
      'autodetect-cson-fn.md',
      'autodetect-cson.md',
      'autodetect-javascript.md',
      'lang-coffee-bad.md',
      'lang-javascript-object-fn.md',
    ]);
  });

  it("reads the owner's post", async () => {
    const {posts, problems} = await loadLibrary(
      shared('inputs/the-career-paths-nobody-talks-about.md'),
    );
    expect(problems).toEqual([]);
    const [post] = posts;
    expect(post).toMatchObject({
      id: 'the-career-paths-nobody-talks-about',
      title: 'The Career Paths Nobody Talks About',
      date: '2025-02-01',
      categories: ['work'],
      tags: ['decision-fatigue', 'essentialism', 'knowledge-worker'],
      draft: false,
      minutes: 7,
    });
    expect({...post?.fields}).toEqual({ads: true});
    const body = post && readBody(post);
    expect(body?.markdown.startsWith('*Disclosure:')).toBe(true);
    expect(body?.line).toBe(14);
  });

  it('reads the torture document, control bytes and all', async () => {
    const {posts, problems} = await loadLibrary(shared('inputs/torture.md'));
    expect(posts[0]).toMatchObject({title: 'Torture: everything', tags: ['a', 'b']});
    expect(problems.map(({message}) => message)).toEqual(['the file holds NUL bytes']);
  });

  it('never changes what it reads between two runs', async () => {
    for (const corpus of [
      'rust-blog',
      'jekyll',
      'astro',
      'kepano-vault',
      'opensource-guide',
      'json-frontmatter',
    ]) {
      const path = shared('corpora', corpus);
      expect(await loadLibrary(path)).toEqual(await loadLibrary(path));
    }
  });
});
