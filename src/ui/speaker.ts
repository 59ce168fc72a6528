import {announce, whereWords} from '../app/linear/announce.ts';
import {echo} from '../app/linear/echo.ts';
import type {State} from '../app/state.ts';

/** Says what changes. */
export type Speaker = {
  /** To be called after each change of the state. */
  update(): void;
  /** Says anew where one is. */
  repeat(): void;
};

/** What a speaker speaks to; nothing is said while that is not listening. */
export type Listener = {
  say(lines: readonly string[]): void;
  echo(text: string): void;
};

export function createSpeaker(state: () => State, listener: Listener): Speaker {
  let heard = state();

  return {
    update() {
      const next = state();
      const previous = heard;
      heard = next;
      listener.echo(echo(previous, next));
      listener.say(announce(previous, next));
    },
    repeat() {
      heard = state();
      listener.say(whereWords(heard));
      if (heard.message) listener.say([heard.message.text]);
    },
  };
}
