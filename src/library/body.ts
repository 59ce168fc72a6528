import {readBytes} from './bytes.ts';
import {decode} from './decode.ts';
import {lineAt, splitFrontMatter} from './split.ts';
import type {Body, Post} from './types.ts';

/** Texts that came from no file, by their post. */
const texts = new WeakMap<Post, string>();

/** Remembers the text of a post that has no file, as long as the post lives. */
export function rememberText(post: Post, text: string): void {
  texts.set(post, text);
}

/** The Markdown of a post, read anew from its file. Never throws: a file that cannot be read any more has an empty body. */
export function readBody(post: Post): Body {
  const text = texts.get(post) ?? readText(post.file);
  const {bodyStart} = splitFrontMatter(text);
  return {markdown: text.slice(bodyStart), line: lineAt(text, bodyStart)};
}

function readText(file: string): string {
  const bytes = file === '' ? null : readBytes(file);
  return bytes && 'bytes' in bytes ? decode(bytes.bytes).text : '';
}
