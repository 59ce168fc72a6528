import {articleOf} from '../app/select.ts';
import type {State} from '../app/state.ts';
import {type Look, paintSpans} from '../output/ansi.ts';
import {sgr} from '../output/sgr.ts';
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
    painted = paintScreen(now, as);
    return painted;
  };
}

function paintScreen(state: State, look: Look): string[] {
  const links = articleOf(state)?.page.links ?? [];
  const lines = screenRows(state).map(row => paintSpans(row, look, links));
  const {background, foreground} = look.theme;
  if (background === undefined) return lines;
  // A theme made for one background brings it along: dark letters would be lost on a dark terminal.
  const ground = sgr(
    {background, ...(foreground !== undefined && {color: foreground})},
    look.depth,
  );
  if (ground === '' || look.depth === 'attributes') return lines;
  const open = `\x1b[${ground}m`;
  return lines.map(line => {
    const grounded = line
      .replaceAll(restart, `${restart}${ground};`)
      .replaceAll(reset, `${reset}${open}`);
    return `${open}${grounded}${reset}`;
  });
}

/** How painted text ends a style, and how it ends one and begins another. */
const reset = '\x1b[0m';
const restart = '\x1b[0;';
