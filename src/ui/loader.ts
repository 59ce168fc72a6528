import type {ReadingProgress} from '../app/library-state.ts';
import type {State} from '../app/state.ts';
import type {Library, Post} from '../library/types.ts';
import {resolveReference} from '../search/reference.ts';
import {sortPosts} from '../search/sort.ts';
import {loadHistory} from '../settings/history.ts';
import {openReadings, type Readings} from '../settings/readings.ts';
import {type LoadLibrary, type Reading, startReading} from './reading.ts';
import type {Dispatch} from './store.ts';
import {watchLibrary} from './watch.ts';

/** What loading needs of the reader around it. */
export type LoaderWorld = {
  state(): State;
  dispatch: Dispatch;
  load: LoadLibrary;
  /** What is read is remembered under this; default the folder of the library. */
  rememberedAs?: string;
  /** The post that the command line named. */
  reference?: string;
  /** Ends the reader with an error. */
  fail(error: unknown): void;
};

/** Reads the library, first when the reader opens and then whenever its files change. */
export type Loader = {
  load(): void;
  /** Breaks off what is being read; what has been read stays. */
  stop(): void;
  /** What is remembered of the library's posts; `null` before it was read, and for standard input. */
  readings(): Readings | null;
  /** Watches the files no longer. */
  close(): void;
};

/** Makes a loader; nothing is read before `load`. */
export function createLoader(world: LoaderWorld): Loader {
  const {state, dispatch, load, reference, fail} = world;
  let readings: Readings | null = null;
  let stopWatching = (): void => {};
  let remembered = false;
  let reading: Reading | null = null;
  let wanted = false;

  const query = (): string => state().list.field.text;
  const warn = (text: string): void => dispatch({type: 'message', text, tone: 'warning'});

  function read(): void {
    // Files that change while they are read are read once more, afterwards.
    wanted = reading !== null;
    if (reading) return;
    const known = state().library;
    const before = known.kind === 'ready' ? known.library : null;
    reading = startReading(load, {
      onProgress: ({done, total}) => dispatch({type: 'library.progressed', done, total}),
      onPart: before ? () => {} : openPart,
    });
    reading.outcome
      .then(({library, brokenOff}) => {
        if (!brokenOff) take(library, before ? null : shownFirst(library, reference, query()));
        else takePart(before ? merged(before, library.posts) : library, brokenOff);
      })
      .catch(error => {
        if (!before) return fail(error);
        // A folder that has gone away is no reason to take the text away that is being read.
        take(before, null);
        warn(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        reading = null;
        if (wanted) read();
      });
  }

  function openPart(library: Library): void {
    remember(library.root);
    dispatch({type: 'library.loaded', library, open: null, filling: true});
  }

  function take(library: Library, first: string | null): void {
    watch(library);
    dispatch({type: 'library.loaded', library, open: first});
  }

  /** Of a part, the only post need not be the only one; of no part, not even the folder is known. */
  function takePart(library: Library, brokenOff: ReadingProgress): void {
    wanted = false;
    if (library.root !== '') watch(library);
    dispatch({type: 'library.loaded', library, open: null, brokenOff});
  }

  function watch(library: Library): void {
    remember(library.root);
    stopWatching();
    stopWatching = watchLibrary(library, read);
  }

  /** Reads what is remembered of the library, when that has not been done. */
  function remember(root: string): void {
    if (remembered) return;
    remembered = true;
    if (root !== '') {
      readings = openReadings(world.rememberedAs ?? root);
      dispatch({type: 'readings.loaded', readings: readings.all});
      for (const message of readings.messages) warn(message);
    }
    const {queries, searches} = loadHistory();
    dispatch({type: 'history.loaded', queries, searches});
  }

  return {
    load: read,
    stop: () => reading?.stop(),
    readings: () => readings,
    close: () => stopWatching(),
  };
}

/** What was known, with the posts that have been read anew. */
function merged(known: Library, posts: readonly Post[]): Library {
  const byId = new Map(known.posts.map(post => [post.id, post]));
  for (const post of posts) byId.set(post.id, post);
  return {...known, posts: sortPosts([...byId.values()], 'path', false)};
}

/** The post that is shown first: the one that was named, or the only one there is. */
function shownFirst(library: Library, reference: string | undefined, query: string): string | null {
  if (reference !== undefined) {
    const found = resolveReference(library.posts, reference);
    return found.kind === 'one' ? found.post.id : null;
  }
  const [only, ...others] = library.posts;
  return only && others.length === 0 && query === '' ? only.id : null;
}
