import type {Post} from '../library/types.ts';

/** A half-open range of UTF-16 units in the text that it belongs to. */
export type Range = readonly [start: number, end: number];

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

/** One value of a facet with the number of posts that choosing it would show. */
export type FacetValue = {value: string; count: number; state: 'none' | 'included' | 'excluded'};

export type SortOrder = 'date' | 'updated' | 'title' | 'length' | 'relevance' | 'path';
