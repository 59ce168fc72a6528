import type {Post} from '../library/types.ts';

/** A half-open range of UTF-16 units in the text that it belongs to. */
export type Range = readonly [start: number, end: number];

/** A remark on the query, shown beside the field: what was not understood, and what was done instead. */
export type Hint = {message: string; range: Range};

/** How a field's value is compared: the value itself, its order, or from one value to another. */
export type Comparison =
  | {kind: 'is'; value: string; quoted: boolean}
  | {kind: 'order'; operator: '<' | '<=' | '>' | '>='; value: string}
  | {kind: 'between'; from: string | null; to: string | null};

/** A part of a query. `range` is where it stands in the text that was parsed. */
export type QueryNode =
  | {kind: 'word'; text: string; quoted: boolean; range: Range}
  | {kind: 'field'; field: string; comparison: Comparison; range: Range}
  | {kind: 'not'; child: QueryNode; range: Range}
  | {kind: 'and' | 'or'; children: QueryNode[]; range: Range};

/** What the user typed to find posts. An empty query (`root` is null) matches every post. */
export type Query = {text: string; root: QueryNode | null; hints: Hint[]};

export type Snippet = {
  /** Cut at words from the body's plain text, around the best match. */
  text: string;
  ranges: Range[];
  /** Offset in the post's Markdown of the best match; opening the hit lands there. */
  source: number;
};

/** A post that matches a query. */
export type Hit = {
  post: Post;
  /** 0 to 1, higher is better; 0 for a query that only filters. */
  score: number;
  /** Ranges in `post.title`, in `post.description`, and in `post.tags[i]`. */
  ranges: {title: Range[]; description: Range[]; tags: Range[][]};
  snippet: Snippet | null;
};

/** What the reader did with a post, for `is:unread` and its kin. The settings room keeps it. */
export type ReadingState = {progress: number; read: boolean; starred: boolean};

export type SearchContext = {
  /** `YYYY-MM-DD`: what counts as today for `is:future`, `date:7d`. */
  today: string;
  /** By post id; absent means no readings are known. */
  readings?: ReadonlyMap<string, ReadingState>;
};

/** Finds the words nearest to a misspelt one, best first. `loadFuzzy` makes one. */
export type Fuzzy = (word: string, words: readonly string[]) => {word: string; distance: number}[];

/** One value of a facet with the number of posts that choosing it would show. */
export type FacetValue = {value: string; count: number; state: 'none' | 'included' | 'excluded'};

export type SortOrder = 'date' | 'updated' | 'title' | 'length' | 'relevance' | 'path';
