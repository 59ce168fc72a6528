import {foldWithMap} from '../text/fold.ts';
import type {Found} from './engine.ts';
import {Section} from './entries.ts';
import {gradeAt, type Scan} from './scan.ts';
import type {SearchIndex} from './search-index.ts';
import {oneLine, snippetOf} from './snippet.ts';
import {eachToken} from './tokens.ts';
import type {Hit, Range} from './types.ts';

/** One place where a text answers the query. */
export type Match = {atom: number; grade: number; start: number; end: number};

/**
 * The hit at a place of what was found, with the ranges to highlight and, where the body matches, a snippet of about
 * `snippetLength` cells. It reads the body: ask for the hits that are shown, not for all.
 */
export function describeHit(found: Found, place: number, snippetLength: number = oneLine): Hit {
  const post = found.posts[place];
  if (!post) throw new RangeError(`No hit at place ${place} of ${found.posts.length}`);
  const {index, scan} = found;
  const ranges = (text: string, section: number): Range[] =>
    mergedRanges(matchesIn(scan, index, text, 1 << section));
  return {
    post,
    score: found.scores[place] ?? 0,
    ranges: {
      title: ranges(post.title, Section.title),
      description: ranges(post.description, Section.description),
      tags: post.tags.map(tag => ranges(tag, Section.tags)),
    },
    snippet: scan.wantedCount === 0 ? null : snippetOf(found, post, snippetLength),
  };
}

/** Where a text answers the query, in order, in offsets of the text itself. `sections` is a bit set of `Section`. */
export function matchesIn(scan: Scan, index: SearchIndex, text: string, sections: number): Match[] {
  if (scan.wantedCount === 0) return [];
  const folded = foldWithMap(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  eachToken(folded.text, (start, end) => {
    starts.push(start);
    ends.push(end);
    const id = index.vocabulary.find(folded.text.slice(start, end));
    ids.push(id < scan.size ? id : 0);
  });
  const words = Int32Array.from(ids);
  const matches: Match[] = [];
  for (let at = 0; at < words.length; at++) {
    let bits = (scan.masks[words[at] as number] as number) & scan.wanted;
    while (bits !== 0) {
      const atom = 31 - Math.clz32(bits);
      bits &= ~(1 << atom);
      const table = scan.tables[atom];
      if (!table || (table.atom.sections & sections) === 0) continue;
      const grade = gradeAt(table, words, at);
      if (grade === 0) continue;
      const {parts} = table.atom;
      const end = at + parts.length - 1;
      const first = folded.text.slice(starts[at], ends[at]);
      const last = folded.text.slice(starts[end], ends[end]);
      const from = (starts[at] ?? 0) + skipped(first, parts);
      const to = (ends[end] ?? 0) - left(last, parts);
      matches.push({atom, grade, start: folded.start(from), end: folded.end(to)});
    }
  }
  return matches;
}

/** How much of a word stands before what was asked for; none of a word that is meant by a misspelt one. */
function skipped(word: string, parts: readonly string[]): number {
  const [part = ''] = parts;
  if (parts.length > 1) return word.endsWith(part) ? word.length - part.length : 0;
  return Math.max(0, word.indexOf(part));
}

/** How much of a word stands behind what was asked for. */
function left(word: string, parts: readonly string[]): number {
  const part = parts.at(-1) ?? '';
  const at = parts.length > 1 ? (word.startsWith(part) ? 0 : -1) : word.indexOf(part);
  return at < 0 ? 0 : word.length - at - part.length;
}

/** The ranges of matches in order, those that touch or overlap made one. */
export function mergedRanges(matches: readonly Match[]): Range[] {
  const sorted = matches.toSorted((left, right) => left.start - right.start);
  const ranges: [number, number][] = [];
  for (const {start, end} of sorted) {
    const last = ranges.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else ranges.push([start, end]);
  }
  return ranges;
}
