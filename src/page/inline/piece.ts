import type {Role} from '../../text/roles.ts';

/** Counts of open emphasis by kind; a piece that opens adds, one that closes subtracts. */
export type Counts = {strong: number; emphasis: number; strike: number; highlight: number};

/** What the scanner of a paragraph leaves: a list of these, from which the runs are made once all marks are known. */
export type Piece = {
  text: string;
  at: number;
  role?: Role;
  breaks?: true;
  anchor?: string;
  /** A link that is its own text: a footnote's mark, an image, an autolink. */
  link?: number;
  /** Marks that close before and open after this piece. */
  closes?: Counts;
  opens?: Counts;
  /** Index of the link that opens after, and whether one closes before this piece. */
  opensLink?: number;
  closesLink?: true;
  /** An inline HTML element that opens or closes here. */
  element?: {name: string; closing: boolean; link?: number; note?: string};
};

/** A run of `*`, `_`, `~` or `=` that may open or close emphasis. */
export type Delimiter = {
  piece: Piece;
  char: string;
  /** Characters not yet used, and how many there were. */
  left: number;
  length: number;
  canOpen: boolean;
  canClose: boolean;
  previous: Delimiter | null;
  next: Delimiter | null;
};

export type DelimiterStack = {last: Delimiter | null};

/** A `[` or `![` that may open a link. */
export type Bracket = {
  piece: Piece;
  image: boolean;
  active: boolean;
  /** Where the link's text starts in the paragraph. */
  start: number;
  /** The last delimiter before it. */
  below: Delimiter | null;
};

export const noCounts = (): Counts => ({strong: 0, emphasis: 0, strike: 0, highlight: 0});
