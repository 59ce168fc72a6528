import type {Heading, Page} from '../page/types.ts';
import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {nearest} from '../text/nearest.ts';
import {UserError} from './errors.ts';

/** A part of a post, from one heading to the next that stands as high. */
export type Section = {
  heading: Heading;
  markdown: string;
  /** The link and footnote definitions of the rest of the post, which the section may refer to. */
  definitions: string;
};

/** A post has no such section. */
export class SectionError extends UserError {}

/**
 * The section that `wanted` names: by anchor, by the text of its heading, or by a part of it. Throws a `SectionError`
 * with the nearest headings when there is none.
 */
export function findSection(markdown: string, page: Page, wanted: string): Section {
  const index = findHeading(page.outline, wanted);
  const heading = page.outline[index];
  if (!heading) throw noSection(page.outline, wanted);
  const next = page.outline.slice(index + 1).find(({level}) => level <= heading.level);
  const start = lineStart(markdown, page.lines[heading.line]?.source ?? 0);
  const end = next
    ? lineStart(markdown, page.lines[next.line]?.source ?? markdown.length)
    : markdown.length;
  const definitions = definitionsOf(markdown.slice(0, start)) + definitionsOf(markdown.slice(end));
  return {heading, markdown: `${markdown.slice(start, end).trimEnd()}\n`, definitions};
}

/** The first rule that finds a heading wins. */
function findHeading(outline: readonly Heading[], wanted: string): number {
  const anchor = wanted.replace(/^#/, '');
  const text = fold(wanted.replace(/^#+\s+/, ''));
  const rules: ((heading: Heading) => boolean)[] = [
    heading => heading.anchor === anchor,
    heading => fold(heading.text) === text,
    heading => fold(heading.text).startsWith(text),
    heading => fold(heading.text).includes(text),
  ];
  if (text === '') return -1;
  for (const rule of rules) {
    const index = outline.findIndex(rule);
    if (index >= 0) return index;
  }
  return -1;
}

function noSection(outline: readonly Heading[], wanted: string): SectionError {
  const texts = outline.map(({text}) => text);
  const near = nearest(wanted, texts);
  const hint = near.length
    ? `The nearest: ${near.join(' · ')}`
    : texts.length
      ? `It has: ${texts.slice(0, 5).join(' · ')}${texts.length > 5 ? ' …' : ''}`
      : 'The post has no headings.';
  return new SectionError(`no section \`${wanted}\``, hint, {status: 1});
}

/** `[name]: target` and `[^1]: note` with its indented lines. */
function definitionsOf(markdown: string): string {
  return Array.from(
    markdown.matchAll(/^ {0,3}\[[^\]\n]+\]:.*(?:\n+ {4}.*)*$/gm),
    ([text]) => `${text}\n\n`,
  ).join('');
}

function lineStart(markdown: string, offset: number): number {
  return markdown.lastIndexOf('\n', offset - 1) + 1;
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(marks(), '').toLowerCase().trim();
}

const marks = lazyRegExp(String.raw`\p{M}`, 'gu');
