import {cellWidth, graphemes, graphemeWidth, truncate} from '../../text/cells.ts';
import {sanitise, sanitiseLine} from '../../text/sanitise.ts';
import {codeLines} from '../code-lines.ts';
import {spansWidth} from '../spans.ts';
import type {Span} from '../types.ts';
import {putLine, room, say, type Writer} from '../writer.ts';
import type {Of} from './kinds.ts';

const gutter: Span = {text: '  ', role: 'text'};
const continued: Span = {text: '↪ ', role: 'codeContinuation'};

/** Sets a code block: indented, its spaces kept, long lines wrapped with a mark in the gutter, coloured where known. */
export function setCode(writer: Writer, block: Of<'code'>): void {
  const lines = codeLines(block.text);
  const label = sanitise([block.language, block.title].filter(Boolean).join(' · '));
  say(writer, lines.join('\n'));
  const wide = room(writer) >= 12;
  const width = room(writer) - (wide ? 2 : 0);
  const [lead, leadAgain] = wide ? [[gutter], [continued]] : [[], []];
  if (label && width >= 8)
    putLine(writer, [...lead, ...labelled(truncate(label, width - 4))], block);
  const whole = writer.longCode === 'whole' && lines.some(line => cellWidth(line) > width);
  const coloured = block.language ? highlighted(writer, block, lines) : null;
  let at = block.at;
  const start = writer.lines.length;
  for (const [index, line] of lines.entries()) {
    const spans = coloured?.[index] ?? [{text: line, role: 'codeBlock'}];
    for (const [part, piece] of (whole ? [spans] : wrapCode(spans, width)).entries()) {
      putLine(writer, [...(part === 0 ? lead : leadAgain), ...piece], {at});
    }
    at += line.length + 1;
  }
  if (whole) for (const line of writer.lines.slice(start)) line.wide = true;
}

/** The language between two strokes: nobody takes it for the first line of the code, with colours or without. */
function labelled(label: string): Span[] {
  return [
    {text: '┄ ', role: 'codeFrame'},
    {text: label, role: 'codeLabel'},
    {text: ' ┄', role: 'codeFrame'},
  ];
}

/** The highlighter's spans a line; null when it knows no such language. */
function highlighted(writer: Writer, block: Of<'code'>, lines: readonly string[]): Span[][] | null {
  // What a terminal showed has its colours in its escape sequences.
  const code = block.language === 'ansi' ? block.text : lines.join('\n');
  const spans = writer.highlight?.(code, block.language) ?? null;
  if (!spans || spans.length < lines.length) return null;
  return spans.map(line => line.map(span => ({...span, text: sanitiseLine(span.text)})));
}

/**
 * Cuts a line of code into lines of at most `width` cells: before a space in the last half of the line, before a word in
 * its last third, else at any character. Nothing is left out.
 */
function wrapCode(spans: readonly Span[], width: number): Span[][] {
  if (spansWidth(spans) <= width) return [[...spans]];
  const characters = spans.flatMap(span => graphemes(span.text).map(text => ({...span, text})));
  const lines: Span[][] = [];
  let start = 0;
  let cells = 0;
  for (let index = 0; index < characters.length; index++) {
    const wide = graphemeWidth(characters[index]?.text ?? '');
    if (cells + wide > width && index > start) {
      const end = breakBefore(characters, start, index);
      lines.push(joined(characters.slice(start, end)));
      start = end;
      cells = spansWidth(characters.slice(start, index));
    }
    cells += wide;
  }
  lines.push(joined(characters.slice(start)));
  return lines;
}

/** Where to cut a line that starts at `start` and holds no more than what stands before `most`. */
function breakBefore(characters: readonly Span[], start: number, most: number): number {
  const char = (index: number) => characters[index]?.text ?? '';
  for (let index = most; index > most - (most - start) / 2; index--) {
    if (char(index) === ' ' && char(index - 1) !== ' ') return index;
  }
  for (let index = most; index > most - (most - start) / 3; index--) {
    const before = char(index - 1);
    if (isWord.test(char(index)) && !isWord.test(before) && before !== ' ') return index;
  }
  return most;
}

const isWord = /[\w"'`\u0080-\uffff]/;

function joined(characters: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let last: Span | undefined;
  for (const {text, ...style} of characters) {
    if (last && last.role === style.role && last.marks === style.marks && last.link === style.link)
      last.text += text;
    else {
      last = {...style, text};
      spans.push(last);
    }
  }
  return spans;
}
