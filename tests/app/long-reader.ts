import type {Action} from '../../src/app/actions.ts';
import type {Effect} from '../../src/app/effects.ts';
import type {Start} from '../../src/app/initial.ts';
import {actionFor} from '../../src/app/keys.ts';
import {placeIn} from '../../src/app/reduce/stay.ts';
import {reduce} from '../../src/app/reduce.ts';
import {articleOf} from '../../src/app/select.ts';
import type {Article, Place, State} from '../../src/app/state.ts';
import {waitsForWhole} from '../../src/app/whole.ts';
import {compose} from '../../src/page/compose.ts';
import {composeExcerpt} from '../../src/page/excerpt.ts';
import {makeLibrary, openReader, tenPosts} from './reader.ts';

const sections = Array.from({length: 120}, (_, index) => {
  const words = `Paragraph ${index} ${'has some words in it '.repeat(12)}`;
  return `## Section ${index}\n\n${words}[link ${index}](https://example.org/${index}) and needle.`;
});
/** The post that is long. */
export const markdown = sections.join('\n\n');
export const source = {markdown, title: 'A title', description: 'What it is about.'};

type Compose = Extract<Effect, {kind: 'compose'}>;

/** A reader whose long post is set when the test says so. */
export function openLong(start: Partial<Start> = {}) {
  let state: State = openReader(makeLibrary(tenPosts), start).state;
  let wish: Compose | null = null;
  const asked: Effect[] = [];
  const act = (action: Action): void => {
    state = reduce(state, action);
    for (const effect of state.effects) {
      if (effect.kind === 'compose') wish = effect;
      else asked.push(effect);
    }
    state = {...state, effects: []};
  };
  const answer = (how: 'excerpt' | 'whole'): void => {
    if (!wish) throw new Error('nothing is to be set');
    const {id, width, rows, place, closed} = wish;
    const trail = how === 'whole' && current().excerpt ? 'keep' : wish.trail;
    const now = 1000;
    const told = {
      type: 'article.composed',
      id,
      markdown,
      firstLine: 1,
      place,
      trail,
      closed,
      now,
    } as const;
    if (how === 'whole') {
      act({...told, page: compose(source, {width})});
      return;
    }
    const shown = articleOf(state);
    const at = placeIn(place, shown, markdown);
    const offset = at && 'offset' in at ? at.offset : 0;
    const {page, start, end} = composeExcerpt(source, {width}, {at: offset, rows});
    act({...told, page, excerpt: {start, end}});
  };
  const current = (): Article => {
    const article = articleOf(state);
    if (!article) return {excerpt: null} as Article;
    return article;
  };
  return {
    state: () => state,
    asked,
    article: current,
    act,
    press(...names: string[]) {
      for (const name of names) {
        const action = actionFor(state, {name, ...(name.length === 1 && {text: name})});
        if (action) act(action);
      }
    },
    excerpt: () => answer('excerpt'),
    whole: () => answer('whole'),
    open(place: Place) {
      act({type: 'post.open', id: 'p0', place});
    },
    /** What is on the screen. */
    screen(): string[] {
      const {page, top} = current();
      return page.lines.slice(top, top + 21).map(({spans}) => spans.map(({text}) => text).join(''));
    },
    waits(name: string): boolean {
      const action = actionFor(state, {name, ...(name.length === 1 && {text: name})});
      return action !== null && waitsForWhole(state, action);
    },
  };
}
