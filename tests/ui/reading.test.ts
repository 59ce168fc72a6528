import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import type {Library} from '../../src/library/types.ts';
import {type LoadLibrary, startReading} from '../../src/ui/reading.ts';
import {makeLibrary, makePost} from '../app/reader.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const about = {root: '/posts', name: 'posts', dialect: 'plain'} as const;

/** A library of `total` files that is read file by file, as it is told to. */
function start(total: number) {
  let options: Parameters<LoadLibrary>[0] | undefined;
  let settle: (library: Library) => void = () => {};
  let refuse: (reason: unknown) => void = () => {};
  let done = 0;
  const heard: string[] = [];
  const reading = startReading(
    given => {
      options = given;
      return new Promise((resolve, reject) => {
        settle = resolve;
        refuse = reject;
      });
    },
    {
      onProgress: progress => heard.push(`${progress.done}/${progress.total}`),
      onPart: ({posts}) => heard.push(`${posts.length} posts`),
    },
  );
  return {
    reading,
    heard,
    read(files: number) {
      const posts = Array.from({length: files}, (_, index) => makePost(`p${done + index}`));
      done += files;
      options?.onProgress(done, total);
      options?.onPosts(posts, about);
      // As `loadLibrary` does at its next pause.
      if (options?.signal.aborted) refuse(options.signal.reason);
    },
    end: () => settle(makeLibrary([makePost('all')])),
    fail: () => refuse(new Error('the folder is gone')),
  };
}

test('progress is told now and then, and a list when it is worth showing', async () => {
  const {reading, heard, read, end} = start(5000);
  read(100);
  vi.advanceTimersByTime(100);
  read(100);
  read(500);
  vi.advanceTimersByTime(100);
  read(100);
  expect(heard).toEqual(['200/5000', '200 posts', '800/5000', '800 posts']);
  end();
  const {library, brokenOff} = await reading.outcome;
  expect(library.posts).toHaveLength(1);
  expect(brokenOff).toBeUndefined();
});

test('broken off, it gives what has been read, and how far that is', async () => {
  const {reading, read} = start(5000);
  read(30);
  reading.stop();
  read(20);
  const {library, brokenOff} = await reading.outcome;
  expect(library).toMatchObject({...about, problems: []});
  expect(library.posts.map(({id}) => id)).toHaveLength(50);
  expect(brokenOff).toEqual({done: 50, total: 5000});
});

test('an error is an error, unless it is the breaking off', async () => {
  const {reading, fail} = start(3);
  fail();
  await expect(reading.outcome).rejects.toThrow('the folder is gone');
});
