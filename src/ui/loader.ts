import type {State} from '../app/state.ts';
import type {LoadOptions} from '../library/load.ts';
import type {Library, Post} from '../library/types.ts';
import {resolveReference} from '../search/reference.ts';
import {loadHistory} from '../settings/history.ts';
import {openReadings, type Readings} from '../settings/readings.ts';
import type {Dispatch} from './store.ts';
import {watchLibrary} from './watch.ts';

/**
 * Loads the library. Tells how many of how many files have been read, and, when there are many, the posts read since
 * it last told.
 */
export type LoadLibrary = (
  onProgress: (done: number, total: number) => void,
  onPosts: NonNullable<LoadOptions['onPosts']>,
) => Promise<Library>;

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
  /** What is remembered of the library's posts; `null` before it was read, and for standard input. */
  readings(): Readings | null;
  /** Watches the files no longer. */
  close(): void;
};

/** Time between two reports of progress, in ms. */
const progressPause = 100;
/**
 * A long list is shown when so many of its posts have been read, and again when there are so many times more: sorting
 * and searching what there is anew each time then costs, in all, less than doing it once at the end.
 */
const parts = {first: 200, growth: 4};

/** Makes a loader; nothing is read before `load`. */
export function createLoader(world: LoaderWorld): Loader {
  const {state, dispatch, load, reference, fail} = world;
  let readings: Readings | null = null;
  let stopWatching = (): void => {};
  let remembered = false;
  let busy = false;
  let wanted = false;

  const warn = (text: string): void => dispatch({type: 'message', text, tone: 'warning'});

  function read(): void {
    // Files that change while they are read are read once more, afterwards.
    wanted = busy;
    if (busy) return;
    busy = true;
    const again = state().library.kind === 'ready';
    load(progressReports(dispatch), again ? () => {} : partialLists(openPart))
      .then(library => (again ? take(library, null) : open(library)))
      .catch(error => {
        // A folder that has gone away is no reason to take the text away that is being read.
        if (again) warn(error instanceof Error ? error.message : String(error));
        else fail(error);
      })
      .finally(() => {
        busy = false;
        if (wanted) read();
      });
  }

  function open(library: Library): void {
    remember(library.root);
    take(library, shownFirst(library, reference, state().list.field.text));
  }

  function openPart(library: Library): void {
    remember(library.root);
    dispatch({type: 'library.loaded', library, open: null, filling: true});
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

  function take(library: Library, first: string | null): void {
    stopWatching();
    stopWatching = watchLibrary(library, read);
    dispatch({type: 'library.loaded', library, open: first});
  }

  return {
    load: read,
    readings: () => readings,
    close: () => stopWatching(),
  };
}

function progressReports(dispatch: Dispatch): (done: number, total: number) => void {
  let told = 0;
  return (done, total) => {
    if (Date.now() - told < progressPause) return;
    told = Date.now();
    dispatch({type: 'library.progressed', done, total});
  };
}

/** Collects the posts as they are read, and gives what there is to `open` when it is worth showing. */
function partialLists(open: (library: Library) => void): NonNullable<LoadOptions['onPosts']> {
  const posts: Post[] = [];
  let worth = parts.first;
  return (more, about) => {
    for (const post of more) posts.push(post);
    if (posts.length < worth) return;
    worth = posts.length * parts.growth;
    open({...about, posts: [...posts], problems: []});
  };
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
