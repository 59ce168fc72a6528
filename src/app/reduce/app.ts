import type {Action} from '../actions.ts';
import {articleLayout} from '../layout.ts';
import {problemLines, problemRoom} from '../problem-lines.ts';
import {isScroll, scrolled} from '../scroll.ts';
import {articleOf, currentPost, isReading} from '../select.ts';
import type {Article, State} from '../state.ts';
import {recompose} from './article.ts';
import {setQuery} from './filter-line.ts';
import {setFind} from './find.ts';
import {scrollTo, withArticle} from './move.ts';
import {openPanel} from './panel.ts';
import {remember} from './reading.ts';
import {ask, say} from './steps.ts';

/** Breaks off what is under way and clears what there is to clear (a search, a focus, a filter), and leaves the screen only when there is nothing. */
export function back(state: State): State {
  const {screen, list} = state;
  if (screen.kind === 'article') {
    const {article} = screen;
    if (article.find) return setFind(state, null);
    const {excerpt, focus, fold} = article;
    if (focus !== null || fold !== null || (excerpt && excerpt.focus !== null)) {
      const free = excerpt && {...excerpt, focus: null};
      return withArticle(state, {...article, focus: null, fold: null, excerpt: free});
    }
    return {...remember(state, article), screen: {kind: 'list'}, trail: {back: [], forward: []}};
  }
  if (screen.kind === 'problems' && screen.article) return goOn(state, screen.article);
  if (screen.kind !== 'list') return {...state, screen: {kind: 'list'}};
  if (isReading(state)) return ask(state, {kind: 'stopLoading'});
  return list.field.text === '' ? say(state, 'q quits') : setQuery(state, '');
}

/** Leaves the reader, keeping where it was. */
export function quit(state: State): State {
  const article = articleOf(state);
  return {...(article ? remember(state, article) : state), exit: 0};
}

/** What is done with a post outside octavo, and the screen of problems. */
export function reducePosts(state: State, action: Action): State {
  if (isScroll(action)) {
    if (state.screen.kind !== 'problems') return state;
    const page = problemRoom(state);
    const last = Math.max(0, problemLines(state).length - page);
    const top = scrolled(action.type, state.screen.top, page, last);
    return {...state, screen: {...state.screen, top}};
  }
  switch (action.type) {
    case 'app.back':
      return back(state);
    case 'app.help':
    case 'app.settings':
      return openPanel(state, action);
    case 'app.problems':
      return openProblems(state);
    case 'post.edit':
      return editPost(state);
    case 'post.browse':
      return browse(state);
    case 'post.copyPath':
      return copyPath(state);
    default:
      return state;
  }
}

function openProblems(state: State): State {
  const article = articleOf(state);
  const left = article ? remember(state, article) : state;
  return {...left, screen: {kind: 'problems', top: 0, article}};
}

/** Shows an article as it was left; the screen may have another size by now. */
function goOn(state: State, article: Article): State {
  const shown = withArticle(state, article);
  const isAsSet = article.post.width === articleLayout(shown).width && !article.excerpt;
  if (!isAsSet) return recompose(shown);
  return scrollTo(shown, article.top);
}

function editPost(state: State): State {
  const post = currentPost(state);
  if (!post) return state;
  if (post.file === '') return say(state, 'This post has no file to edit', 'warning');
  const article = articleOf(state);
  const line = article ? lineInFile(article) : 1;
  return ask(state, {kind: 'edit', file: post.file, line, id: post.id});
}

function browse(state: State): State {
  const post = currentPost(state);
  if (!post) return state;
  const site = state.library.kind === 'ready' ? state.library.library.site : undefined;
  const address = post.url ?? site ?? state.preferences.site;
  if (!address || !/^https?:/i.test(address)) return openFile(state, post.file);
  return ask(say(state, `Opening ${address}`), {kind: 'browse', address});
}

function openFile(state: State, file: string): State {
  if (file === '') return say(state, 'This post has neither a public address nor a file');
  return ask(say(state, 'No public address: opening the file'), {kind: 'openFile', file});
}

function copyPath(state: State): State {
  const post = currentPost(state);
  return post ? ask(state, {kind: 'copy', text: post.file || post.path, what: 'Path'}) : state;
}

/** Line of the file (1-based) of what stands at the top of the screen. */
function lineInFile({markdown, anchor, firstLine}: Article): number {
  let line = firstLine;
  for (
    let at = markdown.indexOf('\n');
    at >= 0 && at < anchor;
    at = markdown.indexOf('\n', at + 1)
  ) {
    line++;
  }
  return line;
}
