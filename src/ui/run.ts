import {setImmediate as nextTurn} from 'node:timers/promises';
import {type KeyOverrides, makeKeymap} from '../app/bindings.ts';
import type {Grouping} from '../app/groups.ts';
import {initialState} from '../app/initial.ts';
import {defaultKeymap} from '../app/keymap.ts';
import {actionFor} from '../app/keys.ts';
import type {Look} from '../output/ansi.ts';
import type {SortOrder} from '../search/types.ts';
import {dayOf} from '../search/visible.ts';
import type {SettingName, Settings, SettingValue} from '../settings/definitions.ts';
import {availableThemes, type CustomThemes} from '../theme/themes.ts';
import {createEffects} from './effects.ts';
import {createLooks} from './looks.ts';
import {createPainter} from './paint.ts';
import type {LoadLibrary} from './reading.ts';
import {createSession} from './session.tsx';
import {settingAnswer} from './setting-answer.ts';
import {handleSignals, suspend} from './signals.ts';
import {createStore, type Dispatch} from './store.ts';
import {createTerminal} from './terminal.ts';
import {createTypeahead} from './typeahead.ts';
import {windowStatus} from './window.ts';

/** What the reader needs to know before it opens. */
export type ReaderOptions = {
  /** Loads the library while the reader shows how far that is, and what has been read so far. */
  load: LoadLibrary;
  /** What is read is remembered under this; default the folder of the library. */
  rememberedAs?: string;
  /** The post to open, as the command line names it; without it the list is shown. */
  reference?: string;
  /** What stands in the filter line at the start. */
  query?: string;
  order?: SortOrder;
  reverse?: boolean;
  /** Whether drafts and posts dated in the future are shown. */
  drafts?: boolean;
  settings: ReaderSettings;
  look: Look;
  /** How the reader is to look with other settings than those it was started with; the theme does not count. */
  lookWith(settings: Settings): Look;
  /**
   * The value that was typed for a setting, with what its author should know.
   *
   * @throws an error with a message and a hint for people when it is none.
   */
  parseSetting(name: SettingName, text: string, settings: Settings): Promise<ParsedSetting>;
  /** Keys come from the terminal itself when the post came over standard input. */
  keysFrom?: 'stdin' | '/dev/tty';
  /** Shown in the status line of the first screen, such as a settings file that was set aside. */
  messages?: readonly string[];
};

/** A value of a setting, and what its author should know about it, a line each. */
export type ParsedSetting = {value: SettingValue; remarks: readonly string[]};

/** Those of the user's settings that the reader follows. */
export type ReaderSettings = {
  /** Widest page, in cells. */
  measure: number;
  /** Name of the theme in `look`. */
  theme: string;
  /** The user's own themes by name. */
  themes?: CustomThemes;
  /** Public address of the site that the posts become. */
  site?: string | null;
  /** How the list was left the last time: its order, whether it stood the other way round, and its groups. */
  sort?: SortOrder;
  reverse?: boolean;
  group?: Grouping;
  /** Whether the mouse is the reader's; else the terminal selects text with it. */
  mouse?: boolean;
  /** The user's own keys by action. */
  keys?: KeyOverrides;
};

/** A library that is read quicker than this, in ms, is shown without a word about reading it. */
const quick = 150;

/**
 * Opens the reader and resolves with the exit status when it is left. The terminal is then as it was before; that
 * also holds when it rejects, as it does with the error that `load` rejects with.
 */
export function runReader(options: ReaderOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const {settings} = options;
    const terminal = createTerminal(options.keysFrom ?? 'stdin');
    terminal.mouse(settings.mouse ?? false);
    const looks = createLooks({
      look: options.look,
      themes: settings.themes,
      colorFgBg: process.env.COLORFGBG,
      lookWith: options.lookWith,
    });
    let isAway = false;
    let over = false;
    let closing = Promise.resolve();

    const store = createStore(startOf(options, terminal.size()), effect => effects.run(effect));
    const dispatch: Dispatch = action => {
      if (over) return;
      try {
        store.dispatch(action);
      } catch (error) {
        fail(error);
      }
    };
    const typeahead = createTypeahead(
      store.state,
      press => {
        const action = actionFor(store.state(), press);
        if (action) dispatch(action);
      },
      () => dispatch({type: 'offer.withdrawn'}),
    );
    const session = createSession(
      terminal,
      {
        lines: createPainter(store.state, looks.look),
        subscribe: store.subscribe,
        onPress: typeahead.press,
      },
      fail,
    );
    const show = (): void => {
      if (!isAway && !over) session.show();
    };
    const effects = createEffects({
      state: store.state,
      dispatch,
      load: options.load,
      ...(options.reference !== undefined && {reference: options.reference}),
      ...(options.rememberedAs !== undefined && {rememberedAs: options.rememberedAs}),
      fail,
      setTheme(name, own) {
        const problem = looks.setTheme(name, own);
        if (problem === null) askFor(name);
        return problem;
      },
      setMouse: terminal.mouse,
      restyle: looks.restyle,
      parseSetting: (name, text, current) => settingAnswer(options, name, text, current),
      copy: terminal.copy,
      suspend: () => suspend({hide: session.hide, show}),
      redraw: terminal.redraw,
      async away(work) {
        isAway = true;
        session.hide();
        await nextTurn();
        try {
          return await work();
        } finally {
          isAway = false;
          show();
        }
      },
    });
    const stopSignals = handleSignals({
      end: () => {
        dispatch({type: 'app.quit'});
        return closing;
      },
      isAway: () => isAway,
      hide: session.hide,
      show,
    });
    const stopResizing = terminal.onResize(() => {
      terminal.clear();
      dispatch({type: 'terminal.resized', size: terminal.size()});
    });
    const patience = setTimeout(show, quick);
    store.subscribe(() => {
      const {exit, library} = store.state();
      terminal.status(windowStatus(store.state()));
      if (library.kind === 'ready') show();
      typeahead.settle();
      if (exit !== null) leave(() => resolve(exit));
    });
    askFor(settings.theme);
    store.start();

    /** Asks the terminal for its background, if that makes a difference to a theme. */
    function askFor(theme: string): void {
      if (!looks.depends(theme)) return;
      terminal.askBackground(background => {
        looks.learn(background);
        dispatch({type: 'terminal.told'});
      });
    }

    function fail(error: unknown): void {
      leave(() => reject(error));
    }

    function leave(then: () => void): void {
      if (over) return;
      over = true;
      clearTimeout(patience);
      stopResizing();
      const hidden = terminal.pending()?.then(session.hide) ?? session.hide();
      // As long as something is being saved a signal must find a listener, or it ends the process at once.
      closing = Promise.all([effects.close(), hidden]).then(stopSignals, stopSignals);
      closing.then(then, reject);
    }
  });
}

function startOf(options: ReaderOptions, size: {columns: number; rows: number}) {
  const {settings, messages = []} = options;
  const keymap = makeKeymap(defaultKeymap, settings.keys);
  const [message] = [...messages, ...keymap.conflicts];
  return initialState({
    size,
    keymap,
    preferences: {
      measure: settings.measure,
      theme: settings.theme,
      themes: availableThemes(settings.themes),
      site: settings.site ?? null,
      drafts: options.drafts ?? false,
      mouse: settings.mouse ?? false,
      today: dayOf(new Date()),
    },
    ...(options.query !== undefined && {query: options.query}),
    ...(options.order !== undefined && {order: options.order}),
    ...(settings.sort !== undefined && {listOrder: settings.sort}),
    ...(settings.group !== undefined && {group: settings.group}),
    // An order that was asked for on the command line is that order, whichever way the list stood before.
    reverse: options.reverse || (options.order === undefined && (settings.reverse ?? false)),
    ...(message !== undefined && {message}),
  });
}
