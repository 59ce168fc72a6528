import {Writable} from 'node:stream';
import {expect, test} from 'vitest';
import {isClosed, OutputError, write, writeMessage} from '../../src/output/stdout.ts';

function sink(fail?: (chunk: string) => Error | undefined) {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      const error = fail?.(chunk);
      if (!error) chunks.push(chunk);
      done(error);
    },
  });
  return {stream, chunks};
}

function failure(code: string): Error {
  return Object.assign(new Error(code), {code});
}

test('text arrives whole and in order', async () => {
  const {stream, chunks} = sink();
  await write('a', stream);
  await write('', stream);
  await write('b', stream);
  expect(chunks).toEqual(['a', 'b']);
});

test('a slow reader holds the writer back', async () => {
  let release = () => {};
  const stream = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, done) {
      release = done;
    },
  });
  let finished = false;
  const writing = write('abc', stream).then(() => {
    finished = true;
  });
  await Promise.resolve();
  expect(finished).toBe(false);
  release();
  await writing;
  expect(finished).toBe(true);
});

test.each(['EPIPE', 'EOF', 'ECONNRESET'])('a pipe closed with %s is success', async code => {
  const {stream, chunks} = sink(() => failure(code));
  await write('a', stream);
  expect(isClosed(stream)).toBe(true);
  await write('b', stream);
  expect(chunks).toEqual([]);
});

test('a full disk is not', async () => {
  const {stream} = sink(() => failure('ENOSPC'));
  await expect(write('a', stream)).rejects.toThrow(OutputError);
  const again = sink(() => failure('ENOSPC'));
  await expect(write('a', again.stream)).rejects.toThrow('cannot write the output: ENOSPC');
});

test('a message cannot steer the terminal', async () => {
  const {stream, chunks} = sink();
  await writeMessage('no post "\x1b[2Jx\u009b"\nbut\tthis', stream);
  expect(chunks).toEqual(['no post "[2Jx"\nbut this\n']);
});
