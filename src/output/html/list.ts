import type {Range} from '../../search/types.ts';
import type {Theme} from '../../theme/types.ts';
import type {ListEntry} from '../list.ts';
import {htmlDocument} from './document.ts';
import {escapeAttribute, escapeHtml, safeAddress} from './escape.ts';
import {languageAttributes} from './language.ts';
import {metaHtml} from './post.ts';

/** A list of posts as a complete HTML document: each with its public address, or else with that of its file. */
export function htmlList(entries: readonly ListEntry[], title: string, theme: Theme): string {
  const [language = null, ...others] = new Set(entries.map(({post}) => post.language));
  const shared = others.length === 0 ? language : null;
  const items = entries.map(entry => entryHtml(entry, shared)).join('');
  return htmlDocument(
    {title, theme, language: shared},
    `<header>\n<h1>${escapeHtml(title)}</h1>\n</header>\n<ul class="posts">\n${items}</ul>`,
  );
}

function entryHtml({post, ranges, snippet}: ListEntry, shared: string | null): string {
  const path = post.path.split('/').map(encodeURIComponent).join('/');
  const address = escapeAttribute(safeAddress(post.url ?? '') ?? path);
  const title = marked(post.title, ranges?.title ?? []);
  const lines = [
    `<a href="${address}">${title}</a>`,
    `<p class="meta">${metaHtml(post)}</p>`,
    post.description ? `<p>${marked(post.description, ranges?.description ?? [])}</p>` : '',
    snippet ? `<p>${marked(snippet.text, snippet.ranges)}</p>` : '',
  ];
  const own = post.language === shared ? '' : languageAttributes(post.language, post.title);
  return `<li${own}>\n${lines.filter(line => line !== '').join('\n')}\n</li>\n`;
}

function marked(text: string, ranges: readonly Range[]): string {
  let html = '';
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at || end <= start) continue;
    html += `${escapeHtml(text.slice(at, start))}<mark class="match">${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
