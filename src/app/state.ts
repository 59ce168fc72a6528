import type {Match} from '../page/find.ts';
import type {Page} from '../page/types.ts';
import type {Around} from '../search/relations.ts';
import type {Facet} from '../search/terms.ts';
import type {FacetValue} from '../search/types.ts';
import type {Alignment} from '../settings/definitions.ts';
import type {Reading} from '../settings/reading.ts';
import type {Keymap} from './bindings.ts';
import type {Effect} from './effects.ts';
import type {LibraryState} from './library-state.ts';
import type {ListState} from './list-state.ts';
import type {DrawnPicture} from './pictures.ts';
import type {SettingsPanel} from './settings-panel.ts';
import type {TextField} from './text-field.ts';

/**
 * All that the reader knows. It is plain data: `reduce` makes the next state from an action, selectors and views read
 * it, and what is to be done in the world outside stands in `effects` until the runner takes it.
 */
export type State = {
  readonly size: Size;
  readonly preferences: Preferences;
  readonly keymap: Keymap;
  readonly library: LibraryState;
  /** By post id. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The list is always there, under whatever stands on top of it. */
  readonly list: ListState;
  /** What fills the terminal. */
  readonly screen: Screen;
  /** What stands beside or on top of the screen, and has the keys. */
  readonly panel: Panel | null;
  readonly trail: Trail;
  /** The pictures that are drawn, by `pictureKey`. */
  readonly pictures: ReadonlyMap<string, DrawnPicture>;
  /** Whether all of an article but the paragraph being read is dimmed. */
  readonly dimmed: boolean;
  /** While the mouse drags the scroll bar: which of the lines of its thumb it holds, from 0. */
  readonly grab: number | null;
  readonly message: Message | null;
  /** The digits of a number that may go on. */
  readonly number: string;
  /** The keys of a chord that is not finished yet. */
  readonly pendingKeys: readonly string[];
  readonly effects: readonly Effect[];
  /** The exit status, once the reader is to be left. */
  readonly exit: number | null;
};

/** Of the terminal, in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** What the user chose, as far as the reader follows it. */
export type Preferences = {
  /** Widest page, in cells. */
  readonly measure: number;
  /** Where the page stands, where there is more room than it takes. */
  readonly align: Alignment;
  /** Name of the theme. */
  readonly theme: string;
  /** The themes there are to choose from. */
  readonly themes: readonly string[];
  /** Public address of the site that the posts become, for posts that name none of their own. */
  readonly site: string | null;
  /** Whether the terminal can draw pictures, and the user wants it. */
  readonly pictures: boolean;
  /** Whether drafts and posts dated in the future are shown. */
  readonly drafts: boolean;
  /** Whether the reader speaks in lines, for a screen reader, instead of drawing screens. */
  readonly linear: boolean;
  /** Whether the mouse is octavo's; if not, the terminal selects text with it. */
  readonly mouse: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

export type Screen =
  | {readonly kind: 'list'}
  | {readonly kind: 'article'; readonly article: Article}
  /** `article` is what was being read, and is gone back to. */
  | {readonly kind: 'problems'; readonly top: number; readonly article: Article | null}
  /** `selected` and `top` count the lines of the archive. */
  | {readonly kind: 'archive'; readonly selected: number; readonly top: number};

/** A post that is being read. */
export type Article = {
  readonly id: string;
  /** What is shown: the post, and below it what stands around it. */
  readonly page: Page;
  /** The post alone: the first lines of `page`. */
  readonly post: Page;
  /** `null` until it is known. */
  readonly around: Around | null;
  /** The Markdown that the page was set from. */
  readonly markdown: string;
  /** Line of the file (1-based) on which `markdown` starts. */
  readonly firstLine: number;
  /** Index into `page.lines` of the first line on the screen. */
  readonly top: number;
  /** The line that was gone to, until one scrolls on: near the end of the page it has not come to the top. */
  readonly arrived: number | null;
  /** Whether one went to the very bottom, and stays there when there is more below. */
  readonly atBottom: boolean;
  /** In linear mode, where the screen is what was heard last: index behind its last line. */
  readonly until: number;
  /** Offset in the Markdown of what the eye is at; kept while the page is set anew at another width. */
  readonly anchor: number;
  readonly find: Find | null;
  /** Index into `page.links` of the link that `Enter` follows. */
  readonly focus: number | null;
  /** The `<details>`, by its index in the post, that `Enter` opens or shuts; never together with `focus`. */
  readonly fold: number | null;
  /** Cells that wide code was scrolled to the right; `null` while it is wrapped. */
  readonly shift: number | null;
  /** The `<details>` that are shut. */
  readonly closed: ReadonlySet<number>;
  /** Whether the end of the page has been on the screen. */
  readonly finished: boolean;
  /** Of which part of a long post the page is, while the whole of it is being set; `null` for a whole page. */
  readonly excerpt: Excerpt | null;
};

/** A part of a long post that is shown first, and what is kept meanwhile for the whole page. */
export type Excerpt = {
  /** Offsets in the Markdown: where it begins, and behind its end. */
  readonly start: number;
  readonly end: number;
  /** Index into the links of the whole page. */
  readonly focus: number | null;
  /** The search as it was in the whole page. */
  readonly find: Find | null;
  /** Whether the post has just been opened. */
  readonly isNew: boolean;
};

/** A search within the article. */
export type Find = {
  readonly field: TextField;
  /** What is marked: the text of the field, or each of the words that a search of the library found. */
  readonly needles: readonly string[];
  readonly typing: boolean;
  readonly matches: readonly Match[];
  /** Index into `matches`. */
  readonly current: number;
  /** The line at the top of the screen when the search began: a search given up goes back there. */
  readonly from: number;
};

export type Panel =
  /** `field` narrows the keys down; `typing` says whether it has them. */
  | {
      readonly kind: 'help';
      readonly top: number;
      readonly field: TextField;
      readonly typing: boolean;
    }
  | {readonly kind: 'outline'; readonly field: TextField; readonly selected: number}
  | {
      readonly kind: 'choice';
      readonly what: 'order' | 'group' | 'theme' | 'copy';
      readonly selected: number;
      /** The value in force when the panel opened: choosing a theme shows it at once. */
      readonly original: string;
    }
  | {readonly kind: 'goto'; readonly field: TextField}
  /** A name for the query of the filter line. */
  | {readonly kind: 'name'; readonly field: TextField}
  /** A footnote over the page: its lines from `start` to `end`, and the link that leads there. */
  | {readonly kind: 'note'; readonly start: number; readonly end: number}
  /** A picture that fills the screen, as an index into the links of the article's page. */
  | {readonly kind: 'picture'; readonly link: number}
  /** The posts around the one that is read, to choose from. */
  | {readonly kind: 'around'; readonly selected: number}
  | SettingsPanel
  | FacetPanel;

/** The fields of the library with their values and counts. */
export type FacetPanel = {
  readonly kind: 'facets';
  readonly groups: readonly FacetGroup[];
  /** Index into the values of the groups, one after another, as far as `field` leaves them. */
  readonly selected: number;
  /** Narrows the values. */
  readonly field: TextField;
  readonly typing: boolean;
};

/** A field with its values; `search` stands for the named searches, which have names in place of values. */
export type FacetGroup = {
  readonly facet: Facet | 'search';
  readonly values: readonly FacetValue[];
};

/** Where to stand in a post. */
export type Place =
  | FixedPlace
  /** Of the article that is read: what stands at the top when it has been set anew. */
  | {readonly kind: 'here'};

/** A place that a page alone tells the line of. */
export type FixedPlace =
  | {readonly kind: 'top'}
  /** At an offset in the Markdown, or where these words now stand. */
  | {readonly kind: 'source'; readonly offset: number; readonly words?: string}
  | {readonly kind: 'anchor'; readonly anchor: string}
  /** At an offset in the Markdown, with these words marked. */
  | {readonly kind: 'words'; readonly offset: number; readonly needles: readonly string[]};

/** Where the reader has been, as in a browser. The newest stands last in both. */
export type Trail = {readonly back: readonly Step[]; readonly forward: readonly Step[]};

/** A post, where in it one was, and the link that one followed or had in focus. */
export type Step = {readonly id: string; readonly offset: number; readonly focus: number | null};

/** One line for the status bar; it goes with the next key. */
export type Message = {readonly text: string; readonly tone: 'info' | 'warning'};
