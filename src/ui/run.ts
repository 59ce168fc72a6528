import {setImmediate as nextTurn} from 'node:timers/promises';
import {makeKeymap} from '../app/bindings.ts';
import {initialState} from '../app/initial.ts';
import {defaultKeymap} from '../app/keymap.ts';
import {actionFor} from '../app/keys.ts';
import {placedImage} from '../app/pictures.ts';
import type {Look} from '../output/ansi.ts';
import {type PictureProtocol, type PictureWish, pictureProtocol} from '../picture/protocol.ts';
import {dayOf} from '../search/visible.ts';
import {availableThemes} from '../theme/themes.ts';
import {createEffects} from './effects.ts';
import {createLinearTerminal} from './linear-terminal.ts';
import {createLooks} from './looks.ts';
import {createPainter} from './paint.ts';
import {createPictureDesk} from './picture-desk.ts';
import type {ReaderOptions, ReaderSettings} from './reader-options.ts';
import {createSession} from './session.tsx';
import {settingAnswer} from './setting-answer.ts';
import {handleSignals, suspend} from './signals.ts';
import {createSpeaker} from './speaker.ts';
import {createStore, type Dispatch} from './store.ts';
import {createTerminal} from './terminal.ts';
import {createTypeahead} from './typeahead.ts';
import {windowStatus} from './window.ts';

/** What is heard is not drawn. */
const noLines: readonly string[] = [];

/** A library that is read quicker than this, in ms, is shown without a word about reading it. */
const quick = 150;

/**
 * Opens the reader and resolves with the exit status when it is left. The terminal is then as it was before; that
 * also holds when it rejects, as it does with the error that `load` rejects with.
 */
export function runReader(options: ReaderOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const {settings} = options;
    const keysFrom = options.keysFrom ?? 'stdin';
    const linear = settings.linear ? createLinearTerminal(keysFrom, () => speaker?.repeat()) : null;
    const terminal = linear ?? createTerminal(keysFrom);
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
    const speaker = linear && createSpeaker(store.state, linear);
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
        lines: linear ? () => noLines : createPainter(store.state, looks.look),
        subscribe: store.subscribe,
        onPress: typeahead.press,
      },
      fail,
    );
    const show = (): void => {
      if (!isAway && !over) session.show();
    };
    const pictures = createPictureDesk({
      state: store.state,
      dispatch,
      protocol: protocolFor(settings, looks.look()),
      images: terminal.images,
    });
    const effects = createEffects({
      state: store.state,
      dispatch,
      pictureSizes: pictures.sizes,
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
      restyle(changed) {
        looks.restyle(changed);
        redrawPictures(changed.pictures);
      },
      redrawPictures,
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
      pictures.look();
      terminal.images.place(placedImage(store.state()));
      if (library.kind === 'ready') show();
      speaker?.update();
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

    function redrawPictures(wish: PictureWish): void {
      const protocol = protocolFor({...settings, pictures: wish}, looks.look());
      pictures.use(protocol);
      dispatch({type: 'pictures.able', able: protocol !== null});
    }

    function fail(error: unknown): void {
      leave(() => reject(error));
    }

    function leave(then: () => void): void {
      if (over) return;
      over = true;
      clearTimeout(patience);
      pictures.close();
      stopResizing();
      const hidden = terminal.pending()?.then(session.hide) ?? session.hide();
      // As long as something is being saved a signal must find a listener, or it ends the process at once.
      closing = Promise.all([effects.close(), hidden]).then(stopSignals, stopSignals);
      closing.then(then, reject);
    }
  });
}

/** How pictures are drawn, if they are; for a screen reader they are words. */
function protocolFor(
  {linear, pictures}: Pick<ReaderSettings, 'linear' | 'pictures'>,
  {depth}: Look,
): PictureProtocol | null {
  const wish = (!linear && pictures) || 'off';
  return pictureProtocol({env: process.env, depth, wish});
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
      align: settings.align ?? 'center',
      theme: settings.theme,
      themes: availableThemes(settings.themes),
      site: settings.site ?? null,
      pictures: protocolFor(settings, options.look) !== null,
      drafts: options.drafts ?? false,
      linear: settings.linear ?? false,
      mouse: settings.mouse ?? false,
      today: dayOf(new Date()),
    },
    ...(options.query !== undefined && {query: options.query}),
    ...(options.order !== undefined && {order: options.order}),
    ...(settings.sort !== undefined && {listOrder: settings.sort}),
    ...(settings.group !== undefined && {group: settings.group}),
    reverse: options.reverse ?? false,
    // An order that was asked for on the command line is that order, whichever way the list stood before.
    listReverse: options.order === undefined && (settings.reverse ?? false),
    ...(message !== undefined && {message}),
  });
}
