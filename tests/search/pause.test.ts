import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {pauseEvery} from '../../src/search/pause.ts';
import {inOneGo} from '../../src/text/slices.ts';

beforeEach(() => {
  vi.useFakeTimers({toFake: ['performance']});
});
afterEach(() => {
  vi.useRealTimers();
});

test('a slice is over after its time, and what comes between two slices is not counted', () => {
  const pause = pauseEvery(6);
  expect(pause()).toBe(false);
  vi.advanceTimersByTime(6);
  expect(pause()).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(pause()).toBe(false);
  vi.advanceTimersByTime(5);
  expect(pause()).toBe(false);
  vi.advanceTimersByTime(1);
  expect(pause()).toBe(true);
});

test('slices of no time are over each time', () => {
  const pause = pauseEvery(0);
  expect([pause(), pause(), pause()]).toEqual([true, true, true]);
});

test('work in slices can be done in one go', () => {
  function* work(): Generator<undefined, string> {
    yield;
    yield;
    return 'done';
  }
  expect(inOneGo(work())).toBe('done');
});
