import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {execPath} from 'node:process';
import {promisify} from 'node:util';
import matter from 'gray-matter';
import {describe, expect, test} from 'vitest';
import {defaultKeymap} from '../src/app/keymap.ts';
import {parseArguments} from '../src/commands/arguments.ts';
import {loadLibrary} from '../src/library/load.ts';
import {commandsOf} from './helpers/shell-words.ts';

const folder = resolve(import.meta.dirname, '../posts');
const octavo = resolve(import.meta.dirname, '../bin/octavo.js');

/** What a category or tag of the bundled posts may be: a new one is a decision, not a slip. */
const categories = ['guide', 'reading', 'work'];
const tags = [
  'attention',
  'automation',
  'books',
  'careers',
  'decision-fatigue',
  'essentialism',
  'finishing',
  'knowledge-worker',
  'notes',
  'octavo',
  'reading',
  'saying-no',
  'typography',
];

const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(file =>
  file.endsWith('.md'),
);
const posts = files.map(file => {
  const text = readFileSync(join(folder, file), 'utf8');
  const {data, content} = matter(text, {});
  return {file, data, body: content, prose: withoutCode(content)};
});

test('there is something to read', () => {
  const published = posts.filter(({data}) => data.draft === false);
  expect(published.length).toBeGreaterThanOrEqual(8);
  expect(posts.length - published.length).toBe(1);
});

describe.each(posts)('$file', ({file, data, body, prose}) => {
  test('has the fields of the schema, and no others', () => {
    expect(data).toEqual({
      title: expect.stringMatching(/^\S.*\S$/),
      description: expect.stringMatching(/^\S.{58,153}\S$/),
      pubDate: expect.any(Date),
      category: expect.toBeOneOf(categories),
      tags: expect.any(Array),
      draft: expect.any(Boolean),
      ads: expect.any(Boolean),
    });
    expect(data.pubDate.getTime()).toBeLessThan(Date.parse('2026-11-20'));
    expect(data.pubDate.getTime()).toBeGreaterThan(Date.parse('2024-01-01'));
  });

  test('has known tags, each once', () => {
    expect(data.tags.length).toBeGreaterThan(0);
    expect(new Set(data.tags).size).toBe(data.tags.length);
    expect(tags).toEqual(expect.arrayContaining(data.tags));
  });

  test('links to what exists', () => {
    const targets = linksOf(prose).filter(target => !/^(?:https?:|#)/.test(target));
    const missing = targets.filter(target => {
      const [path = ''] = target.split('#', 1);
      return !existsSync(resolve(folder, dirname(file), path));
    });
    expect(missing).toEqual([]);
  });

  test('gives every footnote its mark, and every mark its footnote', () => {
    const notes = Array.from(prose.matchAll(/^\[\^(\w+)\]:/gm), found => found[1]);
    const marks = Array.from(prose.matchAll(/(?<!^)\[\^(\w+)\](?!:)/gm), found => found[1]);
    expect(notes.toSorted()).toEqual(marks.toSorted());
  });

  test('keeps to typographic quotation marks in prose', () => {
    const inTags = prose.replace(/<[^>]*>/g, '').replace(/\]\([^)]*\)/g, ']');
    expect(inTags.match(/.{0,20}['"].{0,20}/g)).toBeNull();
  });

  test('shows only commands that octavo understands', () => {
    for (const command of commandsIn(body)) {
      expect(() => parseArguments(command), command.join(' ')).not.toThrow();
    }
  });
});

describe('as a library', async () => {
  const library = await loadLibrary(folder);

  test('has no problems, and every post with all that its front matter says', () => {
    expect(library.problems).toEqual([]);
    const loaded = new Map(library.posts.map(post => [post.path, post]));
    expect([...loaded.keys()].toSorted()).toEqual(files.toSorted());
    for (const {file, data} of posts) {
      expect(loaded.get(file)).toMatchObject({
        title: data.title,
        description: data.description,
        date: data.pubDate.toISOString().slice(0, 10),
        categories: [data.category],
        tags: data.tags,
        draft: data.draft,
        fields: {ads: data.ads},
      });
    }
  });

  test('names every post once', () => {
    for (const key of ['slug', 'title'] as const) {
      const names = library.posts.map(post => post[key]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('shows the tour first, in its order', () => {
    const newest = library.posts.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
    expect(newest.slice(0, 5).map(post => post.id)).toEqual([
      'guide/1-starting',
      'guide/2-finding',
      'guide/3-reading',
      'guide/4-printing',
      'guide/5-your-own-folder',
    ]);
  });

  test('has essays of a length to settle down with', () => {
    const essays = library.posts.filter(({path, draft}) => path.startsWith('essays/') && !draft);
    expect(essays.length).toBeGreaterThanOrEqual(6);
    for (const {words} of essays) {
      expect(words).toBeGreaterThan(700);
      expect(words).toBeLessThan(1600);
    }
  });
});

test('every tag and category of the list is in use', () => {
  expect([...new Set(posts.flatMap(({data}) => data.tags))].toSorted()).toEqual(tags);
  expect([...new Set(posts.map(({data}) => data.category))].toSorted()).toEqual(categories);
});

test('the guide shows every way of starting, finding and printing by example', () => {
  const options = posts
    .flatMap(({body}) => commandsIn(body))
    .map(command => parseArguments(command).options);
  const used = new Set(
    options.flatMap(given =>
      Object.entries(given)
        .filter(([, value]) => (Array.isArray(value) ? value.length : value))
        .map(([name]) => name),
    ),
  );
  const taught = ['print', 'list', 'all', 'section', 'format', 'json', 'search', 'tag', 'category'];
  expect([...used]).toEqual(
    expect.arrayContaining([...taught, 'sort', 'limit', 'drafts', 'width']),
  );
});

describe('the examples on the bundled posts', () => {
  const elsewhere = /^(?:~.*|-|README\.md)$/;
  const examples = posts
    .flatMap(({body}) => commandsIn(body))
    .filter(command => !command.some(word => elsewhere.test(word) || word.includes('{')));

  test('are many', () => expect(examples.length).toBeGreaterThan(15));

  test.concurrent.each([...new Map(examples.map(command => [command.join(' '), command]))])(
    'octavo %s',
    async (_, command) => {
      const {stdout, stderr} = await promisify(execFile)(execPath, [octavo, ...command]);
      expect(stderr).toBe('');
      expect(stdout).toMatch(/\S.*\n$/);
    },
  );
});

describe('the keys that the posts name', () => {
  const named = new Set(posts.flatMap(({prose}) => keysIn(prose)));

  test('are keys of the reader', () => {
    const known = new Set(defaultKeymap.flatMap(({keys}) => keys));
    expect([...named].filter(key => !known.has(key))).toEqual([]);
  });

  test('are all that a first evening needs', () => {
    const taught =
      'j k d u space b g G enter escape / n N t tab shift+tab [ ] J K # s r e o y m T ! ? q ctrl+c ctrl+z';
    expect([...named]).toEqual(expect.arrayContaining(taught.split(' ')));
  });
});

function withoutCode(markdown: string): string {
  return markdown
    .replace(/^( *)(```|~~~)[^\n]*\n[\s\S]*?^\1\2/gm, '')
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

function linksOf(prose: string): string[] {
  const inline = Array.from(prose.matchAll(/\]\(([^)\s]+)/g), found => found[1] ?? '');
  const defined = Array.from(prose.matchAll(/^\[[^\]^]+\]:\s*(\S+)/gm), found => found[1] ?? '');
  return [...inline, ...defined];
}

/** What `octavo` is given in the shell examples of a post, argument by argument. */
function commandsIn(markdown: string): string[][] {
  const examples = Array.from(
    markdown.matchAll(/^```(sh|console)\n([\s\S]*?)^```/gm),
    ([, language, text = '']) =>
      language === 'sh' ? text : text.replace(/^(?:\$ (.*)|.*)$/gm, '$1'),
  );
  return examples.flatMap(example => commandsOf('octavo', example));
}

/** The keys between `<kbd>` and `</kbd>`, as the keymap writes them. */
function keysIn(prose: string): string[] {
  const chords = prose.match(/<kbd>[^<]+<\/kbd>(?:\+<kbd>[^<]+<\/kbd>)*/g) ?? [];
  return chords.map(chord => {
    const key = chord
      .replace(/<\/?kbd>/g, '')
      .replace('&lt;', '<')
      .replace('&gt;', '>');
    return key.length > 1 ? key.toLowerCase().replace(/^esc$/, 'escape') : key;
  });
}
