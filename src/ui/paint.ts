import {articleOf} from '../app/select.ts';
import type {State} from '../app/state.ts';
import {type Look, paintSpans} from '../output/ansi.ts';
import {screenRows} from './views/screen.ts';

/** The painted lines of the screen. The array stays the same until the state or the look changes. */
export function createPainter(state: () => State, look: () => Look): () => readonly string[] {
  let painted: readonly string[] = [];
  let from: State | null = null;
  let as: Look | null = null;
  return () => {
    const now = state();
    if (now === from && look() === as) return painted;
    from = now;
    as = look();
    const current = as;
    const links = articleOf(now)?.page.links ?? [];
    painted = screenRows(now).map(row => paintSpans(row, current, links));
    return painted;
  };
}
