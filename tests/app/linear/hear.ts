import type {Start} from '../../../src/app/initial.ts';
import {announce} from '../../../src/app/linear/announce.ts';
import {echo} from '../../../src/app/linear/echo.ts';
import type {Library} from '../../../src/library/types.ts';
import {openReader, preferences, type Reader} from '../reader.ts';

/** A reader that is heard: press, type, hear. */
export type HeardReader = Reader & {
  /** The lines that were said since the last time. */
  hear(): string[];
  /** What was echoed since the last time. */
  echoed(): string;
};

/** A reader in linear mode on a library. Each key is said by itself, as in a terminal. */
export function hearReader(library: Library, start: Partial<Start> = {}): HeardReader {
  const reader = openReader(library, {preferences: {...preferences, linear: true}, ...start});
  let heard = reader.state;
  let said: string[] = [];
  let typed = '';
  const listen = (): void => {
    typed += echo(heard, reader.state);
    said.push(...announce(heard, reader.state));
    heard = reader.state;
  };
  const {press, type, act} = reader;
  return Object.defineProperties(
    {
      ...reader,
      act(...actions) {
        for (const action of actions) {
          act(action);
          listen();
        }
      },
      press(...keys) {
        for (const key of keys) {
          press(key);
          listen();
        }
      },
      type(text) {
        for (const character of text) {
          type(character);
          listen();
        }
      },
      hear() {
        const lines = said;
        said = [];
        return lines;
      },
      echoed() {
        const text = typed;
        typed = '';
        return text;
      },
    } as HeardReader,
    {
      state: {
        get: () => reader.state,
        set: state => {
          reader.state = state;
          heard = state;
        },
      },
      asked: {get: () => reader.asked},
    },
  );
}
