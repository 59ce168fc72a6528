import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** A disk on which opening a post takes 20 ms, and so 2,000 of them longer than a test waits. */
const slowDisk = `
  import fs from 'node:fs';
  import {syncBuiltinESMExports} from 'node:module';
  const {openSync} = fs;
  const lock = new Int32Array(new SharedArrayBuffer(4));
  fs.openSync = (path, ...rest) => {
    if (String(path).endsWith('.md')) Atomics.wait(lock, 0, 0, 20);
    return openSync(path, ...rest);
  };
  syncBuiltinESMExports();`;

test('Esc breaks off the reading of a large folder, and r reads it anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-large-'));
  for (let index = 0; index < 2000; index++) {
    writeFileSync(join(folder, `${index}.md`), `# Post ${index}\n\nText.\n`);
  }
  const script = join(mkdtempSync(join(tmpdir(), 'octavo-slow-')), 'slow.mjs');
  writeFileSync(script, slowDisk);
  const cache = mkdtempSync(join(tmpdir(), 'octavo-cache-'));
  const env = {XDG_CACHE_HOME: cache, XDG_STATE_HOME: cache};
  const terminal = startTerminal(['--import', script, octavo, folder], {env});
  await terminal.sees(/[1-9]\d* of 2,000 files/);
  await terminal.sees('Esc stop');
  terminal.press('escape');
  await terminal.sees(/Broken off: r reads the other [\d,]+ of 2,000 files/);
  const known = Number(/(\d+) posts/.exec(terminal.screen()[0] ?? '')?.[1]);
  expect(known).toBeGreaterThan(0);
  expect(known).toBeLessThan(400);
  terminal.press('r');
  await terminal.sees(/━*─+ [\d,]+ of 2,000 files {2}Esc stop/);
  terminal.press('escape');
  await terminal.sees(/Broken off: r reads anew the other [\d,]+ of 2,000 files/);
  terminal.press('q');
  expect((await terminal.ended()).exitCode).toBe(0);
});
