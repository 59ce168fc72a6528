import {writeMessage} from '../output/stdout.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {asCalled, programName} from './program.ts';

/**
 * Tells `error` on standard error and answers with the exit status. An error of any room that carries a `hint` is the
 * user's to mend; everything else is a bug. Stacks, with those of the causes, are shown when `OCTAVO_DEBUG` is set.
 */
export function report(error: unknown): number {
  const debug = Boolean(process.env.OCTAVO_DEBUG);
  if (isForUser(error)) {
    warn(error.message, error.hint, error.details);
    if (debug) writeStack(error);
    return error.status === 1 ? 1 : 2;
  }
  if (isWithoutFolder(error)) {
    warn('the folder that octavo was started in is gone', 'Change to one that is there.');
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  warn(
    `a bug in octavo: ${message}`,
    debug
      ? 'Please report it with what you ran and the lines below.'
      : 'Please report it with what you ran and what `OCTAVO_DEBUG=1` adds to this.',
  );
  if (debug) writeStack(error);
  return 2;
}

/** Tells something on standard error without ending: what happened, details, and what to do next, a line each. */
export function warn(message: string, hint: string, details: readonly string[] = []): void {
  const lines = [`${programName()}: ${asCalled(message)}`, ...details, asCalled(hint)];
  tell(lines.map(sanitiseLine).join('\n'));
}

/** Tells in one line, on standard error, what is worth knowing of a run that goes on. */
export function remark(message: string): void {
  tell(sanitiseLine(`${programName()}: ${message}`));
}

/** Where nobody listens there is nobody to tell; what octavo does, and its status, stay the same. */
function tell(text: string): void {
  writeMessage(text).catch(() => {});
}

type ForUser = Error & {hint: string; status?: number; details?: readonly string[]};

function isForUser(error: unknown): error is ForUser {
  return error instanceof Error && 'hint' in error && typeof error.hint === 'string';
}

/** What the system says when it is asked for a working directory that somebody has removed. */
function isWithoutFolder(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
}

function writeStack(error: unknown): void {
  for (let at = error; at instanceof Error; at = at.cause) {
    tell(at.stack ?? String(at));
  }
}
