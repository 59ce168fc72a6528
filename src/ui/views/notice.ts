import type {Size} from '../../app/state.ts';
import {wrapWords} from '../../app/wrap-words.ts';
import {cellWidth, truncate} from '../../text/cells.ts';
import type {Role} from '../../text/roles.ts';
import {Mark} from '../../text/roles.ts';
import {gap, type Row, span} from './rows.ts';

/** What a screen says that has nothing to show: a title, and what to do about it. */
export type Notice = {readonly title: string; readonly lines: readonly string[]};

/** The notice in the middle of `rows` lines of `columns` cells. */
export function noticeRows({title, lines}: Notice, {columns, rows}: Size): Row[] {
  const text = lines.flatMap(line => wrapWords(line, Math.max(1, Math.min(60, columns - 2))));
  const content = [
    centred(title, columns, 'title', Mark.strong),
    ...(rows > text.length + 2 ? [[]] : []),
    ...text.map(line => centred(line, columns, 'muted')),
  ].slice(0, rows);
  const above = Math.max(0, Math.floor((rows - content.length) / 2.4));
  const below = Math.max(0, rows - above - content.length);
  return [...blank(above), ...content, ...blank(below)];
}

/** As many empty rows. */
export function blank(rows: number): Row[] {
  return Array.from({length: Math.max(0, rows)}, () => []);
}

function centred(text: string, columns: number, role: Role, marks?: number): Row {
  const shown = truncate(text, columns);
  return [gap(Math.floor((columns - cellWidth(shown)) / 2)), span(shown, role, marks)];
}
