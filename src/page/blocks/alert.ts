import {Mark, type Role} from '../../text/roles.ts';
import type {AlertKind} from '../document.ts';
import type {Span} from '../types.ts';
import {putProse, sayRuns, type Writer, within} from '../writer.ts';
import type {Of, SetBlocks} from './kinds.ts';

const roles: Record<AlertKind, Role> = {
  note: 'alertNote',
  tip: 'alertTip',
  important: 'alertImportant',
  warning: 'alertWarning',
  caution: 'alertCaution',
};

/** Sets a box for a note, tip or warning: a heavy bar, its title, its content. */
export function setAlert(writer: Writer, block: Of<'alert'>, setBlocks: SetBlocks): void {
  const role = roles[block.alert];
  const bar: Span[] = [{text: '┃ ', role}];
  within(writer, bar, bar, () => {
    const title = block.title.map(run => ({...run, marks: run.marks | Mark.strong}));
    putProse(writer, title, {base: role});
    sayRuns(writer, title);
    setBlocks(writer, block.blocks);
  });
}
