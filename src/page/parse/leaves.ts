import type {Tokens} from 'marked';
import {headingLevel} from './block-starts.ts';
import {columnAfter, isBlank, lineEnd, lineStop, skipSpace, unindent} from './lines.ts';

/** The blank lines at `at`. */
export function space(source: string, at: number): Tokens.Space {
  let end = at;
  while (end < source.length && isBlank(source, end)) end = lineEnd(source, end);
  return {type: 'space', raw: source.slice(at, end)};
}

/** The rule at `at`. */
export function rule(source: string, at: number): Tokens.Hr {
  return {type: 'hr', raw: source.slice(at, lineStop(source, at))};
}

/** The heading on the line at `at`, whose marks start at `first` (CommonMark 0.31, 4.2). */
export function heading(source: string, at: number, first: number): Tokens.Heading {
  const depth = headingLevel(source, first);
  const stop = lineStop(source, first);
  const words = source.slice(first + depth, stop).trim();
  const text = words.slice(0, beforeClosingMarks(words)).trimEnd();
  return {type: 'heading', raw: source.slice(at, stop), depth, text, tokens: []};
}

/** Where the marks begin that close a heading, which space stands before; else the end of its words. */
function beforeClosingMarks(words: string): number {
  let end = words.length;
  while (words[end - 1] === '#') end--;
  const before = words[end - 1];
  return before === undefined || before === ' ' || before === '\t' ? end : words.length;
}

/** The code at `at` that is indented by four columns, over blank lines in it (CommonMark 0.31, 4.4). */
export function indentedCode(source: string, at: number): Tokens.Code {
  const lines: string[] = [];
  let filled = 0;
  let end = at;
  for (let next = at; next < source.length; ) {
    const first = skipSpace(source, next);
    const stop = lineStop(source, first);
    if (first < stop && columnAfter(source, next, first) < codeIndent) break;
    lines.push(unindent(source, next, stop, 0, codeIndent));
    if (first < stop) {
      filled = lines.length;
      end = stop;
    }
    next = stop + 1;
  }
  lines.length = filled;
  return {
    type: 'code',
    raw: source.slice(at, end),
    text: lines.join('\n'),
  };
}

const codeIndent = 4;

/** The code from the fence of `length` marks at `first` to the line that closes it, or to the end (CommonMark 0.31, 4.5). */
export function fencedCode(source: string, at: number, first: number, length: number): Tokens.Code {
  const mark = source[first] as string;
  const indent = first - at;
  const headEnd = lineStop(source, first);
  const info = source.slice(first + length, headEnd).trim();
  const lines: string[] = [];
  let end = headEnd;
  for (let next = headEnd + 1; next < source.length; ) {
    const start = skipSpace(source, next);
    end = lineStop(source, start);
    if (source[start] === mark && columnAfter(source, next, start) <= 3) {
      let after = start;
      while (source[after] === mark) after++;
      if (after - start >= length && skipSpace(source, after) === end) break;
    }
    lines.push(
      indent > 0 ? unindent(source, next, end, 0, indent, indent) : source.slice(next, end),
    );
    next = end + 1;
  }
  const lang = info.includes('\\') ? info.replace(escaped, '$1') : info;
  return {type: 'code', raw: source.slice(at, end), lang, text: lines.join('\n')};
}

const escaped = /\\([!-/:-@[-`{-~])/g;
