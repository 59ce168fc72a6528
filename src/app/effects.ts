import type {SortOrder} from '../search/types.ts';
import type {SettingName, Settings, SettingValue} from '../settings/definitions.ts';
import type {Reading} from '../settings/reading.ts';
import type {Grouping} from './groups.ts';
import type {Place} from './state.ts';

/** Something to do outside the state. The runner does it and answers with an action; the reducer never waits. */
export type Effect =
  /** Answered by `library.progressed` and `library.loaded`. */
  | {readonly kind: 'load'}
  /** Breaks the reading off; answered by `library.loaded` with what has been read, unless it has just ended. */
  | {readonly kind: 'stopLoading'}
  /** Answered by `list.found`. A newer search replaces an older one. */
  | {
      readonly kind: 'search';
      readonly query: string;
      readonly order: SortOrder;
      readonly reverse: boolean;
      readonly group: Grouping;
    }
  /** Finds out what matched in these posts, for the query that was answered last; answered by `list.described`. */
  | {readonly kind: 'describe'; readonly query: string; readonly ids: readonly string[]}
  /** Asks what may stand at the cursor of a query; answered by `filter.completed`. */
  | {
      readonly kind: 'complete';
      readonly query: string;
      readonly cursor: number;
      readonly step: 1 | -1;
    }
  /** Answered by `facets.counted`. */
  | {readonly kind: 'count'; readonly query: string}
  /**
   * Reads a post and sets it as a page; answered by `article.composed`, for a long post first with an excerpt, and later
   * with the whole of it. `width` in cells.
   */
  | {
      readonly kind: 'compose';
      readonly id: string;
      readonly width: number;
      /** Lines of the page on the screen at once: no picture is higher than them. */
      readonly rows: number;
      readonly place: Place;
      readonly trail: TrailStep;
      /** Which `<details>` are shut, by their index in the post. */
      readonly closed: ReadonlySet<number>;
      readonly longCode: 'wrapped' | 'whole';
    }
  /** The same for the beginning of a post, when the keys rest; answered by `preview.composed`. */
  | {readonly kind: 'preview'; readonly id: string; readonly width: number}
  | {readonly kind: 'remember'; readonly id: string; readonly reading: Reading}
  /** Takes the mouse from the terminal, or gives it back. */
  | {readonly kind: 'mouse'; readonly on: boolean}
  /** Reads the settings file; answered by `settings.loaded`. */
  | {readonly kind: 'settings'}
  /** Makes a value of what was typed, as `octavo config set` does; answered by `setting.parsed` or `setting.refused`. */
  | {
      readonly kind: 'parseSetting';
      readonly name: SettingName;
      readonly text: string;
      readonly settings: Settings;
    }
  /** Keeps a setting for the next time. */
  | {readonly kind: 'save'; readonly name: SettingName; readonly value: SettingValue}
  /** Gives a setting its default back. */
  | {readonly kind: 'unset'; readonly name: SettingName}
  | {readonly kind: 'theme'; readonly name: string}
  /** Draws pictures as the user wishes; answered by `pictures.able`. */
  | {readonly kind: 'pictures'; readonly wish: Settings['pictures']}
  /** Takes on what these settings say of colours and hyperlinks. */
  | {readonly kind: 'restyle'; readonly settings: Settings}
  /** Takes on the user's own themes, with one of all there are in force. */
  | {readonly kind: 'themes'; readonly themes: Settings['themes']; readonly theme: string}
  /** To the clipboard; `what` names it in the message. */
  | {readonly kind: 'copy'; readonly text: string; readonly what: string}
  /** Opens an address with the system's opener. */
  | {readonly kind: 'browse'; readonly address: string}
  /** Opens a post's file (an absolute path) with the program that the system has for it. */
  | {readonly kind: 'openFile'; readonly file: string}
  /** Opens an editor at a line (1-based); answered by `article.changed`. */
  | {readonly kind: 'edit'; readonly file: string; readonly line: number; readonly id: string}
  /** Asks what stands around a post; answered by `around.found`, perhaps much later. */
  | {readonly kind: 'relate'; readonly id: string}
  /** Keeps a query that was used, for the next run. */
  | {readonly kind: 'keepQuery'; readonly query: string}
  /** Keeps a query under a name; without a query the name is forgotten. */
  | {readonly kind: 'nameSearch'; readonly name: string; readonly query: string | null}
  | {readonly kind: 'suspend'}
  | {readonly kind: 'redraw'};

/** What opening a post does to the trail. */
export type TrailStep = 'push' | 'back' | 'forward' | 'keep';
