import type {Action} from '../app/actions.ts';
import type {Effect} from '../app/effects.ts';
import {postOf} from '../app/select.ts';
import type {State} from '../app/state.ts';
import type {Post} from '../library/types.ts';
import type {SearchContext} from '../search/types.ts';
import type {SettingName, Settings} from '../settings/definitions.ts';
import {saveHistory} from '../settings/history.ts';
import {settingsFile} from '../settings/machine.ts';
import {loadSettings, saveSetting, unsetSetting} from '../settings/settings.ts';
import {sanitise} from '../text/sanitise.ts';
import {type CompositorWorld, createCompositor} from './compositor.ts';
import {createFinder} from './finder.ts';
import {createLoader, type LoaderWorld} from './loader.ts';
import {clipboardPrograms, editorProgram, openerProgram, systemOpener} from './outside.ts';
import {feed, launch, runInTerminal} from './programs.ts';

/** What effects need of the reader around them. */
export type World = LoaderWorld &
  CompositorWorld & {
    /** Whether the mouse is the reader's. */
    setMouse(on: boolean): void;
    /** Takes a theme on, and with it the user's own when they have changed. Answers with why that cannot be, or `null`. */
    setTheme(name: string, own?: Settings['themes']): string | null;
    /** Colours and hyperlinks as these settings say. */
    restyle(settings: Settings): void;
    /** What was typed as a value, or why it is none. */
    parseSetting(name: SettingName, text: string, settings: Settings): Promise<Action>;
    /** Draws pictures as the user wishes from now on. */
    redrawPictures(wish: Settings['pictures']): void;
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

/** The only place where the reader touches the world: disk, settings, programs, clock. */
export function createEffects(world: World): Effects {
  const {state, dispatch} = world;
  const finder = createFinder(dispatch);
  const compositor = createCompositor(world);
  const loader = createLoader(world);
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
    load: () => loader.load(),
    stopLoading: () => loader.stop(),
    search(effect) {
      finder.search(shownPosts(state()), effect, contextOf(state()));
    },
    describe({query, ids}) {
      dispatch({type: 'list.described', query, hits: finder.describe(ids)});
    },
    complete({query, cursor, step}) {
      finder.complete(shownPosts(state()), query, cursor, completion => {
        // What was typed meanwhile has a completion of its own.
        if (query === state().list.field.text) {
          dispatch({type: 'filter.completed', completion, step});
        }
      });
    },
    count({query}) {
      finder.count(shownPosts(state()), query, contextOf(state()), groups => {
        if (query === state().list.field.text) dispatch({type: 'facets.counted', groups});
      });
    },
    compose: compositor.compose,
    preview: compositor.preview,
    remember({id, reading}) {
      loader.readings()?.remember(id, reading);
    },
    settings() {
      const {settings, messages} = loadSettings();
      dispatch({type: 'settings.loaded', settings, file: settingsFile()});
      tell(messages[0] ?? null);
    },
    parseSetting({name, text, settings}) {
      world.parseSetting(name, text, settings).then(dispatch, world.fail);
    },
    save({name, value}) {
      keep(saveSetting(name, value));
    },
    unset({name}) {
      keep(unsetSetting(name));
    },
    restyle({settings}) {
      world.restyle(settings);
    },
    themes({themes, theme}) {
      tell(world.setTheme(theme, themes));
    },
    pictures({wish}) {
      world.redrawPictures(wish);
    },
    theme({name}) {
      tell(world.setTheme(name));
    },
    mouse({on}) {
      world.setMouse(on);
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
    openFile({file}) {
      launch(systemOpener(process.platform, file)).then(tell, world.fail);
    },
    edit({file, line, id}) {
      const program = editorProgram(process, file, line);
      world
        .away(() => runInTerminal(program))
        .then(message => {
          dispatch({type: 'article.changed', id});
          tell(message);
          // Its title, date or tags may be others now.
          loader.load();
        }, world.fail);
    },
    keepQuery({query}) {
      keep(saveHistory({kind: 'used', query}));
    },
    relate({id}) {
      const post = postOf(state(), id);
      if (!post) return;
      finder.relate(shownPosts(state()), post, around =>
        dispatch({type: 'around.found', id, around}),
      );
    },
    nameSearch({name, query}) {
      keep(saveHistory({kind: 'named', name, query}));
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
      loader.close();
      compositor.close();
      await Promise.allSettled([loader.readings()?.save(), ...saving]);
    },
  };
}

function shownPosts({library}: State): readonly Post[] {
  return library.kind === 'ready' ? library.shown : [];
}

function contextOf({preferences, readings}: State): SearchContext {
  return {today: preferences.today, readings};
}
