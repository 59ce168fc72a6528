import type {State} from '../../app/state.ts';
import {Mark} from '../../text/roles.ts';
import {hintRow} from './hints.ts';
import {blank, noticeRows} from './notice.ts';
import {gap, type Row, span} from './rows.ts';

/** The screen of problems: each file with what is wrong and what to do about it. */
export function problemRows(state: State, top: number): Row[] {
  const lines = state.size.rows;
  const room = Math.max(1, lines - 4);
  const problems = state.library.kind === 'ready' ? state.library.library.problems : [];
  const content: Row[] = problems.flatMap(({path, line, message, hint}): Row[] => [
    [gap(2), span(line ? `${path}:${line}` : path, 'accent'), gap(2), span(message)],
    [gap(4), span(hint, 'muted')],
    [],
  ]);
  const body =
    content.length > 0
      ? content.slice(top, top + room)
      : noticeRows(
          {title: 'No problems', lines: ['Every file could be read.']},
          {...state.size, rows: room},
        );
  const title = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [
    [span(` ${title}`, 'title', Mark.strong)],
    [],
    ...body,
    ...blank(room - body.length),
    [],
    hintRow(state, 'problems', state.size.columns),
  ].slice(0, lines);
}
