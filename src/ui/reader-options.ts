import type {KeyOverrides} from '../app/bindings.ts';
import type {Grouping} from '../app/groups.ts';
import type {Look} from '../output/ansi.ts';
import type {PictureWish} from '../picture/protocol.ts';
import type {SortOrder} from '../search/types.ts';
import type {Alignment, SettingName, Settings, SettingValue} from '../settings/definitions.ts';
import type {CustomThemes} from '../theme/themes.ts';
import type {LoadLibrary} from './reading.ts';

/** What the reader needs to know before it opens. */
export type ReaderOptions = {
  /** Loads the library while the reader shows how far that is, and what has been read so far. */
  load: LoadLibrary;
  /** What is read is remembered under this; default the folder of the library. */
  rememberedAs?: string;
  /** The post to open, as the command line names it; without it the list is shown. */
  reference?: string;
  /** What stands in the filter line at the start. */
  query?: string;
  order?: SortOrder;
  reverse?: boolean;
  /** Whether drafts and posts dated in the future are shown. */
  drafts?: boolean;
  settings: ReaderSettings;
  look: Look;
  /** How the reader is to look with other settings than those it was started with; the theme does not count. */
  lookWith(settings: Settings): Look;
  /**
   * The value that was typed for a setting, with what its author should know.
   *
   * @throws an error with a message and a hint for people when it is none.
   */
  parseSetting(name: SettingName, text: string, settings: Settings): Promise<ParsedSetting>;
  /** Keys come from the terminal itself when the post came over standard input. */
  keysFrom?: 'stdin' | '/dev/tty';
  /** Shown in the status line of the first screen, such as a settings file that was set aside. */
  messages?: readonly string[];
};

/** A value of a setting, and what its author should know about it, a line each. */
export type ParsedSetting = {value: SettingValue; remarks: readonly string[]};

/** Those of the user's settings that the reader follows. */
export type ReaderSettings = {
  /** Widest page, in cells. */
  measure: number;
  /** Where the page stands on a wider terminal; absent, in the middle. */
  align?: Alignment;
  /** Name of the theme in `look`. */
  theme: string;
  /** The user's own themes by name. */
  themes?: CustomThemes;
  /** Public address of the site that the posts become. */
  site?: string | null;
  /** How pictures are drawn; absent, they are words. */
  pictures?: PictureWish;
  /** How the list was left the last time: its order, whether it stood the other way round, and its groups. */
  sort?: SortOrder;
  reverse?: boolean;
  group?: Grouping;
  /** Whether the reader speaks in lines, for a screen reader, instead of drawing screens. */
  linear?: boolean;
  /** Whether the mouse is the reader's; else the terminal selects text with it. */
  mouse?: boolean;
  /** The user's own keys by action. */
  keys?: KeyOverrides;
};
