import {lineNumbers} from '../line-numbers.ts';
import {control} from '../post-text.ts';
import type {Flaw, Subject} from '../types.ts';

/** In a vault a note may consist of its properties; what is not closed takes the text in. */
export function emptyBody({post, text, scan, context}: Subject): Flaw[] {
  if (!scan.empty || redirects.some(name => name in post.fields)) return [];
  if (context.broken.has(post.path)) return [];
  if (post.dialect === 'obsidian' && text.block.trim() !== '') return [];
  return [{at: 0, message: 'the post has no text'}];
}

/** Levels go down one by one; up they may go by as many as they like. The first heading may be of any level. */
export function skippedLevels({scan}: Subject): Flaw[] {
  const headings = scan.headings.filter(({nested}) => !nested).sort((a, b) => a.at - b.at);
  return headings.flatMap(({level, at}, index) => {
    const before = headings[index - 1]?.level ?? level;
    if (level <= before + 1) return [];
    return [{at, message: `a level-${level} heading follows one of level ${before}`}];
  });
}

/** One finding a line. */
export function controlCharacters({text}: Subject): Flaw[] {
  if (!text.controls) return [];
  const lineOf = lineNumbers(text.block, text.blockLine);
  const inBlock = controls(text.block).map(({at, message}) => ({line: lineOf(at), message}));
  return [...inBlock, ...controls(text.markdown)];
}

function controls(text: string): {at: number; message: string}[] {
  const flaws: {at: number; message: string}[] = [];
  let lineEnd = -1;
  for (const found of text.matchAll(everyControl)) {
    if (found.index < lineEnd) continue;
    const next = text.indexOf('\n', found.index);
    lineEnd = next < 0 ? text.length : next;
    flaws.push({at: found.index, message: `control character ${nameOf(found[0])}`});
  }
  return flaws;
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0);
  const name = names.get(code);
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}${name ? ` (${name})` : ''}`;
}

const everyControl = new RegExp(control.source, 'g');
const names = new Map([
  [0x00, 'NUL'],
  [0x07, 'BEL'],
  [0x08, 'backspace'],
  [0x0b, 'vertical tab'],
  [0x0c, 'form feed'],
  [0x1b, 'ESC'],
  [0x7f, 'DEL'],
]);
/** Fields of pages that only lead elsewhere. */
const redirects = ['redirect_to', 'redirectTo', 'redirect', 'redirect-to'];
