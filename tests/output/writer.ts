import {isClosed, write} from '../../src/output/stdout.ts';

/** Run as a process of its own: writes 64 MB to standard output, and tells how much of it it tried to. */
const piece = `${'x'.repeat(65_535)}\n`;
let pieces = 0;
for (; pieces < 1024 && !isClosed(); pieces++) await write(piece);
process.stderr.write(String(pieces));
