import {type Instance, render} from 'ink';
import {App, type AppProps} from './App.tsx';
import type {Terminal} from './terminal.ts';

/** The reader on the screen. It can go away and come back: the state lives elsewhere. */
export type Session = {
  /** Takes the terminal and draws. */
  show(): void;
  /** Stops drawing and gives the terminal back. */
  hide(): void;
};

/** `onError` is told what went wrong while drawing. */
export function createSession(
  terminal: Terminal,
  props: Omit<AppProps, 'draw'>,
  onError: (error: unknown) => void,
): Session {
  let ink: Instance | null = null;

  function mount(): void {
    ink = render(<App {...props} draw={terminal.draw} />, {
      stdout: terminal.screen,
      stdin: terminal.keys,
      exitOnCtrlC: false,
      patchConsole: false,
      // Ink commits at once, and writes nothing around the frames.
      debug: true,
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
  };
}
