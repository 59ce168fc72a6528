import {textPage} from '../../output/text.ts';
import {readParagraph} from '../eye.ts';
import {fencedAt} from '../fenced.ts';
import {articleLayout} from '../layout.ts';
import {articleOf, currentPost, focusedLink, sectionIndex} from '../select.ts';
import type {Article, State} from '../state.ts';
import {ask} from './steps.ts';

/** What can be copied of an article, as the panel offers it; its text is made when it is copied. */
export type Copyable = {readonly name: string; text(): string};

/** What there is to copy of the article: the whole of it first, then what is on the screen. */
export function copyables(state: State): Copyable[] {
  const article = articleOf(state);
  if (!article) return [];
  const {markdown, post} = article;
  const parts: [string, string | null][] = [
    ['Link to this heading', headingLink(state, article)],
    ['This paragraph', paragraph(state, article)],
    ['This code', code(state, article)],
  ];
  return [
    ...(markdown ? [{name: 'Post as Markdown', text: () => markdown}] : []),
    // The panel is drawn with each key: a long post is not written out for its name alone.
    ...(post.lines.length > 0 ? [{name: 'Post as text', text: () => textPage(post)}] : []),
    ...parts.flatMap(([name, text]) => (text ? {name, text: () => text} : [])),
  ];
}

/** Copies one of them. */
export function copied(state: State, name: string): State {
  const chosen = copyables(state).find(one => one.name === name);
  return chosen ? ask(state, {kind: 'copy', text: chosen.text(), what: chosen.name}) : state;
}

/** The link in focus. */
export function copyLink(state: State): State | null {
  const article = articleOf(state);
  const link = article && focusedLink(article);
  return link ? ask(state, {kind: 'copy', text: link.href, what: 'Link'}) : null;
}

/** On the web when the post has an address there, else from the root of the library. */
function headingLink(state: State, article: Article): string | null {
  const anchor = article.post.outline[sectionIndex(state, article)]?.anchor;
  const post = currentPost(state);
  return anchor && post ? `${post.url ?? post.path}#${anchor}` : null;
}

/** The paragraph that the eye is at, without the breaks of its lines. */
function paragraph(state: State, article: Article): string | null {
  const {lines} = article.post;
  const {rows} = articleLayout(state);
  const read = readParagraph(article, rows) ?? {start: article.top, end: article.top};
  const text = lines
    .slice(read.start, read.end)
    .map(({spans}) =>
      spans
        .map(span => span.text)
        .join('')
        .trim(),
    )
    .join(' ');
  return text.trim() === '' ? null : text;
}

/** The first block of code on the screen, as it stands in the Markdown. */
function code(state: State, article: Article): string | null {
  const {rows} = articleLayout(state);
  const seen = article.post.lines.slice(article.top, article.top + rows);
  const line = seen.find(
    ({spans, source}) => source !== undefined && spans.some(({role}) => codeRole.test(role)),
  );
  return line?.source === undefined ? null : fencedAt(article.markdown, line.source);
}

/** Roles of code in blocks; code within prose has the role `code`. */
const codeRole = /^code[A-Z]/;
