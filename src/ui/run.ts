import type {Library} from '../library/types.ts';
import type {SortOrder} from '../search/types.ts';
import type {ColorDepth, Theme} from '../theme/types.ts';

/** What the reader needs to know before it opens. */
export type ReaderOptions = {
  /** Loads the library while the reader shows the progress: files read so far, and files in all. */
  load: (onProgress: (done: number, total: number) => void) => Promise<Library>;
  /** The post to open, as the command line names it; without it the list is shown. */
  reference?: string;
  /** What stands in the filter line at the start. */
  query?: string;
  order?: SortOrder;
  reverse?: boolean;
  /** Whether drafts and posts dated in the future are shown. */
  drafts?: boolean;
  settings: ReaderSettings;
  look: {theme: Theme; depth: ColorDepth; hyperlinks: boolean};
  /** Keys come from the terminal itself when the post came over standard input. */
  keysFrom?: 'stdin' | '/dev/tty';
  /** Shown in the status line of the first screen, such as a settings file that was set aside. */
  messages?: readonly string[];
};

/** Those of the user's settings that the reader follows. */
export type ReaderSettings = {
  /** Widest page, in cells. */
  measure: number;
  /** Name of the theme in `look`. */
  theme: string;
};

/**
 * Opens the reader and resolves with the exit status when it is left. The terminal is then as it was before; that
 * also holds when it rejects, as it does with the error that `load` rejects with.
 */
export async function runReader(options: ReaderOptions): Promise<number> {
  await options.load(() => {});
  return 0;
}
