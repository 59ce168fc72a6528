import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'octavo-stdout-'));
const script = join(folder, 'writer.mjs');

beforeAll(() =>
  build({
    entryPoints: [join(import.meta.dirname, 'writer.ts')],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  }),
);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function start() {
  const child = spawn(process.execPath, [script], {stdio: ['ignore', 'pipe', 'pipe']});
  let told = '';
  child.stderr.on('data', data => {
    told += data;
  });
  return {child, ended: once(child, 'close').then(([status]) => ({status, told}))};
}

describe('a process that prints 64 MB', () => {
  test('gives all of it to a reader that takes its time', async () => {
    const {child, ended} = start();
    let bytes = 0;
    for await (const data of child.stdout) bytes += data.length;
    expect(await ended).toEqual({status: 0, told: '1024'});
    expect(bytes).toBe(64 * 1024 * 1024);
  });

  test('ends well, and soon, when the reader has enough', async () => {
    const {child, ended} = start();
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const {status, told} = await ended;
    expect(status).toBe(0);
    expect(Number(told)).toBeLessThan(100);
  });
});
