import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {createKeyboard, distanceOf} from '../../src/ui/keyboard.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keyboard on a terminal that sends what it is told to. */
function open(distance: 'near' | 'far' = 'near') {
  const source = Object.assign(new EventEmitter(), {
    setEncoding() {},
    setRawMode() {},
    ref() {},
    unref() {},
    resume() {},
    pause() {},
  });
  const keys: string[] = [];
  const answers: string[] = [];
  const keyboard = createKeyboard(
    () => source as unknown as ReadStream,
    () => {},
    answer => answers.push(answer),
    distance,
  );
  keyboard.on('readable', () => keys.push(String(keyboard.read())));
  keyboard.setRawMode(true);
  return {
    keys,
    answers,
    /** Each part in a read of its own, with a pause (in ms) before it. */
    send(...parts: readonly (string | number)[]) {
      for (const part of parts) {
        if (typeof part === 'number') vi.advanceTimersByTime(part);
        else source.emit('data', part);
      }
    },
  };
}

test.each([
  ['near', 9],
  ['far', 49],
] as const)('Esc is Esc as soon as nothing follows it, %s', (distance, wait) => {
  const {keys, send} = open(distance);
  send('\x1b', wait);
  expect(keys).toEqual([]);
  send(1, 1, 'j');
  expect(keys).toEqual(['\x1b', 'j']);
});

test('what follows Esc is read first, however late it is when the reader looks', () => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
  const {keys, send} = open();
  send('\x1b', 500, '[A');
  expect(keys).toEqual(['\x1b[A']);
});

test.each([
  [{}, 'near'],
  [{SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'}, 'far'],
  [{SSH_TTY: '/dev/pts/1'}, 'far'],
  [{SSH_TTY: '/dev/pts/1', TMUX: '/tmp/tmux-0/default,1,0'}, 'near'],
] as const)('a terminal of %j is %s', (env, distance) => {
  expect(distanceOf(env)).toBe(distance);
});

test('an answer in several reads, however slowly, is one answer and no key', () => {
  const {keys, answers, send} = open();
  send('j\x1b]11;', 300, 'rgb:1d1d/', 300, '1f1f/2121', 300, '\x1b', 20, '\\k', 50);
  expect(keys).toEqual(['j', 'k']);
  expect(answers).toEqual(['\x1b]11;rgb:1d1d/1f1f/2121\x1b\\']);
});

test('a mouse report in several reads is one report', () => {
  const {keys, send} = open();
  send('\x1b[<0;1', 400, '2;5', 400, 'M', 50);
  expect(keys).toEqual(['\x1b[<0;12;5M']);
});

test('what never ends is given up, and the keys after it are keys again', () => {
  const {keys, send} = open();
  send('\x1b]11;rgb:', 600, 'ff', 600, 'j', 50);
  expect(keys).toEqual(['j']);
});

test('^C is not lost in an answer that is still coming', () => {
  const {keys, send} = open();
  send('\x1b]11;rgb:', 10, '\x03');
  expect(keys).toEqual(['\x03']);
});

test('an answer after the time for it has long passed is none of the keys', () => {
  const {keys, send} = open();
  send(5000, 'j\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;22c', 5000, 'k');
  expect(keys).toEqual(['j', 'k']);
});
