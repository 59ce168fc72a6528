import type {State} from '../app/state.ts';
import type {Library} from '../library/types.ts';
import {resolveReference} from '../search/reference.ts';
import {loadHistory} from '../settings/history.ts';
import {openReadings, type Readings} from '../settings/readings.ts';
import type {Dispatch} from './store.ts';
import {watchLibrary} from './watch.ts';

/** What loading needs of the reader around it. */
export type LoaderWorld = {
  state(): State;
  dispatch: Dispatch;
  load: (onProgress: (done: number, total: number) => void) => Promise<Library>;
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

/** Makes a loader; nothing is read before `load`. */
export function createLoader({state, dispatch, load, reference, fail}: LoaderWorld): Loader {
  let readings: Readings | null = null;
  let stopWatching = (): void => {};
  let busy = false;
  let wanted = false;

  const warn = (text: string): void => dispatch({type: 'message', text, tone: 'warning'});

  function read(): void {
    // Files that change while they are read are read once more, afterwards.
    wanted = busy;
    if (busy) return;
    busy = true;
    const again = state().library.kind === 'ready';
    load(progressReports(dispatch))
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
    if (library.root !== '') {
      readings = openReadings(library.root);
      dispatch({type: 'readings.loaded', readings: readings.all});
      for (const message of readings.messages) warn(message);
    }
    dispatch({type: 'history.loaded', queries: loadHistory().queries});
    take(library, shownFirst(library, reference, state().list.field.text));
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

/** The post that is shown first: the one that was named, or the only one there is. */
function shownFirst(library: Library, reference: string | undefined, query: string): string | null {
  if (reference !== undefined) {
    const found = resolveReference(library.posts, reference);
    return found.kind === 'one' ? found.post.id : null;
  }
  const [only, ...others] = library.posts;
  return only && others.length === 0 && query === '' ? only.id : null;
}
