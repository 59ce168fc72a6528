import {plainText} from '../library/plain.ts';
import {fold} from '../text/fold.ts';
import {type Entry, Feature, gap, pushWords} from './entries.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Reads a post's Markdown into its entry: the words of its lines, those of its headings also apart, and what it holds. */
export function readInto(entry: Entry, markdown: string, vocabulary: Vocabulary): void {
  const plain = plainText(markdown);
  const body: number[] = [];
  const headings: number[] = [];
  let start = 0;
  while (start <= plain.text.length) {
    const found = plain.text.indexOf('\n', start);
    const end = found < 0 ? plain.text.length : found;
    const before = body.length;
    pushWords(fold(plain.text.slice(start, end)), vocabulary, body);
    if (body.length === before) {
      body.push(gap);
    } else if (isHeading(markdown, plain.source(start))) {
      headings.push(...body.slice(before, before + longestHeading), gap);
      body.push(gap);
    }
    start = end + 1;
  }
  entry.body = Int32Array.from(body);
  entry.headings = Int32Array.from(headings);
  entry.features = featuresOf(markdown);
  entry.wordsKnown = vocabulary.size;
}

/** What `has:` asks for, seen without parsing: line beginnings and short marks, in linear time. */
export function featuresOf(markdown: string): number {
  let features = 0;
  for (const [feature, mark] of marks) if (mark.test(markdown)) features |= feature;
  if (features <= Feature.code || !markdown.includes('`')) return features;
  // What code shows of images, tables and formulas is none.
  const rest = withoutCode(markdown);
  for (const [feature, mark] of marks) {
    if (feature !== Feature.code && features & feature && !mark.test(rest)) features ^= feature;
  }
  return features;
}

/** Without code spans and without what stands in fences; the fences' own lines stay, as one may say `math`. */
function withoutCode(markdown: string): string {
  let fence = '';
  let rest = '';
  for (const line of markdown.split('\n')) {
    const mark = /^[ >\t]*(`{3,}|~{3,})/u.exec(line)?.[1];
    if (fence && !mark?.startsWith(fence)) continue;
    if (mark) fence = fence ? '' : mark;
    rest += `${mark ? line : line.replace(codeSpan, '')}\n`;
  }
  return rest;
}

const codeSpan = /(?<!`)(`{1,3})(?!`)(?:[^`]|(?!\1)`){1,500}\1(?!`)/gu;

// In words, as far as a heading is told apart from the body.
const longestHeading = 100;
// In UTF-16 units.
const longestUnderline = 300;

const marks: readonly (readonly [number, RegExp])[] = [
  [Feature.code, /^[ >\t]*(?:```|~~~)|\{% *highlight\b|<pre[\s>]/imu],
  [Feature.image, /!\[|<img[\s>]/iu],
  [Feature.table, /^[ >\t|]*:?-{2,}:?[ \t]*\|[-:| \t]*$|<table[\s>]/imu],
  [Feature.math, /\$\$|\\\(|\\\[|\$[^\s$][^\n$]{0,200}[^\s$]\$(?!\d)|^[ >\t]*```\s*math\b/imu],
];

/** Whether the offset stands right behind the `#` marks of a heading, or at the start of a line that is underlined as one. */
function isHeading(markdown: string, offset: number): boolean {
  const before = markdown.slice(Math.max(0, offset - 12), offset);
  if (/(?:^|\n) {0,3}#{1,6}[ \t]+$/u.test(before)) return true;
  const end = markdown.indexOf('\n', offset);
  if (end < 0 || !/(?:^|\n) {0,3}$/u.test(before)) return false;
  return /^ {0,3}(?:=+|-+)[ \t]*(?:\n|$)/u.test(
    markdown.slice(end + 1, end + 1 + longestUnderline),
  );
}
