import type {Page} from './types.ts';

/**
 * A stretch of one line that matches, in UTF-16 units of the line's joined text. A match that runs on into the next line
 * has one of these on each, with the same `match`.
 */
export type Match = {line: number; start: number; end: number; match: number};

/**
 * Finds `needle` in the page as it is set, over the breaks of its lines. The case counts only when `needle` has a
 * capital letter; spaces match any stretch of spaces and a line break.
 */
export function findInPage(page: Page, needle: string): Match[] {
  const wanted = needle.replace(/\s+/g, ' ');
  if (wanted.trim() === '') return [];
  const exact = /\p{Lu}/u.test(needle);
  const text = flow(page);
  const haystack = exact ? text.text : sameLengthLower(text.text);
  const searched = exact ? wanted : sameLengthLower(wanted);
  const {parts} = text;
  const matches: Match[] = [];
  let count = 0;
  let first = 0;
  let from = haystack.indexOf(searched);
  while (from >= 0) {
    const end = from + searched.length;
    // A letter stands in a post of megabytes a million times: the parts are gone through once for all its matches.
    while ((parts[first + 1]?.at ?? end) <= from) first++;
    addMatch(matches, parts, {first, from, end, match: count});
    count++;
    from = haystack.indexOf(searched, end);
  }
  return matches;
}

/** The page's text as one string, lines joined by a space, with where each stretch of a line went. */
type Flow = {text: string; parts: {line: number; at: number; start: number; length: number}[]};

function flow(page: Page): Flow {
  const parts: Flow['parts'] = [];
  let text = '';
  for (const [line, {spans}] of page.lines.entries()) {
    let start = 0;
    const before = text.length;
    for (const span of spans) {
      if (!decoration.has(span.role) && span.text.trim() !== '') {
        parts.push({line, at: text.length, start, length: span.text.length});
        text += span.text;
      }
      start += span.text.length;
    }
    // A line without words ends a paragraph: no match runs over it.
    text += text.length === before ? '\n' : ' ';
  }
  return {text: text.replace(/\u00a0/g, ' '), parts};
}

/** What stands around the words: a match runs over it as if it were not there. */
const decoration: ReadonlySet<string> = new Set([
  'quoteBar',
  'listMarker',
  'rule',
  'tableBorder',
  'codeContinuation',
]);

/** Adds what a match takes of each line; `first` is the index of the last part that starts at or before `from`. */
function addMatch(
  matches: Match[],
  parts: Flow['parts'],
  {first, from, end, match}: {first: number; from: number; end: number; match: number},
): void {
  for (let index = first; index < parts.length; index++) {
    const part = parts[index];
    if (!part || part.at >= end) break;
    const start = part.start + Math.max(0, from - part.at);
    const stop = part.start + Math.min(part.length, end - part.at);
    if (stop <= start) continue;
    const last = matches.at(-1);
    if (last?.match === match && last.line === part.line && last.end === start) last.end = stop;
    else matches.push({line: part.line, start, end: stop, match});
  }
}

/** Lower case, character for character, so that offsets stay: `İ` would become two. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, char => {
    const small = char.toLowerCase();
    return small.length === char.length ? small : char;
  }).join('');
}
