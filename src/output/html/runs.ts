import type {Document, Run} from '../../page/document.ts';
import {Mark, type Role} from '../../text/roles.ts';
import {escapeAttribute, escapeHtml, safeAddress} from './escape.ts';

/** What prose refers to and is referred to by. */
export type References = {
  links: Document['links'];
  /** The ids of the footnote marks that notes lead back to, by link. */
  marks: ReadonlyMap<number, string>;
  /** A picture's `data:` address, for a document that carries it along; `null` where it stays elsewhere. */
  embed: ((src: string) => string | null) | undefined;
  /** Ids that were given, since one may stand in a document only once. */
  ids: Set<string>;
};

/** The attribute that lets links lead here; nothing without an anchor, and for the second of two that are equal. */
export function idAttribute(anchor: string | undefined, {ids}: References): string {
  if (anchor === undefined || ids.has(anchor)) return '';
  ids.add(anchor);
  return ` id="${escapeAttribute(anchor)}"`;
}

/** Prose as HTML: links, emphasis and roles become elements, nested as few times as will do. */
export function runsHtml(runs: readonly Run[], references: References): string {
  const {links} = references;
  let html = '';
  let open: string[] = [];
  for (const [index, run] of runs.entries()) {
    const image = run.link !== undefined && links[run.link]?.kind === 'image';
    if (image && runs[index - 1]?.link === run.link) continue;
    // The frame around an image's words is for terminals.
    if (!image && run.role === 'imageFrame') continue;
    const wanted = image ? [] : elementsAround(run, links);
    // What is open and wanted stays open; the rest closes, and what is missing opens inside.
    const end = open.findIndex(element => !wanted.includes(element));
    const kept = end < 0 ? open : open.slice(0, end);
    const added = wanted.filter(element => !kept.includes(element));
    html += closing(open.slice(kept.length)) + added.join('');
    open = [...kept, ...added];
    html += image ? imageHtml(run, references) : inRole(run, references);
    if (run.breaks) html += '<br>\n';
  }
  return html + closing(open);
}

const markElements = [
  [Mark.strong, '<strong>'],
  [Mark.emphasis, '<em>'],
  [Mark.strike, '<del>'],
  [Mark.underline, '<u>'],
] as const;

/** The start tags of what `run` stands in. */
function elementsAround(run: Run, links: Document['links']): string[] {
  const link = run.link === undefined ? undefined : links[run.link];
  const address = link && link.kind !== 'wikilink' ? safeAddress(link.href) : null;
  const elements = address === null ? [] : [`<a href="${escapeAttribute(address)}">`];
  for (const [mark, element] of markElements) if (run.marks & mark) elements.push(element);
  return elements;
}

function closing(elements: readonly string[]): string {
  return elements
    .toReversed()
    .map(element => `</${/^<(\w+)/.exec(element)?.[1]}>`)
    .join('');
}

/** Elements that HTML has for a role; for the others a class says what it is. */
const roleElements: Partial<Record<Role, string>> = {
  code: 'code',
  keyboard: 'kbd',
  highlight: 'mark',
};
const roleClasses: ReadonlySet<Role> = new Set(['math', 'placeholder', 'tag', 'image']);

function inRole({text, role, link, ...run}: Run, references: References): string {
  const anchor = run.anchor ?? (link === undefined ? undefined : references.marks.get(link));
  const id = idAttribute(anchor, references);
  const words = escapeHtml(text);
  const element = roleElements[role];
  if (element) return `<${element}${id}>${words}</${element}>`;
  if (roleClasses.has(role)) return `<span class="${role}"${id}>${words}</span>`;
  return id === '' ? words : `<span${id}>${words}</span>`;
}

function imageHtml(run: Run, {links, embed}: References): string {
  const image = run.link === undefined ? undefined : links[run.link];
  const {text = '', href = ''} = image ?? {};
  const alt = escapeAttribute(text);
  const address = safeAddress(href);
  if (address === null) return `<span class="image">${alt}</span>`;
  const src = embed?.(href) ?? address;
  const title = image?.title ? ` title="${escapeAttribute(image.title)}"` : '';
  return `<img src="${escapeAttribute(src)}" alt="${alt}"${title} loading="lazy">`;
}
