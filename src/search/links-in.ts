import type {Post} from '../library/types.ts';
import type {LinkKind} from './link-target.ts';

/** A link target as it stands in a post's Markdown. */
export type WrittenLink = {readonly href: string; readonly kind: LinkKind};

/** Longest target that is taken for one, in UTF-16 units. */
const longest = 500;

/**
 * The targets of the links in some Markdown: inline links, reference definitions, wikilinks, `href` attributes. Found
 * without parsing, in linear time, and so approximate; code blocks are left out, as what stands there leads nowhere.
 */
export function linksIn(markdown: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  let fence = '';
  for (const line of markdown.split(/\r\n?|\n/)) {
    const mark = /^[ >\t]{0,12}(```|~~~)/.exec(line)?.[1] ?? '';
    if (fence === '' && mark === '') linksInLine(line, links);
    else if (fence === '') fence = mark;
    else if (mark === fence) fence = '';
  }
  return links;
}

/** The wikilinks in the front matter of a post: in a vault they are links like others. */
export function fieldLinks({fields, categories, dialect}: Post): WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const value of Object.values(fields).flat()) {
    if (typeof value === 'string' && value.includes('[[')) linksInLine(value, links);
  }
  // Of categories the brackets are taken away.
  if (dialect !== 'obsidian') return links;
  return [...links, ...categories.map(href => ({href, kind: 'wikilink'}) as const)];
}

function linksInLine(line: string, links: WrittenLink[]): void {
  if (!/[\]=]/.test(line)) return;
  for (const {mark, closing, kind} of forms) {
    for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + mark.length)) {
      const start = at + mark.length;
      const href = targetAt(line.slice(start, start + longest), closing);
      if (href !== null) links.push({href, kind});
    }
  }
}

/** What opens a target, and what ends it. A title behind the target is none of it. */
const forms: readonly {mark: string; closing: RegExp; kind: LinkKind}[] = [
  {mark: '](', closing: /[\s)]/, kind: 'link'},
  {mark: ']: ', closing: /\s|$/, kind: 'link'},
  {mark: '[[', closing: /\]\]/, kind: 'wikilink'},
  {mark: 'href="', closing: /"/, kind: 'link'},
];

function targetAt(text: string, closing: RegExp): string | null {
  const bare = text.trimStart();
  if (bare.startsWith('<')) return ended(bare.slice(1), />/);
  // A generator's tag may hold spaces and quotes.
  if (/^\{[{%]/.test(bare)) return ended(bare, /[%}]\}/, 2);
  return ended(bare, closing);
}

function ended(text: string, closing: RegExp, kept = 0): string | null {
  const end = text.search(closing);
  return end > 0 ? text.slice(0, end + kept) : null;
}
