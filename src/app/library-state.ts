import type {Library, Post} from '../library/types.ts';

/** Of files; `total` is 0 until it is known. */
export type ReadingProgress = {readonly done: number; readonly total: number};

export type LibraryState =
  | ({readonly kind: 'loading'} & ReadingProgress)
  | {
      readonly kind: 'ready';
      readonly library: Library;
      /** `more`: it is still being read; `last`: all of it has been, but the list has not taken that in yet. */
      readonly filling: 'more' | 'last' | null;
      /** How far reading is, for the first time or anew; `null` while nothing is read, or nothing is known of it yet. */
      readonly reading: ReadingProgress | null;
      /** Whether it was broken off, so that there may be more posts than are known. */
      readonly partial: boolean;
      /** Those that the list may show, in path order. */
      readonly shown: readonly Post[];
      readonly byId: ReadonlyMap<string, Post>;
    };
