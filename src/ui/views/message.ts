import type {Message} from '../../app/state.ts';
import {type Row, span} from './rows.ts';

/** What is to be said in the status line. */
export function messageRow({text, tone}: Message): Row {
  return [span(` ${text}`, tone === 'warning' ? 'warning' : 'accent')];
}
