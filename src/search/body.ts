import {plainText} from '../library/plain.ts';
import {fold} from '../text/fold.ts';
import {type Entry, Feature, gap, inHeading, pushWords} from './entries.ts';
import type {Vocabulary} from './vocabulary.ts';

/** Reads a post's Markdown into its entry: the words of its lines, those of its headings marked, and what it holds. */
export function readInto(entry: Entry, markdown: string, vocabulary: Vocabulary): void {
  const plain = plainText(markdown);
  const ids: number[] = [];
  let start = 0;
  while (start <= plain.text.length) {
    const found = plain.text.indexOf('\n', start);
    const end = found < 0 ? plain.text.length : found;
    if (end === start) {
      ids.push(gap);
    } else {
      const heading = isHeading(markdown, plain.source(start));
      if (heading) ids.push(gap);
      const before = ids.length;
      pushWords(fold(plain.text.slice(start, end)), vocabulary, ids);
      if (heading) {
        for (let at = before; at < ids.length; at++) ids[at] = (ids[at] ?? 0) | inHeading;
        ids.push(gap);
      }
    }
    start = end + 1;
  }
  entry.body = Int32Array.from(ids);
  entry.features = featuresOf(markdown);
  entry.wordsKnown = vocabulary.size;
}

/** What `has:` asks for, seen without parsing: all four look at line beginnings or short marks. */
export function featuresOf(markdown: string): number {
  let features = 0;
  if (/^ {0,3}(?:```|~~~)|^(?: {4}|\t)\S/mu.test(markdown)) features |= Feature.code;
  if (/!\[|<img[\s>]/iu.test(markdown)) features |= Feature.image;
  if (/^[ >\t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$|<table[\s>]/imu.test(markdown)) {
    features |= Feature.table;
  }
  if (
    /\$\$|\\\(|\\\[|\$[^\s$][^\n$]{0,200}[^\s$]\$(?!\d)|^ {0,3}(?:```|~~~)\s*math\b/mu.test(
      markdown,
    )
  ) {
    features |= Feature.math;
  }
  return features;
}

/** Whether the offset stands right behind the `#` marks of a heading. */
function isHeading(markdown: string, offset: number): boolean {
  return /(?:^|\n) {0,3}#{1,6}[ \t]+$/u.test(markdown.slice(Math.max(0, offset - 12), offset));
}
