import type {Role} from '../text/roles.ts';
import type {Link} from './types.ts';

/**
 * A piece of prose with one style, before it is broken into lines. Its role is `text` where the block around it
 * decides: the same run is a heading's in a heading and a quote's in a quote.
 */
export type Run = {
  text: string;
  role: Role;
  /** Bit set of `Mark`. */
  marks: number;
  /** Index into `Document.links`. */
  link?: number;
  /** The picture whose words these are, where they lead somewhere else: index into `Document.links`. */
  picture?: number;
  /** Offset of the run's first character in the source text. */
  at: number;
  /** No line break divides the run where it fits on a line. */
  whole?: true;
  /** A forced line break after the run. */
  breaks?: true;
  /** What leads here: a footnote's mark, an HTML `id`. */
  anchor?: string;
};

export type Alignment = 'left' | 'center' | 'right' | null;

export type ListItem = {task: 'open' | 'done' | null; blocks: Block[]; at: number};

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What a post is made of, the same at every width. */
export type Block = {
  /** Offset of the block in the source text. */
  at: number;
  /** A block id (`^id`) or HTML `id` that leads here. */
  anchor?: string;
} & (
  | {kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; runs: Run[]}
  | {kind: 'paragraph'; runs: Run[]}
  | {kind: 'code'; text: string; language: string; title: string}
  | {kind: 'quote'; blocks: Block[]}
  | {kind: 'alert'; alert: AlertKind; title: Run[]; blocks: Block[]}
  | {kind: 'list'; start: number | null; tight: boolean; items: ListItem[]}
  | {kind: 'table'; align: Alignment[]; header: Run[][]; rows: Run[][][]}
  | {kind: 'definitions'; entries: {terms: Run[][]; details: Block[][]; at: number}[]}
  | {kind: 'details'; index: number; summary: Run[]; blocks: Block[]}
  | {kind: 'math'; text: string}
  | {kind: 'rule'}
);

/** One footnote that the post refers to, in the order of first use. */
export type Footnote = {
  label: string;
  /** From 1, by first use; 0 while nothing refers to it. */
  number: number;
  blocks: Block[];
  /** Indices into `Document.links` of the marks that lead to it. */
  references: number[];
  at: number;
};

/** A post as parsed; setting it at a width adds nothing but lines. */
export type Document = {
  blocks: Block[];
  footnotes: Footnote[];
  /** Their lines are -1 until they are set. */
  links: Link[];
  problems: string[];
};
