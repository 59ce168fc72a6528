import {createHash} from 'node:crypto';
import {closeSync, openSync, readSync} from 'node:fs';

/** Bytes that are read, and UTF-16 units that are written, between two looks at the clock: some milliseconds. */
const pieceSize = 1 << 20;

/** Asked now and then whether others want their turn: then it answers with what to wait for. */
type Pause = () => Promise<void> | undefined;

/** What was read of a file: the first line as it is, the others by their key, and the digest of these others. */
export type KeptLines = {head: string; lines: Map<string, string>; digest: string};

/**
 * Reads a file of lines that each consist of a key, a tab and the rest. Never throws: `null` when there is none or it ends
 * within a line. 40 MB at one stroke would hold up the keys for a quarter of a second.
 */
export async function readLines(file: string, pause: Pause): Promise<KeptLines | null> {
  const lines = new Map<string, string>();
  const hash = createHash('sha256');
  let head: string | null = null;
  let rest: Buffer = Buffer.alloc(0);
  let open: number | null = null;
  try {
    open = openSync(file, 'r');
    const piece = Buffer.allocUnsafe(pieceSize);
    for (let count = readSync(open, piece); count > 0; count = readSync(open, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, count)]);
      let start = 0;
      if (head === null) {
        start = bytes.indexOf('\n') + 1;
        if (start === 0) return null;
        head = bytes.toString('utf8', 0, start - 1);
      }
      // A line feed is never part of another character, so that whole lines are whole characters.
      const end = Math.max(start, bytes.lastIndexOf('\n') + 1);
      hash.update(bytes.subarray(start, end));
      addLines(lines, bytes.toString('utf8', start, end));
      rest = bytes.subarray(end);
      await pause();
    }
  } catch {
    // None yet, none that can be read, or nobody wants it any more.
    return null;
  } finally {
    if (open !== null) closeSync(open);
  }
  return head === null || rest.length > 0 ? null : {head, lines, digest: hash.digest('hex')};
}

/** What `readLines` reads: the pieces of the text of all lines, and its digest. */
export async function printLines(
  lines: ReadonlyMap<string, string>,
  pause: Pause,
): Promise<{pieces: string[]; digest: string}> {
  const hash = createHash('sha256');
  const pieces: string[] = [];
  let piece = '';
  const add = (): void => {
    hash.update(piece);
    pieces.push(piece);
    piece = '';
  };
  for (const [key, line] of lines) {
    piece += `${key}\t${line}\n`;
    if (piece.length < pieceSize) continue;
    add();
    await pause();
  }
  add();
  return {pieces, digest: hash.digest('hex')};
}

function addLines(lines: Map<string, string>, text: string): void {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const tab = text.indexOf('\t', at);
    lines.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
}
