import type {Action} from '../app/actions.ts';
import type {Effect} from '../app/effects.ts';
import {placeIn} from '../app/reduce/stay.ts';
import {articleOf, postOf} from '../app/select.ts';
import type {FixedPlace, State} from '../app/state.ts';
import {readBody} from '../library/body.ts';
import type {Body, Post} from '../library/types.ts';
import {offsetOfAnchor} from '../page/anchor-place.ts';
import type {Page, PictureSize} from '../page/types.ts';
import {createWork} from './in-turn.ts';
import type {Dispatch} from './store.ts';
import {createTypesetter, type PageOptions} from './typesetter.ts';

/** What a compositor needs of the reader around it. */
export type CompositorWorld = {
  state(): State;
  dispatch: Dispatch;
  /** Which pictures of a post are drawn, none of them higher than so many lines. */
  pictureSizes(post: Post, rows: number): PictureSize | undefined;
  fail(error: unknown): void;
};

type Wish = Extract<Effect, {kind: 'compose'}>;
type Composed = Extract<Action, {type: 'article.composed'}>;

/**
 * Sets the article: at once, but for a long one the screenful that is wanted first and the whole of it after that, with
 * the keys' turn in between. A newer wish takes the place of an older one.
 */
export type Compositor = {
  compose(wish: Wish): void;
  /** The beginning of a post, when the keys rest. */
  preview(wish: Extract<Effect, {kind: 'preview'}>): void;
  close(): void;
};

/**
 * A post is long from so many UTF-16 units on: less is set in 5 ms, or in 25 where it is CJK, which nobody feels; and a
 * page that is set at once never changes under the eye.
 */
const long = 50_000;
/** Time for setting between two looks at the keys, in ms. */
const slice = 8;
/** How long the keys, or the edge of the window, must rest before a preview or a whole page is set anew, in ms. */
const previewRest = 30;
const wholeRest = 60;

/** A compositor that has nothing to do yet. */
export function createCompositor(world: CompositorWorld): Compositor {
  const {state, dispatch, fail} = world;
  const typesetter = createTypesetter();
  const work = createWork(0, slice);
  let timer: NodeJS.Timeout | undefined;
  let previewTimer: NodeJS.Timeout | undefined;
  /** The body that is being set, or was last. */
  let wanted: Body | null = null;

  function drop(): void {
    clearTimeout(timer);
    work.stop();
  }

  function optionsOf({width, closed, longCode, rows}: Wish, post: Post): PageOptions {
    return {width, closed, longCode, picture: world.pictureSizes(post, rows)};
  }

  function answer(wish: Wish, {markdown, line}: Body, page: Page, more: Partial<Composed>): void {
    const {id, place, trail, closed} = wish;
    const now = Date.now();
    const type = 'article.composed';
    dispatch({type, id, page, markdown, firstLine: line, place, trail, closed, now, ...more});
  }

  function setAtOnce(wish: Wish, post: Post, body: Body): void {
    answer(wish, body, typesetter.page(post, body, optionsOf(wish, post)), {});
    typesetter.load(body).then(changed => {
      if (changed) dispatch({type: 'article.changed', id: wish.id});
    }, fail);
  }

  function setInTurn(wish: Wish, post: Post, body: Body): void {
    const shown = articleOf(state())?.id === wish.id;
    const stays = shown && isGoodEnough(state(), wish, body);
    if (!stays && !showExcerpt(wish, post, body)) return;
    // What takes the place of an excerpt is no further step of the trail.
    const next: Wish = stays ? wish : {...wish, trail: 'keep'};
    timer = setTimeout(() => setWhole(next, post, body), shown ? wholeRest : 0);
  }

  /** False when the place that it is to be at has been left. */
  function showExcerpt(wish: Wish, post: Post, body: Body): boolean {
    const article = articleOf(state());
    const {markdown} = body;
    const shown = article?.id === wish.id ? article : null;
    const place = placeIn(wish.place, shown, markdown);
    if (!place) return false;
    const {page, start, end} = typesetter.excerpt(post, body, optionsOf(wish, post), {
      at: offsetOf(place, markdown),
      rows: wish.rows,
      ...(shown?.markdown === markdown && {starts: shown.post.starts}),
    });
    answer(wish, body, page, {excerpt: {start, end}});
    return true;
  }

  function setWhole(wish: Wish, post: Post, body: Body): void {
    const begin = (changed: boolean): void => {
      if (wanted !== body) return;
      if (changed && articleOf(state())?.excerpt) {
        showExcerpt({...wish, place: {kind: 'here'}}, post, body);
      }
      const slices = typesetter.slices(post, body, optionsOf(wish, post));
      work.run(untilLeft(wish.id, slices), page => {
        if (page) answer(wish, body, page, {});
      });
    };
    typesetter.load(body).then(begin).catch(fail);
  }

  /** The same work; it ends with `null` when the article has been left, and when something went wrong, which is told. */
  function* untilLeft<Result>(
    id: string,
    slices: Generator<undefined, Result>,
  ): Generator<undefined, Result | null> {
    try {
      while (articleOf(state())?.id === id) {
        const step = slices.next();
        if (step.done) return step.value;
        yield;
      }
    } catch (error) {
      fail(error);
    }
    return null;
  }

  return {
    compose(wish) {
      const post = postOf(state(), wish.id);
      if (!post) return;
      drop();
      const body = readBody(post);
      wanted = body;
      // What is heard goes on from what was said, by the blocks of the whole page.
      const isShort = body.markdown.length < long || state().preferences.linear;
      if (isShort) setAtOnce(wish, post, body);
      else setInTurn(wish, post, body);
    },
    preview({id, width}) {
      clearTimeout(previewTimer);
      previewTimer = setTimeout(() => {
        const post = postOf(state(), id);
        if (!post) return;
        dispatch({type: 'preview.composed', id, width, page: typesetter.preview(post, width)});
      }, previewRest);
    },
    close() {
      wanted = null;
      drop();
      clearTimeout(previewTimer);
    },
  };
}

/**
 * Whether the page that is shown may stay until the next one is ready: the same text at the same width, of which more
 * can be highlighted or drawn now, or one that a picture hides.
 */
function isGoodEnough(state: State, {place, width}: Wish, {markdown}: Body): boolean {
  const article = articleOf(state);
  if (!article || article.excerpt) return false;
  if (state.panel?.kind === 'picture') return true;
  return place.kind === 'here' && article.post.width === width && article.markdown === markdown;
}

/** Where in the Markdown a place is, as far as that can be told without a page. */
function offsetOf(place: FixedPlace, markdown: string): number {
  switch (place.kind) {
    case 'top':
      return 0;
    case 'anchor':
      return offsetOfAnchor(markdown, place.anchor) ?? 0;
    case 'source':
    case 'words':
      return place.offset;
  }
}
