import {Mark, type Role} from '../../text/roles.ts';
import type {Run} from '../document.ts';
import {tidy} from '../tidy.ts';
import type {Counts, Piece} from './piece.ts';
import {asPower, raise} from './raise.ts';
import type {InlineContext} from './scan.ts';

type State = Counts & {
  links: number[];
  underline: number;
  code: number;
  keyboard: number;
  /** Open `<sub>`, `<sup>`, and what is not shown at all (`<rp>`). */
  lowered: number;
  raised: number;
  hidden: number;
  notes: string[];
  anchor?: string;
};

/** Makes runs of the pieces, now that it is known what each mark pairs with. Control characters end here. */
export function resolve(pieces: readonly Piece[], context: InlineContext): Run[] {
  const state: State = {
    strong: 0,
    emphasis: 0,
    strike: 0,
    highlight: 0,
    links: [],
    underline: 0,
    code: 0,
    keyboard: 0,
    lowered: 0,
    raised: 0,
    hidden: 0,
    notes: [],
  };
  const runs: Run[] = [];
  for (const piece of pieces) {
    if (piece.closes) add(state, piece.closes, -1);
    if (piece.closesLink) state.links.pop();
    if (piece.element) applyElement(state, piece, runs);
    addRun(runs, piece, state, context);
    if (piece.opens) add(state, piece.opens, 1);
    if (piece.opensLink !== undefined) state.links.push(piece.opensLink);
  }
  if (state.anchor)
    runs.push({text: '', role: 'text', marks: 0, at: runs.at(-1)?.at ?? 0, anchor: state.anchor});
  return runs;
}

function addRun(runs: Run[], piece: Piece, state: State, context: InlineContext): void {
  if (piece.anchor) state.anchor = piece.anchor;
  let text = tidy(piece.text);
  if (state.hidden > 0 || (text === '' && !piece.breaks)) return;
  if (state.raised + state.lowered > 0)
    text = small(text, state.raised > 0, runs.at(-1)?.text ?? '');
  const link = state.links.at(-1) ?? piece.link;
  const run: Run = {text, role: roleOf(piece, state, link), marks: marksOf(state), at: piece.at};
  if (link !== undefined) {
    run.link = link;
    if (piece.role === 'image' && piece.link !== undefined && piece.link !== link)
      run.picture = piece.link;
    // Code keeps its look inside a link, and must be seen to belong to it.
    if (run.role === 'code') run.marks |= Mark.underline;
    const target = context.links[link];
    if (target?.kind === 'link' && piece.link !== link && target.text.length < 500)
      target.text += text;
  }
  if (piece.breaks) run.breaks = true;
  if (state.anchor) {
    run.anchor = state.anchor;
    state.anchor = undefined;
  }
  runs.push(run);
}

function small(text: string, isRaised: boolean, before: string): string {
  const found = raise(text, isRaised ? 'super' : 'sub');
  return isRaised && found === text ? asPower(text, before) : found;
}

function roleOf(piece: Piece, state: State, link: number | undefined): Role {
  if (piece.role) return piece.role;
  if (state.code > 0) return 'code';
  if (state.keyboard > 0) return 'keyboard';
  if (link !== undefined) return 'link';
  return state.highlight > 0 ? 'highlight' : 'text';
}

function marksOf(state: State): number {
  return (
    (state.strong > 0 ? Mark.strong : 0) |
    (state.emphasis > 0 ? Mark.emphasis : 0) |
    (state.strike > 0 ? Mark.strike : 0) |
    (state.underline > 0 ? Mark.underline : 0)
  );
}

function add(state: State, counts: Counts, sign: 1 | -1): void {
  state.strong += sign * counts.strong;
  state.emphasis += sign * counts.emphasis;
  state.strike += sign * counts.strike;
  state.highlight += sign * counts.highlight;
}

type Counter = {[Key in keyof State]: State[Key] extends number ? Key : never}[keyof State];

const counters = new Map<string, NonNullable<Counter>>([
  ...['b', 'strong', 'th'].map(name => [name, 'strong'] as const),
  ...['i', 'em', 'cite', 'dfn', 'var'].map(name => [name, 'emphasis'] as const),
  ...['s', 'del', 'strike'].map(name => [name, 'strike'] as const),
  ...['u', 'ins'].map(name => [name, 'underline'] as const),
  ...['code', 'samp', 'tt'].map(name => [name, 'code'] as const),
  ['kbd', 'keyboard'],
  ['mark', 'highlight'],
  ['sub', 'lowered'],
  ['sup', 'raised'],
  ...['rp', 'video', 'audio', 'iframe', 'object'].map(name => [name, 'hidden'] as const),
]);

function applyElement(state: State, piece: Piece, runs: Run[]): void {
  if (!piece.element) return;
  const {name, closing, link, note} = piece.element;
  const counter = counters.get(name);
  if (counter) state[counter] = Math.max(0, state[counter] + (closing ? -1 : 1));
  else if (name === 'a') {
    if (closing) state.links.pop();
    else if (link !== undefined) state.links.push(link);
  } else if (name === 'rt') piece.text = closing ? ')' : '(';
  else if (name === 'q') piece.text = closing ? '”' : '“';
  else if (name === 'abbr') {
    if (!closing) state.notes.push(note ?? '');
    else {
      const expansion = state.notes.pop();
      if (expansion && runs.at(-1)?.text !== expansion) piece.text = ` (${expansion})`;
    }
  }
}
