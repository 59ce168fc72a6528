import type {Effect} from '../app/effects.ts';
import type {State} from '../app/state.ts';
import type {Library, Post} from '../library/types.ts';
import {resolveReference} from '../search/reference.ts';
import type {SearchContext} from '../search/types.ts';
import {loadHistory, saveHistory} from '../settings/history.ts';
import {openReadings, type Readings} from '../settings/readings.ts';
import {saveSetting} from '../settings/settings.ts';
import {sanitise} from '../text/sanitise.ts';
import {createFinder} from './finder.ts';
import {clipboardPrograms, editorProgram, openerProgram} from './outside.ts';
import {feed, launch, runInTerminal} from './programs.ts';
import type {Dispatch} from './store.ts';
import {createTypesetter} from './typesetter.ts';

/** What effects need of the reader around them. */
export type World = {
  state(): State;
  dispatch: Dispatch;
  load: (onProgress: (done: number, total: number) => void) => Promise<Library>;
  /** The post that the command line named. */
  reference?: string;
  /** Ends the reader with an error. */
  fail(error: unknown): void;
  setTheme(name: string): void;
  /** Copies by way of the terminal. */
  copy(text: string): void;
  suspend(): void;
  redraw(): void;
  /** Runs something that needs the terminal, with the reader out of the way. */
  away(work: () => Promise<string | null>): Promise<string | null>;
};

/** Carries effects out. */
export type Effects = {
  run(effect: Effect): void;
  /** Saves what there is to save, and stops all work in the background. */
  close(): Promise<void>;
};

type Handlers = {
  [Kind in Effect['kind']]: (effect: Extract<Effect, {kind: Kind}>) => void;
};

/** How long the keys must rest before a preview is set, in ms. */
const rest = 30;
/** Time between two reports of progress, in ms. */
const progressPause = 50;

/** The only place where the reader touches the world: disk, settings, programs, clock. */
export function createEffects(world: World): Effects {
  const {state, dispatch} = world;
  const finder = createFinder(dispatch);
  const typesetter = createTypesetter();
  let readings: Readings | null = null;
  let previewTimer: NodeJS.Timeout | undefined;
  const saving = new Set<Promise<void>>();

  const tell = (text: string | null): void => {
    if (text) dispatch({type: 'message', text, tone: 'warning'});
  };

  /** What is being written to the disk is waited for at the end. */
  const keep = (work: Promise<string | null>): void => {
    const done = work.then(tell, world.fail).finally(() => saving.delete(done));
    saving.add(done);
  };

  const handlers: Handlers = {
    load() {
      let told = 0;
      const progress = (done: number, total: number): void => {
        if (Date.now() - told < progressPause) return;
        told = Date.now();
        dispatch({type: 'library.progressed', done, total});
      };
      const again = state().library.kind === 'ready';
      const loaded = (library: Library): void => {
        if (library.root !== '' && !readings) {
          readings = openReadings(library.root);
          dispatch({type: 'readings.loaded', readings: readings.all});
          for (const message of readings.messages) tell(message);
        }
        const {text} = state().list.field;
        const open = again ? null : openedAtOnce(library, world.reference, text);
        dispatch({type: 'library.loaded', library, open});
        if (!again) dispatch({type: 'history.loaded', queries: loadHistory().queries});
      };
      // A folder that has gone away meanwhile is no reason to take the text away that is being read.
      const failed = (error: unknown): void => {
        if (again) tell(error instanceof Error ? error.message : String(error));
        else world.fail(error);
      };
      world.load(progress).then(loaded).catch(failed);
    },
    search(effect) {
      finder.search(shownPosts(state()), effect, contextOf(state()));
    },
    describe({query, ids}) {
      dispatch({type: 'list.described', query, hits: finder.describe(ids)});
    },
    complete({query, cursor, step}) {
      const completion = finder.complete(shownPosts(state()), query, cursor);
      dispatch({type: 'filter.completed', completion, step});
    },
    count({query}) {
      // Counting takes longer than a frame in a large library: what the key did is shown first.
      setImmediate(() => {
        if (query !== state().list.field.text) return;
        const groups = finder.count(shownPosts(state()), query, contextOf(state()));
        dispatch({type: 'facets.counted', groups});
      });
    },
    compose({id, width, place, trail}) {
      const post = postOf(state(), id);
      if (!post) return;
      const {page, body} = typesetter.page(post, width);
      const {markdown, line: firstLine} = body;
      const now = Date.now();
      dispatch({type: 'article.composed', id, page, markdown, firstLine, place, trail, now});
      typesetter.load(body).then(changed => {
        if (changed) dispatch({type: 'article.changed', id});
      }, world.fail);
    },
    preview({id, width}) {
      clearTimeout(previewTimer);
      previewTimer = setTimeout(() => {
        const post = postOf(state(), id);
        if (!post) return;
        dispatch({type: 'preview.composed', id, width, page: typesetter.preview(post, width)});
      }, rest);
    },
    remember({id, reading}) {
      readings?.remember(id, reading);
    },
    save({name, value}) {
      keep(saveSetting(name, value));
    },
    theme({name}) {
      world.setTheme(name);
    },
    copy({text, what}) {
      const clean = sanitise(text);
      world.copy(clean);
      feed(clipboardPrograms(process), clean).catch(world.fail);
      dispatch({type: 'message', text: `${what} copied`, tone: 'info'});
    },
    browse({address}) {
      const program = openerProgram(process, address);
      if (program) launch(program).then(tell, world.fail);
      else tell('This address cannot be opened');
    },
    edit({file, line, id}) {
      const program = editorProgram(process, file, line);
      world
        .away(() => runInTerminal(program))
        .then(message => {
          dispatch({type: 'article.changed', id});
          tell(message);
          // Its title, date or tags may be others now.
          handlers.load({kind: 'load'});
        }, world.fail);
    },
    keepQuery({query}) {
      keep(saveHistory({kind: 'used', query}));
    },
    suspend: world.suspend,
    redraw: world.redraw,
  };

  return {
    run(effect) {
      // One handler for each kind of effect; the table says so, which TypeScript cannot follow by itself.
      (handlers[effect.kind] as (effect: Effect) => void)(effect);
    },
    async close() {
      finder.close();
      clearTimeout(previewTimer);
      await Promise.allSettled([readings?.save(), ...saving]);
    },
  };
}

/** The post that is shown first: the one that was named, or the only one there is. */
function openedAtOnce(
  library: Library,
  reference: string | undefined,
  query: string,
): string | null {
  if (reference !== undefined) {
    const found = resolveReference(library.posts, reference);
    return found.kind === 'one' ? found.post.id : null;
  }
  const [only, ...others] = library.posts;
  return only && others.length === 0 && query === '' ? only.id : null;
}

function shownPosts({library}: State): readonly Post[] {
  return library.kind === 'ready' ? library.shown : [];
}

function postOf({library}: State, id: string): Post | undefined {
  return library.kind === 'ready' ? library.byId.get(id) : undefined;
}

function contextOf({preferences, readings}: State): SearchContext {
  return {today: preferences.today, readings};
}
