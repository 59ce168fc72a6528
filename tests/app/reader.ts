import type {Action} from '../../src/app/actions.ts';
import {makeKeymap} from '../../src/app/bindings.ts';
import type {Effect} from '../../src/app/effects.ts';
import {initialState, type Start} from '../../src/app/initial.ts';
import {defaultKeymap} from '../../src/app/keymap.ts';
import {actionFor, type KeyPress} from '../../src/app/keys.ts';
import {reduce} from '../../src/app/reduce.ts';
import type {Article, State} from '../../src/app/state.ts';
import type {Library, Post, Problem} from '../../src/library/types.ts';
import type {Heading, Line, Link, Page} from '../../src/page/types.ts';
import {defaultSettings} from '../../src/settings/definitions.ts';
import {makePost as libraryPost} from '../helpers/posts.ts';

/** A post with what the reader looks at; the rest is as in a post without front matter. */
export function makePost(id: string, fields: Partial<Post> = {}): Post {
  return libraryPost(`${id}.md`, {
    title: `Title of ${id}`,
    titleSource: 'front-matter',
    description: `What ${id} is about`,
    date: '2025-03-01',
    words: 460,
    minutes: 2,
    ...fields,
  });
}

export function makeLibrary(posts: Post[], problems: Problem[] = []): Library {
  return {root: '/posts', name: 'posts', dialect: 'plain', posts, problems};
}

/** Ten posts, the newest first by number. */
export const tenPosts = Array.from({length: 10}, (_, index) =>
  makePost(`p${index}`, {date: `2025-01-${20 - index}`}),
);

/**
 * Sixty paragraphs of 100 characters, a heading and two links before every tenth, set as
 * lines of `width` characters, and a fold at the end.
 */
export function makePage(
  width: number,
  closed: ReadonlySet<number> = new Set(),
  longCode: 'wrapped' | 'whole' = 'wrapped',
): Page {
  const lines: Line[] = [];
  const outline: Heading[] = [];
  const links: Link[] = [];
  for (let paragraph = 0; paragraph < 60; paragraph++) {
    const source = paragraph * 200;
    if (paragraph % 10 === 0) {
      const anchor = `s${paragraph / 10}`;
      outline.push({
        level: 2,
        text: `Section ${paragraph / 10}`,
        anchor,
        line: lines.length,
        source,
      });
      lines.push({spans: [{text: `Section ${paragraph / 10}`, role: 'heading2'}], source, anchor});
      const line = lines.length;
      links.push({kind: 'link', text: 'post', href: `p${(paragraph / 10) % 5}.md`, line});
      links.push({kind: 'link', text: 'web', href: 'https://example.org/', line});
      lines.push({
        spans: [
          {text: 'post', role: 'link', link: links.length - 2},
          {text: ' and ', role: 'text'},
          {text: 'web', role: 'link', link: links.length - 1},
        ],
        source: source + 20,
      });
    }
    const text = `paragraph ${paragraph} `.padEnd(100, 'word ');
    for (let at = 0; at < text.length; at += width) {
      const part = text.slice(at, at + width);
      lines.push({spans: [{text: part, role: 'text'}], source: source + 60 + at});
    }
    lines.push({spans: []});
  }
  const shut = closed.has(0);
  const summary = `${shut ? '▸' : '▾'} A summary`;
  lines.push({spans: [{text: summary, role: 'summary'}], source: 12_000, details: 0});
  if (!shut) {
    lines.push({
      spans: [{text: 'what is folded away', role: 'text'}],
      source: 12_020,
      anchor: 'folded',
    });
  }
  lines.push(...(longCode === 'whole' ? [wideLine(200)] : wrappedLines(200, width)));
  return {width, lines, outline, links, starts: [], text: '', problems: []};
}

const codeSource = 13_000;

function wideLine(cells: number): Line {
  return {spans: [{text: 'x'.repeat(cells), role: 'codeBlock'}], source: codeSource, wide: true};
}

function wrappedLines(cells: number, width: number): Line[] {
  const mark = {text: '↪ ', role: 'codeContinuation' as const};
  const room = Math.max(1, width - 2);
  return Array.from({length: Math.ceil(cells / room)}, (_, index) => ({
    spans: [
      ...(index > 0 ? [mark] : []),
      {text: 'x'.repeat(Math.min(room, cells - index * room)), role: 'codeBlock' as const},
    ],
    source: codeSource,
  }));
}

/** A reader without a world: effects that concern only the library are carried out at once, the others are kept. */
export type Reader = {
  state: State;
  /** Effects that were asked for and not carried out. */
  asked: Effect[];
  act(...actions: Action[]): void;
  press(...keys: string[]): void;
  type(text: string): void;
};

const size = {columns: 80, rows: 24};

export const preferences: Start['preferences'] = {
  measure: 60,
  align: 'center',
  theme: 'auto',
  themes: ['auto', 'dark', 'light'],
  pictures: true,
  drafts: false,
  mouse: true,
  today: '2025-06-01',
  site: null,
  linear: false,
};

/** A reader with the first of ten posts open. */
export function openArticle(): Reader {
  const reader = openReader(makeLibrary(tenPosts));
  reader.press('enter');
  return reader;
}

/** The article on the screen. */
export function article({state}: Pick<Reader, 'state'>): Article {
  if (state.screen.kind !== 'article') throw new Error('no article is open');
  return state.screen.article;
}

/** A reader on a library, its posts found by a word in their title. */
export function openReader(library: Library, start: Partial<Start> = {}): Reader {
  const keymap = makeKeymap(defaultKeymap);
  const reader: Reader = {
    state: initialState({size, preferences, keymap, ...start}),
    asked: [],
    act(...actions) {
      for (const action of actions) {
        reader.state = reduce(reader.state, action);
        carryOut(reader);
      }
    },
    press(...keys) {
      for (const name of keys) pressOne(reader, {name, ...(name.length === 1 && {text: name})});
    },
    type(text) {
      for (const character of text) pressOne(reader, {name: character, text: character});
    },
  };
  reader.act({type: 'library.loaded', library, open: null});
  reader.asked = [];
  return reader;
}

function pressOne(reader: Reader, press: KeyPress): void {
  const action = actionFor(reader.state, press);
  if (action) reader.act(action);
}

function carryOut(reader: Reader): void {
  const {effects} = reader.state;
  reader.state = {...reader.state, effects: []};
  for (const effect of effects) {
    const answer = answerOf(reader.state, effect);
    if (answer) reader.act(answer);
    else reader.asked.push(effect);
  }
}

function answerOf({library}: State, effect: Effect): Action | null {
  if (library.kind !== 'ready') return null;
  if (effect.kind === 'search') {
    const {query} = effect;
    const posts = library.shown.filter(({title}) => title.includes(query));
    return {type: 'list.found', query, posts, hint: null, complete: true};
  }
  if (effect.kind === 'describe') {
    const hits = library.shown
      .filter(({id}) => effect.ids.includes(id))
      .map(post => ({
        post,
        score: 1,
        ranges: {title: [], description: [], tags: []},
        snippet: null,
      }));
    return {type: 'list.described', query: effect.query, hits};
  }
  if (effect.kind === 'complete') {
    const candidates = ['tag:', 'title:'].map(text => ({text, label: text, note: 'a field'}));
    const completion = {range: [0, effect.cursor] as const, candidates};
    return {type: 'filter.completed', completion, step: effect.step};
  }
  if (effect.kind === 'count') {
    const value = {value: 'a tag', count: 3, state: 'none' as const};
    return {type: 'facets.counted', groups: [{facet: 'tag', values: [value]}]};
  }
  if (effect.kind === 'preview') {
    const {id, width} = effect;
    return {type: 'preview.composed', id, width, page: makePage(width)};
  }
  if (effect.kind === 'relate') {
    const at = library.shown.findIndex(({id}) => id === effect.id);
    const [previous = null, next = null] = [library.shown[at - 1], library.shown[at + 1]];
    const around = {
      previous,
      next,
      series: null,
      backlinks: library.shown.slice(0, 2),
      related: [],
    };
    return {type: 'around.found', id: effect.id, around};
  }
  if (effect.kind === 'settings') {
    return {type: 'settings.loaded', settings: defaultSettings(), file: '/home/me/config.json'};
  }
  if (effect.kind !== 'compose') return null;
  const {id, width, place, trail, closed, longCode} = effect;
  const page = makePage(width, closed, longCode);
  return {
    type: 'article.composed',
    id,
    page,
    markdown: 'x',
    firstLine: 1,
    place,
    trail,
    closed,
    now: 1000,
  };
}
