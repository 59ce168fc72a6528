import type {Post} from '../library/types.ts';
import type {Page} from '../page/types.ts';
import type {Completion} from '../search/complete.ts';
import type {Hit, SortOrder} from '../search/types.ts';
import type {Grouping} from './groups.ts';
import type {TextField} from './text-field.ts';

/** The list of posts, and the line that filters it. */
export type ListState = {
  /** The filter line: its text is the query, the one truth about what is shown. */
  readonly field: TextField;
  readonly posts: readonly Post[];
  /** The query that `posts` answer; differs from the field's while a search is under way. */
  readonly answered: string;
  /** False while texts that might match have not been read yet. */
  readonly complete: boolean;
  /** What matched in the posts that have been on the screen, by post id. */
  readonly hits: ReadonlyMap<string, Hit>;
  /** What the query's author should know: a mistake in it, in words. */
  readonly hint: string | null;
  /** Index into `posts`; 0 when there are none. */
  readonly selected: number;
  /** Index into `posts` of the first one on the screen. */
  readonly top: number;
  /** Whether the user has chosen the selected post since the query changed; until then the best match is selected. */
  readonly moved: boolean;
  /** Whether the marker stands above the posts, on the row that offers to go on reading. */
  readonly offered: boolean;
  /** The order of a list that no words were looked for in, and whether it is turned round. */
  readonly order: SortOrder;
  readonly reverse: boolean;
  /** The same for what was found by words. */
  readonly searchOrder: SortOrder;
  readonly searchReverse: boolean;
  /** What the posts stand together by. */
  readonly group: Grouping;
  /** Whether keys go into the filter line. */
  readonly typing: boolean;
  /** Queries that were used, newest first. */
  readonly history: readonly string[];
  /** Queries by the names that the user gave them. */
  readonly searches: ReadonlyMap<string, string>;
  /** While old queries are gone through: which one stands in the field, and what stood there before. */
  readonly recalled: {readonly index: number; readonly before: TextField} | null;
  /** What `Tab` offers, while it is gone through. */
  readonly completing: Completing | null;
  readonly preview: Preview | null;
};

/** A word of the filter line that is being completed. */
export type Completing = {
  readonly completion: Completion;
  /** The field before the first completion. */
  readonly before: TextField;
  /** Index into the candidates of the one that stands in the field. */
  readonly index: number;
};

/** The beginning of a post, set beside the list. */
export type Preview = {
  readonly id: string;
  /** The post as it was when it was set: read anew, it may be another. */
  readonly post: Post | null;
  readonly width: number;
  readonly page: Page;
  /** Index into `page.lines` of the first one on the screen. */
  readonly top: number;
};
