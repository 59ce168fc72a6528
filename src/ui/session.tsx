import {type Instance, render} from 'ink';
import {App, type AppProps} from './App.tsx';
import type {Terminal} from './terminal.ts';

/** The reader on the screen. It can go away and come back: the state lives elsewhere. */
export type Session = {
  /** Takes the terminal and draws. */
  show(): void;
  /** Stops drawing and gives the terminal back. */
  hide(): void;
  /** Draws everything anew, whatever is on the screen. */
  redraw(): void;
};

/** `onError` is told what went wrong while drawing. */
export function createSession(
  terminal: Terminal,
  props: AppProps,
  onError: (error: unknown) => void,
): Session {
  let ink: Instance | null = null;

  function mount(): void {
    ink = render(<App {...props} />, {
      stdout: terminal.screen,
      stdin: terminal.keys(),
      exitOnCtrlC: false,
      patchConsole: false,
      // The default of 30 delays a key's frame by up to 33 ms.
      maxFps: 120,
      incrementalRendering: true,
    });
    ink.waitUntilExit().catch(onError);
  }

  function unmount(): void {
    const gone = ink;
    ink = null;
    gone?.unmount();
  }

  return {
    show() {
      if (ink) return;
      terminal.enter();
      mount();
    },
    hide() {
      unmount();
      terminal.leave();
    },
    redraw() {
      if (!ink) return;
      unmount();
      terminal.clear();
      mount();
    },
  };
}
