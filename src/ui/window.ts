import type {ReadingProgress} from '../app/library-state.ts';
import {articleOf, currentPost} from '../app/select.ts';
import type {State} from '../app/state.ts';
import {truncate} from '../text/cells.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** What the terminal's window or tab says about the reader. */
export type WindowStatus = {
  readonly title: string;
  /** How far the library has been read, in percent; `null` when nothing is waited for. */
  readonly progress: number | null;
};

/** What a terminal's window can show. */
export type WindowAbilities = {readonly title: boolean; readonly progress: boolean};

/** Longest title, in cells: a tab has no room for more, and some terminals drop what is far longer. */
const longestTitle = 80;

/** The title of the post that is read, else the name of the library; how much of it has been read. */
export function windowStatus(state: State): WindowStatus {
  const {library} = state;
  const post = articleOf(state) ? currentPost(state) : null;
  const what = post?.title ?? (library.kind === 'ready' ? library.library.name : '');
  const title = sanitiseLine(what === '' ? 'octavo' : `${what} · octavo`);
  const reading = library.kind === 'loading' ? library : library.reading;
  return {
    title: truncate(title, longestTitle),
    progress: reading && reading.total > 0 ? percentOf(reading) : null,
  };
}

function percentOf({done, total}: ReadingProgress): number {
  return Math.floor((100 * done) / total);
}

/**
 * What the terminal can show. The title is known to all that call themselves xterm and their like, and the console of
 * Linux would print it. Progress (OSC 9;4, of ConEmu) is a notification elsewhere, so it is for those that are known to
 * have it.
 */
export function windowAbilities(
  env: Readonly<Record<string, string | undefined>>,
): WindowAbilities {
  const term = env.TERM ?? '';
  const title = /^(?:xterm|rxvt|screen|tmux|alacritty|foot|kitty|wezterm|ghostty|st-|contour|vte)/;
  const progress =
    env.WT_SESSION !== undefined ||
    env.ConEmuANSI === 'ON' ||
    /^ghostty$/i.test(env.TERM_PROGRAM ?? '') ||
    /ghostty/.test(term);
  return {title: title.test(term) || env.WT_SESSION !== undefined, progress};
}

/** Writes what has changed to the window, and puts the title that was there back. */
export type Window = {
  /** Keeps the title that is there. */
  enter(): void;
  show(status: WindowStatus): void;
  /** Puts it back, and takes the progress away. */
  leave(): void;
};

/** XTPUSHTITLE and XTPOPTITLE: terminals that do not know them leave the last title. */
const pushTitle = '\x1b[22;0t';
const popTitle = '\x1b[23;0t';
const noProgress = '\x1b]9;4;0;0\x07';

/** A window of a terminal; nothing is written outside of `enter` and `leave`. */
export function createWindow(abilities: WindowAbilities, write: (text: string) => void): Window {
  let status: WindowStatus = {title: '', progress: null};
  let shown: WindowStatus = status;
  let inside = false;

  function bring(): void {
    if (!inside) return;
    if (abilities.title && status.title !== shown.title) write(`\x1b]0;${status.title}\x07`);
    if (abilities.progress && status.progress !== shown.progress) {
      write(status.progress === null ? noProgress : `\x1b]9;4;1;${status.progress}\x07`);
    }
    shown = status;
  }

  return {
    enter() {
      inside = true;
      if (abilities.title) write(pushTitle);
      bring();
    },
    show(next) {
      status = next;
      bring();
    },
    leave() {
      if (!inside) return;
      inside = false;
      if (abilities.progress && shown.progress !== null) write(noProgress);
      if (abilities.title) write(popTitle);
      // All of it is to be written again when the reader comes back.
      shown = {title: '', progress: null};
    },
  };
}
