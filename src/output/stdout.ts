import type {Writable} from 'node:stream';
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
 * Writes to standard output and resolves when the text is on its way, so that a slow reader slows octavo down instead
 * of filling its memory. A pipe that was closed at the other end (`octavo --all | head`) is success: what remains is
 * dropped, and `isClosed` says so.
 *
 * @throws {OutputError} at whatever else the stream reports, a full disk for instance.
 */
export function write(text: string, stream: Writable = process.stdout): Promise<void> {
  watch(stream);
  if (text === '' || isClosed(stream)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    stream.write(text, error => {
      if (!error) return resolve();
      if (!isBrokenPipe(error)) return reject(new OutputError(error));
      closed.add(stream);
      resolve();
    });
  });
}

/** One line for people on standard error, cleaned of anything that would steer the terminal. */
export function writeMessage(text: string, stream: Writable = process.stderr): Promise<void> {
  return write(`${text.split(/\r?\n/).map(sanitiseLine).join('\n')}\n`, stream);
}

/** Whether the other end has gone: there is no use in making more output. */
export function isClosed(stream: Writable = process.stdout): boolean {
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
function isBrokenPipe(error: Error & {code?: string}): boolean {
  return brokenPipe.has(error.code ?? '');
}

const brokenPipe = new Set([
  'EPIPE',
  'EOF',
  'ECONNRESET',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
]);
