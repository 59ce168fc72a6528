import {counted} from '../../text/counted.ts';
import {matchCount} from '../reduce/find.ts';
import {articleOf, currentPost, focusedLink, progressInWords} from '../select.ts';
import type {Article, State} from '../state.ts';
import {blockAt} from './blocks.ts';
import {lineWords, pageWords} from './page-words.ts';

/** What is said when a post is opened: what it holds, and the part that one begins with. */
export function enteredWords(state: State, article: Article): string[] {
  const {page, post, top, until} = article;
  const title = currentPost(state)?.title ?? '';
  const links = post.links.filter(({kind}) => kind === 'link' || kind === 'wikilink').length;
  const holds = `${counted(page.outline.length, 'heading')}, ${counted(links, 'link')}.`;
  const goesOn = top > 0 && state.readings.get(article.id)?.progress;
  const where = goesOn ? `Going on ${progressInWords(state, article.id)}. ` : '';
  return [
    `Post: ${title}. ${where}${holds}`,
    ...pageWords(page, {start: top, end: until}),
    ...(top === 0
      ? ['Enter reads on, n and p go through the headings, Tab through the links.']
      : []),
  ];
}

/** What has changed in the post that is read. */
export function articleWords(previous: State, next: State, article: Article): string[] {
  const before = articleOf(previous);
  if (before?.id !== article.id) return enteredWords(next, article);
  const {find, focus, fold, page, top, until} = article;
  if (find?.typing)
    return before.find?.typing ? [] : ['Find what in this post? Enter says the first match.'];
  if (find && (before.find?.typing || find.current !== before.find?.current))
    return matchWords(article);
  if (article.closed !== before.closed) {
    const isShut = article.closed.size > before.closed.size;
    return [isShut ? 'The details are shut.' : 'The details are open.'];
  }
  if (focus !== null && focus !== before.focus) return focusWords(article);
  if (fold !== null && fold !== before.fold) {
    return [
      `${lineOfFold(article, fold)} Enter ${article.closed.has(fold) ? 'opens' : 'shuts'} it.`,
    ];
  }
  if (article.markdown !== before.markdown) return ['The post has changed.'];
  const isSame = article.post === before.post;
  const moved = isSame
    ? top !== before.top || until !== before.until
    : article.anchor !== before.anchor;
  return moved ? pageWords(page, {start: top, end: until}) : [];
}

function matchWords({find, page}: Article): string[] {
  const match = find?.matches[find.current];
  if (!find || !match) return [`“${find?.field.text ?? ''}” is not in this post.`];
  const number = `Match ${match.match + 1} of ${matchCount(find)}`;
  const line = page.lines[match.line];
  return [`${number}: ${line ? lineWords(page, line, match.line) : ''}`];
}

function focusWords(article: Article): string[] {
  const link = focusedLink(article);
  if (!link) return [];
  const kind = link.kind === 'wikilink' ? 'link' : link.kind;
  return [`${kind}: ${link.text}, leads to ${link.href}. Enter follows it.`];
}

function lineOfFold({page}: Article, fold: number): string {
  const index = page.lines.findIndex(({details}) => details === fold);
  return pageWords(page, {start: index, end: Math.min(index + 1, blockAt(page, index).end)}).join(
    ' ',
  );
}
