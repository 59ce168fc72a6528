import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {makeFolder} from '../platform/make-folder.ts';

/** Compiled code as it was found: what V8 made, and which ways of running octavo it was made of. */
export type KeptCode = {data: Buffer; ways: readonly string[]};

/** Files of code that may lie side by side: a dozen volumes each of a few versions of octavo and of Node. */
const mostFiles = 40;

/** Ways that one file remembers; a person has a handful of habits. */
const mostWays = 32;

/**
 * Reads compiled code. Null when there is none, when another user could have put it there, or when it is not as
 * `keepCode` left it: V8 runs whatever it is given. A file that is written to afterwards, or in part, carries another
 * time than the one that `keepCode` gave it; a checksum would need zlib, whose loading takes 2 ms of the 50 that Node
 * itself takes to start.
 */
export function keptCode(file: string): KeptCode | null {
  try {
    const {size, mtimeMs, uid} = statSync(file);
    if (mtimeMs !== sealOf(size) || uid !== (process.getuid?.() ?? uid)) return null;
    const bytes = readFileSync(file);
    const end = bytes.length - 4;
    const start = end - bytes.readUInt32LE(end);
    return {data: bytes.subarray(0, start), ways: JSON.parse(bytes.toString('latin1', start, end))};
  } catch {
    return null;
  }
}

/**
 * Writes compiled code at one stroke, for its user alone, and deletes the oldest files around it. Never throws: without
 * the file nothing is lost but time.
 */
export function keepCode(file: string, {data, ways}: KeptCode): void {
  const folder = dirname(file);
  const draft = `${file}.${process.pid}.tmp`;
  try {
    makeFolder(folder);
    const note = Buffer.from(JSON.stringify(ways.slice(-mostWays)), 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(note.length);
    writeFileSync(draft, Buffer.concat([data, note, length]), {mode: 0o600});
    const seal = new Date(sealOf(data.length + note.length + length.length));
    utimesSync(draft, seal, seal);
    renameSync(draft, file);
    deleteOldest(folder);
  } catch {
    discard(draft);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, {force: true});
  } catch {
    // There is no folder, or it is not ours.
  }
}

/** The time of change, in ms since 1970, by which a file of this size shows that it is as it was written: in 2001. */
function sealOf(size: number): number {
  return (1_000_000_000 + size) * 1000;
}

function deleteOldest(folder: string): void {
  const files = readdirSync(folder).map(name => join(folder, name));
  const dated = files.map(file => ({file, time: statSync(file).ctimeMs}));
  dated.sort((a, b) => b.time - a.time);
  for (const {file} of dated.slice(mostFiles)) rmSync(file, {force: true});
}
