import type {ReadingProgress} from '../app/library-state.ts';
import type {LoadOptions} from '../library/load.ts';
import type {Library, Post} from '../library/types.ts';

/** Loads the library, and tells on the way what `loadLibrary` does; rejects when it is broken off by its signal. */
export type LoadLibrary = (
  options: Required<Pick<LoadOptions, 'onProgress' | 'onPosts' | 'signal'>>,
) => Promise<Library>;

/** One reading of the library. */
export type Reading = {
  /** All of the library; or, with how far it came, what had been read of it when the reading was broken off. */
  readonly outcome: Promise<{readonly library: Library; readonly brokenOff?: ReadingProgress}>;
  stop(): void;
};

/** Who wants to know how a reading goes on. */
export type ReadingListener = {
  /** Not more often than a screen has a use for. */
  onProgress(progress: ReadingProgress): void;
  /** What has been read so far, when that is worth showing. */
  onPart(library: Library): void;
};

/** Time before the first report of progress and between two of them, in ms. */
const progressPause = 100;
/**
 * A long list is shown when so many of its posts have been read, and again when there are so many times more: sorting
 * and searching what there is anew each time then costs, in all, less than doing it once at the end.
 */
const parts = {first: 200, growth: 4};

/** Starts to read the library. */
export function startReading(load: LoadLibrary, {onProgress, onPart}: ReadingListener): Reading {
  const controller = new AbortController();
  const {signal} = controller;
  const posts: Post[] = [];
  let about: Omit<Library, 'posts' | 'problems'> = {root: '', name: '', dialect: 'plain'};
  let progress: ReadingProgress = {done: 0, total: 0};
  let told = Date.now();
  let worth = parts.first;
  const soFar = (): Library => ({...about, posts: [...posts], problems: []});

  const whole = load({
    signal,
    onProgress(done, total) {
      progress = {done, total};
      if (Date.now() - told < progressPause) return;
      told = Date.now();
      onProgress(progress);
    },
    onPosts(more, of) {
      about = of;
      for (const post of more) posts.push(post);
      if (posts.length < worth) return;
      worth = posts.length * parts.growth;
      onPart(soFar());
    },
  });
  const outcome = whole.then(
    library => ({library}),
    error => {
      if (!signal.aborted) throw error;
      return {library: soFar(), brokenOff: progress};
    },
  );
  return {outcome, stop: () => controller.abort()};
}
