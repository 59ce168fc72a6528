import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {plainText} from './plain.ts';
import {definitions} from './plain-links.ts';
import {inlineText} from './titles.ts';

/** The first paragraph of a body as plain text, cut at a word to about 160 characters; empty when there is no prose. */
export function describe(markdown: string): string {
  let fence = '';
  let skipping = false;
  let paragraph = '';
  for (let at = 0; at < markdown.length && at < maxLook; ) {
    const newline = markdown.indexOf('\n', at);
    const end = newline === -1 ? markdown.length : newline;
    const line = markdown.slice(at, Math.min(end, at + maxLine));
    at = end + 1;
    const mark = fenceMark.exec(line)?.[1];
    const blank = line.trim() === '';
    if (fence) {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark || blank || notProse.test(line) || (paragraph === '' && block.test(line))) {
      const text = underline.test(line) ? '' : summary(paragraph, markdown);
      if (text) return text;
      paragraph = '';
      fence = mark ?? '';
      skipping = !blank && block.test(line);
    } else if (!skipping && paragraph.length < maxLine) {
      paragraph += `${line}\n`;
    }
  }
  return summary(paragraph, markdown);
}

/** A paragraph's text; the definitions of the links in it stand elsewhere. */
function summary(paragraph: string, markdown: string): string {
  const defined = paragraph.includes(']') ? (markdown.match(definitions) ?? []) : [];
  return cut(plainLine([paragraph, ...defined].join('\n')));
}

/** A description given in the front matter, which may hold Markdown and HTML, as plain text. */
export function plainDescription(text: string): string {
  return /[<&{]/.test(text) ? plainLine(text) : inlineText(text);
}

/** `text` cut at a word to at most `length` characters, with an ellipsis when something was cut. */
export function cut(text: string, length = 160): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const space = start.lastIndexOf(' ');
  const end = space > length / 2 ? space : length - 1;
  return `${start
    .slice(0, end)
    .toWellFormed()
    .replace(/[\s,;:.–—\ufffd-]+$/, '')}…`;
}

function plainLine(markdown: string): string {
  if (markdown === '') return '';
  const text = plainText(markdown).text.replace(/\s+/g, ' ').trim();
  return word().test(text) ? text : '';
}

/** How far into a body a first paragraph is looked for, in UTF-16 units. */
const maxLook = 50_000;
const maxLine = 2000;
const word = lazyRegExp(String.raw`[\p{L}\p{N}]`, 'u');
const fenceMark = /^ {0,3}(`{3,}|~{3,})/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Lines that are no prose and end a paragraph: headings, underlines and rules, table rows, definitions, containers, images and badges alone. */
const notProse =
  /^ {0,3}(?:#{1,6}(?:\s|$)|=+[ \t]*$|(?:[-*_][ \t]*){3,}$|-+[ \t]*$|\||\[[^\]]{1,200}\]:|:{3,}|(?:\[?!\[[^\]]{0,300}\]\([^)]{0,1000}\)(?:\]\([^)]{0,1000}\))?\s*)+$|>|[-*+]\s|\d{1,9}[.)]\s)/;
/** Starts of blocks that go on to the next blank line: quotes, lists, HTML, tags of templates, MDX code, indented code. */
const block =
  /^(?: {4}|\t| {0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s|<(?!https?:|[^\s>]+@)|\{[%{/<]|import\s|export\s))/;
