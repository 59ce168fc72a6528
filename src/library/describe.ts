import {wordCharacter} from '../text/word-character.ts';
import {type Ending, hiddenFrom} from './hidden-lines.ts';
import {plainText} from './plain.ts';
import {definitions} from './plain-links.ts';
import {withoutTemplates} from './template-tags.ts';
import {inlineText} from './titles.ts';
import type {Dialect} from './types.ts';

/**
 * The first paragraph of a body as plain text, cut at a word to about 160 characters; empty when there is no prose. What the
 * dialect's generator would fill in is left out.
 */
export function describe(markdown: string, dialect: Dialect): string {
  let ends: Ending | null = null;
  let skipping = false;
  let list = false;
  let paragraph = '';
  for (let at = 0; at < markdown.length && at < maxLook; ) {
    const newline = markdown.indexOf('\n', at);
    const end = newline === -1 ? markdown.length : newline;
    const line = markdown.slice(at, Math.min(end, at + maxLine));
    at = end + 1;
    if (ends) {
      if (ends(line)) ends = null;
      continue;
    }
    const blank = line.trim() === '';
    // A list goes on after a blank line with what stands under its text.
    const inList: boolean = list && !blank && /^(?: {2}|\t)/.test(line);
    const hidden = hiddenFrom(line);
    const opens = paragraph === '' && (inList || block.test(line));
    if (hidden || blank || opens || notProse.test(line)) {
      const dashes = underline.test(line);
      const text = dashes ? '' : summary(withoutTemplates(paragraph, dialect), markdown);
      if (text) return text;
      // Over the dashes of a table stands its head, below them its rows.
      skipping = dashes ? line.includes('|') : !blank && !hidden && block.test(line);
      list = blank || hidden ? list : inList || listItem.test(line);
      paragraph = '';
      ends = hidden;
    } else if (!skipping && paragraph.length < maxLine) {
      paragraph += `${line}\n`;
      list = false;
    }
  }
  return summary(withoutTemplates(paragraph, dialect), markdown);
}

/** A paragraph's text; the definitions of the links in it stand elsewhere. */
function summary(paragraph: string, markdown: string): string {
  if (noSentence.test(paragraph)) return '';
  const defined = paragraph.includes(']') ? (markdown.match(definitions) ?? []) : [];
  const labels = defined.filter(line => !/^ {0,3}\[\^/.test(line));
  return cut(plainLine([paragraph.replace(hiddenNote, ''), ...labels].join('\n')));
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
  return /[A-Za-z\d]/.test(text) || wordCharacter().test(text) ? text : '';
}

/** How far into a body a first paragraph is looked for, in UTF-16 units. */
const maxLook = 50_000;
const maxLine = 2000;
/** Underlines of headings, and the dashes between a table's head and its rows. */
const underline = /^ {0,3}(?:=+|-+|\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*)[ \t]*$/;
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/;
/**
 * Lines that are no prose and end a paragraph: headings, underlines and rules, table rows, definitions, containers,
 * kramdown's attributes, comments, images and badges alone.
 */
const notProse =
  /^ {0,3}(?:#{1,6}(?:\s|$)|<!--|%%.*%%\s*$|=+[ \t]*$|(?:[-*_][ \t]*){3,}$|-+[ \t]*$|\||\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$|\[[^\]]{1,200}\]:|\{:|:{3,}|(?:\[?!\[[^\]]{0,300}\]\([^)]{0,1000}\)(?:\]\([^)]{0,1000}\))?\s*)+$|>|[-*+]\s|\d{1,9}[.)]\s)/;
/** Starts of blocks that go on to the next blank line: quotes, lists, HTML that is more than a word's, tags of templates, indented code. */
const block =
  /^(?: {4}|\t| {0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s|<(?!!--|https?:|[^\s>]+@|(?:a|abbr|b|code|del|em|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,300})?>[^\n]*\S)|\{[%{/<]))/;
/** Whole paragraphs that say nothing of a post: pictures and embeds by name, an address, a table of contents, a row of links. */
const noSentence =
  /^(?:(?:\s*!\[\[[^[\]]{1,300}\]\]|\s*!\[[^[\]]{0,300}\](?:\[[^[\]]{0,200}\])?|\s*@\[[^[\]]{0,100}\]\([^()\s]{0,500}\))+|\s*https?:\/\/\S+|\s*\$\$[^$]*\$\$|\s*\[{1,2}_{0,2}toc_{0,2}\]{1,2}|\s*(?:\[[^[\]]{1,200}\]\([^()]{0,500}\)[\s|·•/,–—-]*){2,})\s*$/i;
/** Obsidian's comments within a line. */
const hiddenNote = /%%[^%\n]*%%/g;
