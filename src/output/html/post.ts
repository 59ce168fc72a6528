import type {Document} from '../../page/document.ts';
import {parsePost} from '../../page/parse/parse.ts';
import {repeatsTitle, tellsMore, writtenDate} from '../../page/title-block.ts';
import type {Highlight, Source} from '../../page/types.ts';
import type {Theme} from '../../theme/types.ts';
import {blocksHtml, type Context, footnoteMarks, footnotesHtml} from './blocks.ts';
import {htmlDocument} from './document.ts';
import {escapeAttribute, escapeHtml} from './escape.ts';

export type HtmlOptions = {
  theme: Theme;
  highlight?: Highlight;
  /** The block with title, date, minutes, category and tags on top. Default true. */
  titleBlock?: boolean;
  /** The public address of the post. */
  url?: string | null;
  /** A local picture as a `data:` address; default: pictures stay where they are. */
  embed?: (src: string) => string | null;
};

/** A post as a complete HTML document. It is read as the page reads it, so that print and screen agree. */
export function htmlPost(source: Source, options: HtmlOptions): string {
  const {theme, highlight, titleBlock = true, url = null, embed} = options;
  const {document} = parsePost(source);
  const context: Context = {
    links: document.links,
    marks: footnoteMarks(document.footnotes),
    highlight,
    embed,
    ids: new Set(),
    anchors: new Map(),
  };
  const repeated = titleBlock && repeatsTitle(document, source);
  const blocks = repeated ? document.blocks.slice(1) : document.blocks;
  const header = titleBlock ? headerHtml(source, document) : '';
  const body = blocksHtml(blocks, context);
  const notes = footnotesHtml(document.footnotes, context);
  const {title = 'Untitled', description = '', authors = [], language = null} = source;
  return htmlDocument(
    {title, theme, description, authors, language, url},
    `<article>\n${header}${body}${notes}</article>`,
  );
}

function headerHtml(source: Source, document: Document): string {
  const {title, description = ''} = source;
  const meta = metaHtml(source);
  const lines = [
    title ? `<h1>${escapeHtml(title)}</h1>` : '',
    description && tellsMore(source, document)
      ? `<p class="description">${escapeHtml(description)}</p>`
      : '',
    meta ? `<p class="meta">${meta}</p>` : '',
  ].filter(line => line !== '');
  return lines.length > 0 ? `<header>\n${lines.join('\n')}\n</header>\n` : '';
}

/** `1 February 2025 · 7 min · work · #essentialism`, the same parts as on the page. */
export function metaHtml(source: Omit<Source, 'markdown'>): string {
  const {authors = [], date, minutes, categories = [], tags = [], draft, language} = source;
  const parts: string[] = [];
  if (draft) parts.push('draft');
  if (authors.length > 0) parts.push(escapeHtml(authors.join(', ')));
  if (date) {
    const written = escapeHtml(writtenDate(date, language));
    parts.push(`<time datetime="${escapeAttribute(date)}">${written}</time>`);
  }
  if (minutes) parts.push(`${minutes}\u00a0min`);
  for (const category of categories) {
    parts.push(`<span class="category">${escapeHtml(category)}</span>`);
  }
  const marks = tags.map(tag => `<span class="tag">#${escapeHtml(tag)}</span>`);
  if (marks.length > 0) parts.push(marks.join(' '));
  return parts.join(' · ');
}
