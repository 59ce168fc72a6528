import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {compose} from '../../src/page/compose.ts';
import type {ComposeOptions, Line, Page, Source} from '../../src/page/types.ts';

/** A page of `markdown` without a title block, at 40 cells unless told. */
export function page(
  markdown: string,
  options: Partial<ComposeOptions> & {source?: Partial<Source>} = {},
): Page {
  const {source, ...rest} = options;
  return compose({markdown, ...source}, {width: 40, titleBlock: false, ...rest});
}

/** The words and marks of a line as they are seen. */
export function shown(line: Line): string {
  return line.spans.map(({text}) => text).join('');
}

/** The page as it is seen, a string a line. */
export function look(
  markdown: string,
  options: Partial<ComposeOptions> & {source?: Partial<Source>} = {},
): string[] {
  return page(markdown, options).lines.map(shown);
}

/** A post without its front matter. */
export function bodyOf(text: string): string {
  return text.replace(
    /^\ufeff?(?:---[a-z]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*\r?\n|\+\+\+\r?\n[\s\S]*?\n\+\+\+\r?\n)/,
    '',
  );
}

/** All posts in a folder and below, in order. */
export function markdownFiles(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
