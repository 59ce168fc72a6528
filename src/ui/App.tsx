import {Transform, useInput} from 'ink';
import {useState, useSyncExternalStore} from 'react';
import type {KeyPress} from '../app/keys.ts';
import {createKeyReader} from './key-reader.ts';

export type AppProps = {
  /** The painted lines of the screen; the same array as long as nothing has changed. */
  lines: () => readonly string[];
  subscribe: (listener: () => void) => () => void;
  onPress: (press: KeyPress) => void;
};

/** The one component of the reader: draws the lines, and hands the keys on. */
export function App({lines, subscribe, onPress}: AppProps) {
  const screen = useSyncExternalStore(subscribe, lines);
  const [readKeys] = useState(createKeyReader);
  useInput((input, key) => {
    for (const press of readKeys(input, key)) onPress(press);
  });
  // Ink measures and wraps the text of its nodes and keeps every string it ever saw. These lines are measured already:
  // they are put in place of blank ones at the last moment, which also makes a frame cheap.
  return (
    <Transform transform={(_blank, index) => screen[index] ?? ''}>
      {screen.map(() => ' ').join('\n')}
    </Transform>
  );
}
