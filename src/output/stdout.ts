import {writeSync} from 'node:fs';
import type {Writable} from 'node:stream';
import {mayBeTerminal} from '../platform/screen.ts';
import {sanitiseLine} from '../text/sanitise.ts';

/** The output could not be written, through no fault of octavo. For people: what is wrong, what to do next. */
export class OutputError extends Error {
  override name = 'OutputError';
  readonly hint = 'Free some space, or send the output elsewhere.';

  constructor(cause: Error) {
    super(`cannot write the output: ${cause.message}`, {cause});
  }
}

const closed = new WeakSet<Writable>();
const watched = new WeakSet<Writable>();

/**
 * Writes to standard output, or to another stream, and resolves when the text is on its way, so that a slow reader slows
 * octavo down instead of filling its memory. A pipe that was closed at the other end (`octavo --all | head`) is success:
 * what remains is dropped, and `isClosed` says so.
 *
 * @throws {OutputError} at whatever else is reported, a full disk for instance.
 */
export async function write(text: string, stream?: Writable): Promise<void> {
  if (text === '' || isClosed(stream)) return;
  if (stream) return writeTo(stream, text);
  const rest = writeAtOnce(Buffer.from(text));
  if (rest.length > 0) return writeTo(process.stdout, rest);
}

function writeTo(stream: Writable, chunk: string | Buffer): Promise<void> {
  watch(stream);
  return new Promise((resolve, reject) => {
    stream.write(chunk, error => {
      if (!error) return resolve();
      if (!isBrokenPipe(error)) return reject(new OutputError(error));
      closed.add(stream);
      resolve();
    });
  });
}

/** How standard output is written to: undecided until the first write. */
let direct: boolean | undefined;
let gone = false;

/**
 * Writes to standard output without `process.stdout`, whose streams and sockets take 4 ms to load, where that is the
 * same: Node writes to files, and but on Windows to pipes, synchronously too. Answers with what is left to be written
 * through the stream: all of it on a terminal, the rest once a pipe that does not block is full.
 */
function writeAtOnce(bytes: Buffer): Buffer {
  direct ??= process.platform !== 'win32' && !mayBeTerminal(1);
  let at = 0;
  while (direct && !gone && at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if (isBrokenPipe(error)) gone = true;
      else if (codeOf(error) === 'EAGAIN') direct = false;
      else throw new OutputError(error as Error);
    }
  }
  return gone ? nothing : bytes.subarray(at);
}

const nothing = Buffer.alloc(0);

/** Lines for people on standard error, each cleaned of anything that would steer the terminal. */
export function writeMessage(text: string, stream: Writable = process.stderr): Promise<void> {
  return write(`${text.split(/\r?\n/).map(sanitiseLine).join('\n')}\n`, stream);
}

/** Whether the other end has gone: there is no use in making more output. */
export function isClosed(stream?: Writable): boolean {
  if (!stream) return gone || (direct === false && isClosed(process.stdout));
  return closed.has(stream) || stream.destroyed;
}

/** Where results go: straight to standard output, or through a pager. */
export type Output = {
  write(text: string): Promise<void>;
  /** Whether nobody reads on: there is no use in making more. */
  isClosed(): boolean;
  /** Resolves when the reader of the output is done with it. */
  end(): Promise<void>;
};

/** Standard output as it is. */
export const standardOutput: Output = {
  write: text => write(text),
  isClosed: () => isClosed(),
  end: async () => {},
};

/** A failed write also emits `error`, which would end the process if nobody listened. */
function watch(stream: Writable): void {
  if (watched.has(stream)) return;
  watched.add(stream);
  stream.on('error', (error: Error) => {
    if (isBrokenPipe(error)) closed.add(stream);
  });
}

/** POSIX says EPIPE, Windows EOF; Node itself says the rest when the stream is already gone. */
function isBrokenPipe(error: unknown): boolean {
  return brokenPipe.has(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const brokenPipe = new Set([
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);
