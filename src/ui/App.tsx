import {useInput} from 'ink';
import {useLayoutEffect, useState, useSyncExternalStore} from 'react';
import type {Press} from '../app/keys.ts';
import {createKeyReader} from './key-reader.ts';

export type AppProps = {
  /** The painted lines of the screen; the same array as long as nothing has changed. */
  lines: () => readonly string[];
  /** Brings the lines to the terminal. */
  draw: (lines: readonly string[]) => void;
  subscribe: (listener: () => void) => () => void;
  onPress: (press: Press) => void;
};

/** The one component of the reader: draws the lines, and hands on what was pressed. */
export function App({lines, draw, subscribe, onPress}: AppProps) {
  const screen = useSyncExternalStore(subscribe, lines);
  const [readKeys] = useState(createKeyReader);
  useInput((input, key) => {
    for (const press of readKeys(input, key)) onPress(press);
  });
  // Ink takes the text of its nodes apart into characters for every frame, a third of what a key costs. These lines are
  // measured and styled already.
  useLayoutEffect(() => draw(screen), [draw, screen]);
  return null;
}
