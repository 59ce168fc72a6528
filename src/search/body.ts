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
  return features;
}

// In words, as far as a heading is told apart from the body.
const longestHeading = 100;

const marks: readonly (readonly [number, RegExp])[] = [
  [Feature.code, /^[ >\t]*(?:```|~~~)|\{% *highlight\b|<pre[\s>]/imu],
  [Feature.image, /!\[|<img[\s>]/iu],
  [Feature.table, /^[ >\t|]*:?-{2,}:?[ \t]*\|[-:| \t]*$|<table[\s>]/imu],
  [Feature.math, /\$\$|\\\(|\\\[|\$[^\s$][^\n$]{0,200}[^\s$]\$(?!\d)|^[ >\t]*```\s*math\b/imu],
];

/** Whether the offset stands right behind the `#` marks of a heading. */
function isHeading(markdown: string, offset: number): boolean {
  return /(?:^|\n) {0,3}#{1,6}[ \t]+$/u.test(markdown.slice(Math.max(0, offset - 12), offset));
}
