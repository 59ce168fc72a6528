import {headingText} from '../library/titles.ts';
import {anchorOf, uniqueAnchor} from '../text/anchor.ts';
import {markedIds} from './scan/lines.ts';
import type {BodyScan, Syntax} from './scan/types.ts';

/** The places of a body that a link can lead to. */
export type Anchors = {
  /** The anchors of its headings as octavo and GitHub make them, in order. */
  headings: string[];
  has(anchor: string): boolean;
  /** Templates and components put in what may have headings of its own. */
  open: boolean;
};

/**
 * Collects the anchors of a body. Generators make them in different ways, so one that any of them would make is there:
 * they are compared by their letters and digits alone.
 */
export function anchorsOf(scan: BodyScan, markdown: string, syntax: Syntax): Anchors {
  const used = new Map<string, number>();
  const loose = new Map<string, number>();
  const headings: string[] = [];
  const spelled: string[] = [];
  for (const {source, id} of scan.headings) {
    const text = headingText(source.replace(link, '$1').replace(/<br\s*\/?>/gi, ' '));
    headings.push(uniqueAnchor(used, id ?? anchorOf(text)));
    for (const form of looseForms(text).add(letters(source)))
      loose.set(form, (loose.get(form) ?? 0) + 1);
    if (spelledOut.test(text.normalize('NFKD').replace(/\p{M}/gu, '')))
      spelled.push(asciiLetters(text));
  }
  const exact = new Set([...headings, ...scan.ids, ...markedIds(markdown, syntax)]);
  const isSpelled = (key: string): boolean =>
    /^[a-z\d]*$/.test(key) && spelled.some(start => key.startsWith(start.slice(0, 3)));
  const has = (given: string): boolean => {
    const anchor = given.replace(/^user-content-/, '');
    if (exact.has(given) || exact.has(anchor) || exact.has(anchor.toLowerCase())) return true;
    const key = letters(anchor);
    if (loose.has(key) || isSpelled(key)) return true;
    const numbered = /^(.*)[-_]\d+$/.exec(anchor);
    return numbered !== null && (loose.get(letters(numbered[1] ?? '')) ?? 0) > 1;
  };
  const open = includes.test(markdown) || (syntax.mdx && component.test(markdown));
  return {headings, has, open};
}

/** What is left of a heading in the anchors of GitHub, Goldmark, Zola, markdown-it, kramdown and GitBook. */
function looseForms(text: string): Set<string> {
  const whole = letters(text);
  const ascii = asciiLetters(text);
  return new Set([
    whole,
    letters(text.replace(/&/g, ' and ')),
    letters(text.replace(/&/g, ' amp ')),
    // kramdown drops what stands before the first letter, and all that is not ASCII.
    whole.replace(/^\P{L}+/u, ''),
    // GitBook begins no anchor with a digit.
    `id${whole}`,
    ascii,
    ascii.replace(/^\d+/, '') || 'section',
  ]);
}

function asciiLetters(text: string): string {
  return letters(text).replace(/[^a-z\d]/g, '');
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Anchors that templates and scripts make, not posts: footnotes, lines of code, text fragments, the frame of a page. */
export function isMadeElsewhere(anchor: string): boolean {
  return (
    /^(?:user-content-)?fn(?:ref)?(?:[:-]?\d|[:-])|^footnote|^L\d|^:~:|[/=!?&]/i.test(anchor) ||
    /^__(?:docusaurus|next|nuxt|gatsby|tabbed|codelineno)/.test(anchor) ||
    frame.has(anchor.toLowerCase())
  );
}

/**
 * Liquid's includes and loops, Hugo's and Zola's shortcodes but those that make no headings, and the includes of mdBook,
 * VitePress and MkDocs, with the pages that MkDocs makes of code.
 */
const includes =
  /^[ \t]*(?:--8<--|::: ?\w+(?:\.\w+)+|<!-- ?@include:)|\{\{#(?:rustdoc_)?include\b|\{%-?\s*(?:include\w*|for|render|capture|tablerow|section|layout)\b|\{\{[<%]\s*(?!(?:rel)?ref\b|figure\b|highlight\b|youtube\b|\/)\w|\{[{%]\s*\w+\(/m;
const component = /<[A-Z]/;
const link =
  /(?<!!)\[((?:[^[\]]|\[[^[\]]{0,200}\]){0,1000})\](?:\([^()\s]{0,2000}\)|\[[^[\]]{0,300}\])/g;
/** What some generators write in ASCII: emoji by their names, other scripts by their sounds. */
const spelledOut = /[^\x00-\x7f\u2010-\u206f]/;
const frame = new Set(
  'top start header footer main content toc table-of-contents contents nav navigation menu search sidebar comments comment respond disqus_thread share subscribe newsletter contact'.split(
    ' ',
  ),
);
