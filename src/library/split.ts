import type {Format} from './parsers.ts';

/** Where a text's front matter is. */
export type Split = {
  kind: 'none' | 'closed' | 'unclosed' | 'code';
  format: Format;
  /** As named after the opening delimiter. */
  language: string;
  /** The delimiter that should close it. */
  fence: string;
  /** The text between the delimiters. */
  block: string;
  /** 1-based line of the text on which the block starts. */
  line: number;
  /** Offset at which the body starts, blank lines skipped. */
  bodyStart: number;
};

/**
 * Finds the front matter of a text whose line endings are `\n`, without reading it: after a byte order mark and blank lines,
 * `---` (YAML, or the language named after it), `+++` (TOML), `;;;` (JSON) or a leading `{` object. Two rules with mere
 * prose between them are no front matter, nor is a rule on top that nothing closes.
 */
export function splitFrontMatter(text: string): Split {
  blank.lastIndex = 0;
  const start = blank.exec(text)?.[0].length ?? 0;
  if (text[start] === '{') return splitObject(text, start);
  opening.lastIndex = start;
  const opened = opening.exec(text);
  if (!opened) return none(text);
  const fence = opened[1] ?? '';
  const language = (opened[2] ?? '').toLowerCase();
  const format = language === '' ? fences[fence] : languages.get(language);
  const from = start + opened[0].length;
  const found = {
    format: format ?? ('yaml' as const),
    language,
    fence,
    line: lineAt(text, from),
  };
  const closing = fence === '---' ? yamlClosing : fence === '+++' ? tomlClosing : jsonClosing;
  closing.lastIndex = from;
  const closed = closing.exec(text);
  if (!closed) return splitUnclosed(text, from, found);
  const block = text.slice(from, closed.index);
  if (language === '' && fence === '---' && !looksLikeFields(block)) return none(text);
  const bodyStart = skipBlank(text, closed.index + closed[0].length);
  return {...found, kind: format ? 'closed' : 'code', block: braced(block, fence), bodyStart};
}

/** Hexo writes `;;;` JSON without its braces. */
function braced(block: string, fence: string): string {
  return fence === ';;;' && block.trimStart().startsWith('"') ? `{${block}}` : block;
}

/** A `{` object at the very top, closed on a line of its own. */
function splitObject(text: string, start: number): Split {
  objectStart.lastIndex = start;
  if (!objectStart.test(text)) return none(text);
  const found = {format: 'json' as const, language: 'json', fence: '}', line: lineAt(text, start)};
  const end = objectEnd(text, start);
  if (end === -1) return splitUnclosed(text, start, found);
  lineRest.lastIndex = end;
  const rest = lineRest.exec(text);
  if (!rest) return none(text);
  const bodyStart = skipBlank(text, end + rest[0].length);
  return {...found, kind: 'closed', block: text.slice(start, end), bodyStart};
}

/** The fields that nothing closes end at the first line that cannot be one. */
function splitUnclosed(
  text: string,
  from: number,
  found: Pick<Split, 'format' | 'language' | 'fence' | 'line'>,
): Split {
  let end = from;
  while (end < text.length) {
    const newline = text.indexOf('\n', end);
    const next = newline === -1 ? text.length : newline + 1;
    if (!fieldLine.test(text.slice(end, Math.min(next, end + 500)))) break;
    end = next;
  }
  const block = text.slice(from, end);
  if (!looksLikeFields(block) || block.trim() === '') return none(text);
  return {...found, kind: 'unclosed', block, bodyStart: skipBlank(text, end)};
}

function none(text: string): Split {
  const bodyStart = skipBlank(text, 0);
  return {kind: 'none', format: 'yaml', language: '', fence: '', block: '', line: 1, bodyStart};
}

function looksLikeFields(block: string): boolean {
  return fieldsShape.test(block) || !/[^\s]/.test(block.replace(/^[ \t]*#.*$/gm, ''));
}

/** Offset past the `}` that closes the object at `start`; -1 when nothing does. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"' && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Past blank lines, so that a body starts with its first line of text, its indent kept. */
function skipBlank(text: string, at: number): number {
  blank.lastIndex = at;
  return at + (blank.exec(text)?.[0].length ?? 0);
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}

const fences: Record<string, Format> = {'---': 'yaml', '+++': 'toml', ';;;': 'json'};
const languages = new Map<string, Format>([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);
/** A byte order mark and lines without text. */
const blank = /\ufeff?(?:[ \t]*\n)*/y;
const opening = /(---|\+\+\+|;;;)[ \t]*([A-Za-z][\w+-]{0,29})?[ \t]*(?:\n|$)/y;
const yamlClosing = /^(?:---|\.\.\.)[ \t]*(?:\n|(?![^\n]))/gm;
const tomlClosing = /^\+\+\+[ \t]*(?:\n|(?![^\n]))/gm;
const jsonClosing = /^;;;[ \t]*(?:\n|(?![^\n]))/gm;
const objectStart = /\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\})/y;
const lineRest = /[ \t]*(?:\n|$)/y;
const fieldsShape =
  /^[ \t]*(?:-[ \t]+)?["']?[^\s:#=][^:=\n]{0,200}(?::(?:[ \t]|$)|=)|^[ \t]*[[{&!-]/m;
const fieldLine = /^(?:[ \t]*["']?[\w.-]+["']?[ \t]*[:=]|[ \t]+\S|-[ \t]|#|\[|[{}\]])/;
