import {problemLines, problemRoom, problemsOf} from '../../app/problem-lines.ts';
import type {State} from '../../app/state.ts';
import {counted} from '../../text/counted.ts';
import {Mark} from '../../text/roles.ts';
import {hintRow} from './hints.ts';
import {blank, noticeRows} from './notice.ts';
import {gap, type Row, span} from './rows.ts';

const roles = {path: 'accent', message: 'text', hint: 'muted'} as const;

/** The screen of problems: each file with what is wrong and what to do about it. */
export function problemRows(state: State, top: number): Row[] {
  const room = problemRoom(state);
  const content = problemLines(state).map((line): Row => {
    if (line.kind === 'blank') return [];
    return [gap(line.kind === 'path' ? 2 : 4), span(line.text, roles[line.kind])];
  });
  const none = {title: 'No problems', lines: ['Every file could be read.']};
  const body =
    content.length > 0
      ? content.slice(top, top + room)
      : noticeRows(none, {columns: state.size.columns, rows: room});
  return [
    [span(` ${title(state)}`, 'title', Mark.strong)],
    [],
    ...body,
    ...blank(room - body.length),
    [],
    hintRow(state),
  ];
}

function title(state: State): string {
  return counted(problemsOf(state).length, 'problem');
}
