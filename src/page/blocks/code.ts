import {cellWidth, graphemes, graphemeWidth} from '../../text/cells.ts';
import {sanitise, sanitiseLine} from '../../text/sanitise.ts';
import {codeLines} from '../code-lines.ts';
import type {Span} from '../types.ts';
import {putLine, room, say, spansWidth, type Writer} from '../writer.ts';
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
  if (label && cellWidth(label) <= width) {
    putLine(writer, [...lead, {text: label, role: 'codeLabel'}], {at: block.at});
  }
  const coloured = block.language ? highlighted(writer, block, lines) : null;
  let at = block.at;
  for (const [index, line] of lines.entries()) {
    const spans = coloured?.[index] ?? [{text: line, role: 'codeBlock'}];
    for (const [part, piece] of wrapCode(spans, width).entries()) {
      putLine(writer, [...(part === 0 ? lead : leadAgain), ...piece], {at});
    }
    at += line.length + 1;
  }
}

/** The highlighter's spans a line; null when it knows no such language. */
function highlighted(writer: Writer, block: Of<'code'>, lines: readonly string[]): Span[][] | null {
  // What a terminal showed has its colours in its escape sequences.
  const code = block.language === 'ansi' ? block.text : lines.join('\n');
  const spans = writer.highlight?.(code, block.language) ?? null;
  if (!spans || spans.length < lines.length) return null;
  return spans.map(line => line.map(span => ({...span, text: sanitiseLine(span.text)})));
}

/** Cuts a line of code into lines of at most `width` cells, at any character: code has no better place. */
function wrapCode(spans: readonly Span[], width: number): Span[][] {
  if (spansWidth(spans) <= width) return [[...spans]];
  const lines: Span[][] = [];
  let line: Span[] = [];
  let cells = 0;
  for (const span of spans) {
    let text = '';
    for (const char of graphemes(span.text)) {
      const wide = graphemeWidth(char);
      if (cells + wide > width && cells > 0) {
        if (text !== '') line.push({...span, text});
        lines.push(line);
        line = [];
        text = '';
        cells = 0;
      }
      text += char;
      cells += wide;
    }
    if (text !== '') line.push({...span, text});
  }
  lines.push(line);
  return lines;
}
