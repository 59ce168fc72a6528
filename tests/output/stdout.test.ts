import {execFileSync, spawn} from 'node:child_process';
import {closeSync, constants, openSync, readSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Writable} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {isClosed, OutputError, write, writeMessage} from '../../src/output/stdout.ts';
import {folderWith, octavo} from '../helpers/octavo.ts';

const program = resolve(import.meta.dirname, '../../bin/octavo.js');

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

test.skipIf(process.platform === 'win32')(
  'a pipe that does not block is filled as fast as it is emptied',
  async () => {
    const folder = folderWith({'a.md': 'A long post. '.repeat(30_000)});
    const expected = await octavo([folder, 'a', '--print']);
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reading = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const writing = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    // Node would make a standard output block; the shell hands it on as it is.
    const line = 'exec "$0" "$@" >&3 3>&-';
    const writer = spawn('sh', ['-c', line, process.execPath, program, folder, 'a', '--print'], {
      stdio: ['ignore', 'ignore', 'inherit', writing],
    });
    closeSync(writing);
    const ended = new Promise<number | null>(done => writer.on('close', done));
    const text = await readSlowly(reading);
    expect(await ended).toBe(0);
    expect(text).toBe(expected.stdout);
  },
);

/** Reads to the end, a little less at a time than a pipe holds. */
async function readSlowly(descriptor: number): Promise<string> {
  const bytes = Buffer.alloc(10_000);
  const parts: Buffer[] = [];
  for (;;) {
    await setImmediate();
    try {
      const length = readSync(descriptor, bytes);
      if (length === 0 && parts.length > 0) return Buffer.concat(parts).toString();
      if (length > 0) parts.push(Buffer.from(bytes.subarray(0, length)));
    } catch (error) {
      expect(error).toMatchObject({code: 'EAGAIN'});
    }
  }
}
