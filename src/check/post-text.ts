import {readFileSync} from 'node:fs';
import {readBody} from '../library/body.ts';
import {readBytes} from '../library/bytes.ts';
import {type Decoded, decode} from '../library/decode.ts';
import type {ReadText} from '../library/read-file.ts';
import {lineAt, splitFrontMatter} from '../library/split.ts';
import type {Post} from '../library/types.ts';

/** The text of a post in its parts. */
export type PostText = {
  /** The front matter between its delimiters, and the line of the file (1-based) on which it starts. */
  block: string;
  blockLine: number;
  /** The text below it, and its line. */
  markdown: string;
  markdownLine: number;
  /** A control character stands in it. */
  controls: boolean;
  /** Its bytes are text, but in UTF-16. */
  utf16: boolean;
};

/** Reads a post's file. Never throws: one that has gone meanwhile is empty, as is what came from no file but its body. */
export function readPostText(post: Post): PostText {
  if (post.file === '') {
    const {markdown, line} = readBody(post);
    const controls = control.test(markdown);
    return {block: '', blockLine: 1, markdown, markdownLine: line, controls, utf16: false};
  }
  const read = readText(post.file);
  return partsOf({...read, split: splitFrontMatter(read.text)});
}

/** The parts of a text that has just been read. */
export function partsOf({text, utf16 = false, split}: ReadText): PostText {
  const {block, line, bodyStart} = split;
  return {
    block,
    blockLine: line,
    markdown: text.slice(bodyStart),
    markdownLine: lineAt(text, bodyStart),
    controls: control.test(text),
    utf16,
  };
}

/** The line of the first of some front-matter fields that is there; the first line of the file if none is. */
export function fieldLine({block, blockLine}: PostText, names: readonly string[]): number {
  const lines = block.split('\n');
  for (const name of names) {
    const last = name.split('.').at(-1) ?? name;
    const index = lines.findIndex(line => startsField(line, last));
    if (index >= 0) return blockLine + index;
  }
  return 1;
}

/** Whether a front matter names one of the fields of a shape, at the outermost level or in a table of it. */
export function hasField({block}: PostText, shape: RegExp): boolean {
  return shape.test(block);
}

/** Matches a line that starts with one of some fields, in YAML, TOML or JSON. */
export function fieldShape(names: readonly string[]): RegExp {
  return new RegExp(`^[ \\t]*["']?(?:${names.join('|')})["']?[ \\t]*[:=]`, 'im');
}

/** What stands after a field's name on its line, as written; empty when there is no such field. */
export function fieldText({block}: PostText, name: string): string {
  const line = block.split('\n').find(each => startsField(each, name));
  return line?.replace(/^[^:=]*[:=]/, '').trim() ?? '';
}

function startsField(line: string, name: string): boolean {
  const bare = line.trimStart().replace(/^["']/, '');
  if (bare.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return false;
  return /^["']?[ \t]*[:=]/.test(bare.slice(name.length));
}

/** The fast way for what nearly every file is: well-formed UTF-8 without a mark in front. */
function readText(file: string): Pick<Decoded, 'text' | 'utf16'> {
  try {
    const text = readFileSync(file, 'utf8');
    const ended = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
    if (!unusual.test(text)) return {text: ended};
  } catch {
    return {text: ''};
  }
  const read = readBytes(file);
  return 'bytes' in read ? decode(read.bytes) : {text: ''};
}

/** C0 controls but TAB and line ends, DEL, and C1 controls. */
export const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/;
const unusual = /[\0\ufeff\ufffd]/;
