import type {Tokens} from 'marked';
import type {BlockReader} from './blocks.ts';
import {elements} from './elements.ts';
import {lineEnd} from './lines.ts';
import type {Syntax} from './syntax.ts';

/** Whether the Markdown in a post's HTML may be Markdown still: always in kramdown, else where an attribute says so. */
export function hasMarkdownInHtml(text: string, syntax: Syntax): boolean {
  return syntax.attributeLists || (text.includes('markdown=') && /\smarkdown=/.test(text));
}

/**
 * Reads HTML as kramdown, PHP Markdown Extra and Python-Markdown do: what stands in an element with `markdown="1"` is
 * Markdown, and an element that stands within lines starts no block, but the paragraph that it is the first word of.
 */
export function htmlAroundMarkdown(next: BlockReader): BlockReader {
  return (source, blocks) => {
    const name = tagName.exec(source)?.[1]?.toLowerCase();
    if (!name) return next(source, blocks);
    if (elements.formatting.has(name) && !elements.block.has(name)) return undefined;
    const length = opening.exec(source)?.[0].length ?? beforeOpening(source);
    if (length === 0) return next(source, blocks);
    const raw = source.slice(0, length);
    const token: Tokens.HTML = {type: 'html', block: true, raw, pre: false, text: raw};
    return token;
  };
}

/** How much of a block of HTML comes before a line that opens such an element; 0 when none does. */
function beforeOpening(source: string): number {
  for (let at = lineEnd(source, 0); at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    if (line.trim() === '') return 0;
    if (opening.test(line.trimStart())) return at;
    at = end;
  }
  return 0;
}

const tagName = /^ {0,3}<\/?([a-zA-Z][\w-]*)(?=[\s/>])/;

/** The tag of an element whose Markdown starts on the next line. */
const opening =
  /^ {0,3}<[a-zA-Z][\w-]*\s(?:[^<>\n]{0,1000}\s)?markdown=["']?(?:1|block|span)["']?(?:\s[^<>\n]{0,1000})?>[ \t]*(?:\n|$)/;
