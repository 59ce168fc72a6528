import {openSync} from 'node:fs';
import {ReadStream} from 'node:tty';
import {createKeyboard, distanceOf} from './keyboard.ts';

/** Where keys come from: standard input may be a post. */
export type KeysFrom = 'stdin' | '/dev/tty';

/** The keys as Ink takes them; `onAnswer` is told what the terminal answers to questions. */
export function keyboardFrom(keysFrom: KeysFrom, onAnswer: Listener): NodeJS.ReadStream {
  return keysFrom === 'stdin' ? keyboardOf(process.stdin, onAnswer) : ownKeyboard(onAnswer);
}

type Listener = (answer: string) => void;

function keyboardOf(stdin: ReadStream, onAnswer: Listener): NodeJS.ReadStream {
  return createKeyboard(
    () => stdin,
    () => {},
    onAnswer,
    distanceOf(process.env),
  );
}

/** Keys from the terminal itself, which is opened anew each time: standard input is the post. */
function ownKeyboard(onAnswer: Listener): NodeJS.ReadStream {
  return createKeyboard(
    () => new ReadStream(openSync('/dev/tty', 'r')),
    source => source.destroy(),
    onAnswer,
    distanceOf(process.env),
  );
}
