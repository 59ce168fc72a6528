import type {Link} from '../../page/types.ts';
import {resolveLink} from '../../search/link-target.ts';
import type {Action} from '../actions.ts';
import {postAround} from '../around.ts';
import {articleLayout} from '../layout.ts';
import {lineAtAnchor, noteAt} from '../place.ts';
import {articleOf, currentPost, focusedLink} from '../select.ts';
import type {Article, State} from '../state.ts';
import {type Stop, stopsOf} from '../stops.ts';
import {toggled} from './folds.ts';
import {arriveAt, reveal, scrollTo, withArticle} from './move.ts';
import {openPost} from './open.ts';
import {openPicture} from './picture.ts';
import {ask, say} from './steps.ts';
import {trailAfter} from './trail.ts';

/** The focus that moves through the links of an article, and where they lead. */
export function reduceLinks(state: State, action: Action): State {
  const article = articleOf(state);
  if (!article) return state;
  if (action.type === 'article.nextLink') return focus(state, article, 1);
  if (action.type === 'article.previousLink') return focus(state, article, -1);
  if (article.fold !== null) return toggled(state, article, article.fold);
  const link = focusedLink(article);
  return link ? follow(state, article, link) : say(state, 'No link in focus: Tab goes to one');
}

/** Addresses that the system's opener may be given. */
const openable = /^(https?|mailto):/i;

/** Of two letters at least, as `C:` is no scheme. */
const hasScheme = /^[a-z][a-z\d+.-]+:/i;

function focus(state: State, article: Article, step: 1 | -1): State {
  const stops = stopsOf(article.page);
  if (stops.length === 0) return say(state, 'No links in this article');
  const {rows} = articleLayout(state);
  const sees = ({line}: Stop) => line >= article.top && line < article.top + rows;
  const at = stops.findIndex(({link, fold}) => link === article.focus && fold === article.fold);
  const current = stops[at];
  let index: number;
  // From a focus that was scrolled away one goes on from what is on the screen.
  if (current && sees(current)) {
    index = (at + step + stops.length) % stops.length;
  } else if (step > 0) {
    index = Math.max(
      0,
      stops.findIndex(({line}) => line >= article.top),
    );
  } else {
    const last = stops.findLastIndex(({line}) => line < article.top + rows);
    index = last < 0 ? stops.length - 1 : last;
  }
  const {link, fold, line} = stops[index] ?? {link: null, fold: null, line: 0};
  return revealPicture(withArticle(state, {...article, focus: link, fold}), line);
}

/** Scrolls to the words of a link, and to all of the picture above them, where there is one. */
function revealPicture(state: State, line: number): State {
  const article = articleOf(state);
  const picture = article?.page.lines[line - 1]?.picture;
  if (!article || !picture) return reveal(state, line);
  const start = line - picture.rows;
  const isInSight = start >= article.top && line < article.top + articleLayout(state).rows;
  return isInSight ? state : scrollTo(state, start);
}

function follow(state: State, article: Article, link: Link): State {
  const near = article.focus === null ? undefined : postAround(article, article.focus);
  if (near) return openPost(state, near.id, {kind: 'top'}, 'push');
  const post = currentPost(state);
  if (!post || state.library.kind !== 'ready') return state;
  if (link.kind === 'footnote' || link.kind === 'backreference') {
    return footnote(state, article, link);
  }
  const target = resolveLink(state.library.library.posts, post, link.href, link.kind);
  if (target) {
    if (target.post.id === article.id) return jump(state, article, target.anchor);
    const place = target.anchor
      ? {kind: 'anchor' as const, anchor: target.anchor}
      : {kind: 'top' as const};
    return openPost(state, target.post.id, place, 'push');
  }
  const address = link.href.trim();
  if (openable.test(address)) {
    return ask(say(state, `Opening ${address}`), {kind: 'browse', address});
  }
  if (link.kind === 'image') {
    return state.preferences.pictures ? openPicture(state) : say(state, `Picture: ${address}`);
  }
  const told = hasScheme.test(address)
    ? 'Only http, https and mailto are opened'
    : `No post of this library is at ${address}`;
  return say(state, told, 'warning');
}

/** A footnote is shown in place; one too long for that, and the way back from it, are gone to. */
function footnote(state: State, article: Article, link: Link): State {
  const anchor = link.href.replace(/^#/, '');
  const note = link.kind === 'footnote' ? noteAt(article.page, anchor) : null;
  const room = Math.floor(articleLayout(state).rows / 2) - 2;
  if (!note || note.end - note.start > room) return jump(state, article, anchor);
  return {...state, panel: {kind: 'note', ...note}};
}

/** Goes to the note that is shown. */
export function goToNote(state: State, start: number): State {
  const article = articleOf(state);
  const anchor = article?.page.lines[start]?.anchor ?? null;
  const closed: State = {...state, panel: null};
  return article && anchor !== null ? jump(closed, article, anchor) : closed;
}

function jump(state: State, article: Article, anchor: string | null): State {
  const line = anchor === null ? 0 : lineAtAnchor(article.page, anchor);
  if (line < 0 && anchor !== null && article.closed.size > 0) {
    // It may stand in what is folded away.
    return openPost(
      withArticle(state, {...article, closed: new Set()}),
      article.id,
      {kind: 'anchor', anchor},
      'push',
    );
  }
  if (line < 0) return say(state, `No heading “${anchor}” here`, 'warning');
  const trail = trailAfter(state, 'push');
  // From here on Tab goes to the next link below, not to the one beside that which was followed.
  return arriveAt(withArticle({...state, trail}, {...article, focus: null}), line);
}
