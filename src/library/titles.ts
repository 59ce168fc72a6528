import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {withoutDate} from './dates.ts';
import {decodeEntity} from './entities.ts';

/**
 * A line of text (a title, a description, an author's name) without its inline Markdown. What only looks like a mark stays:
 * `snake_case`, `5 * 3`, `<form>`, `[RFC]`.
 */
export function inlineText(markdown: string): string {
  const line = markdown.replace(/\s+/g, ' ').trim();
  if (!/[`*_~=[\]&\\]/.test(line)) return line;
  return line
    .split(/(`+[^`]+`+)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^`+ ?| ?`+$/g, '') : withoutMarks(part)))
    .join('')
    .trim();
}

/** As `inlineText`, for a heading of the body, which may also hold tags, images, footnotes and an id. */
export function headingText(markdown: string): string {
  const bare = markdown
    .trimEnd()
    .replace(/\{[#.:][^{}]{0,100}\}$/, '')
    .replace(/\[\^[^\]\s]{1,100}\]/g, '')
    .replace(inlineTag, '');
  return inlineText(bare.replace(image, '')) || inlineText(bare);
}

/** Text and how the first level-1 heading of a body is found: outside code, `# x` or underlined with `=`. */
export function firstHeading(markdown: string): string | null {
  if (!anyHeading.test(markdown)) return null;
  let fence = '';
  let before = '';
  for (let at = 0; at < markdown.length; ) {
    const newline = markdown.indexOf('\n', at);
    const end = newline === -1 ? markdown.length : newline;
    const line = markdown.slice(at, Math.min(end, at + maxLine));
    at = end + 1;
    const mark = fenceMark.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = '';
      continue;
    }
    if (mark) fence = mark;
    const atx = atxHeading.exec(line);
    const text = atx
      ? headingText((atx[1] ?? '').trimEnd().replace(closingMarks, ''))
      : underlined(line, before);
    if (text) return text;
    before = mark ? '' : line;
  }
  return null;
}

function underlined(line: string, before: string): string {
  if (!setextLine.test(line) || before.trim() === '' || notParagraph.test(before)) return '';
  return headingText(before);
}

/**
 * A file's name as a title: without extension and date, separators as spaces. A name that has spaces already was written for
 * people and stays as it is.
 */
export function nameInWords(name: string): string {
  const bare = withoutDate(name);
  if (/\s/.test(bare.trim()) || bare === '' || isDateName.test(bare)) return bare.trim() || name;
  const words = bare.replace(/[-_]+/g, ' ').trim();
  return words === '' ? bare : words.charAt(0).toUpperCase() + words.slice(1);
}

function withoutMarks(text: string): string {
  return text
    .replace(wikilink, (_, target: string, shown?: string) => shown ?? target)
    .replace(link, '$1')
    .replace(strong, '$2')
    .replace(stars, '$1')
    .replace(underscores(), '$1$2')
    .replace(struck, '$2')
    .replace(
      /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g,
      (all, name: string) => decodeEntity(name) || all,
    )
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

const maxLine = 2000;
const anyHeading = /^ {0,3}(?:#(?:[ \t]|$)|=+[ \t]*$)/m;
const fenceMark = /^ {0,3}(`{3,}|~{3,})/;
const atxHeading = /^ {0,3}#(?:[ \t]+(.*)|$)/;
const closingMarks = /(?:^|[ \t])#+$/;
const setextLine = /^ {0,3}=+[ \t]*$/;
const notParagraph = /^(?: {4}|\t| {0,3}(?:[#>|]|[-*+][ \t]))/;
const isDateName = /^\d{4}-\d{1,2}-\d{1,2}$/;
const image =
  /\[!\[[^\]]{0,300}\]\([^()]{0,1000}\)\](?:\([^()]{0,1000}\)|\[[^\]]{0,100}\])|!\[[^\]]{0,300}\](?:\([^()]{0,1000}\)|\[[^\]]{0,100}\])/g;
const inlineTag =
  /<\/?(?:a|abbr|b|br|code|del|em|font|i|img|ins|kbd|mark|s|samp|small|span|strike|strong|sub|sup|u|var)(?:\s[^<>]{0,1000})?\/?>/gi;
const wikilink = /!?\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\]/g;
const link = /!?\[([^[\]]{1,500})\](?:\((?:[^()]|\([^()]{0,200}\)){0,1000}\)|\[[^[\]]{0,100}\])/g;
const strong = /(\*\*|__)(?=\S)([^*_]{1,500}?)(?<=\S)\1/g;
const stars = /\*(?=\S)([^*]{1,500}?)(?<=\S)\*/g;
const underscores = lazyRegExp(
  String.raw`(^|[^\p{L}\p{N}_])_(?=\S)([^_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}_])`,
  'gu',
);
const struck = /(~~|==)(?=\S)([^~=]{1,500}?)(?<=\S)\1/g;
