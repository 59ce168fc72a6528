import {readdirSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {folderWith, octavo} from '../helpers/octavo.ts';

const files = Object.fromEntries(
  Array.from({length: 120}, (_, n) => [`${n}.md`, `# Post ${n}\n`] as const),
);

test('what was read is kept for the next run, unless --no-cache forbids it', async () => {
  const folder = folderWith(files);
  for (const name of Object.keys(files))
    utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000);
  const home = folderWith({});
  const env = {XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: join(home, 'cache'), HOME: home};
  // The code that Node compiled is kept there, too: it says nothing of what was read.
  const kept = () =>
    readdirSync(home, {recursive: true}).filter(name => String(name).endsWith('.jsonl'));
  const without = await octavo([folder, '--list', '--no-cache'], {env});
  expect(without.status).toBe(0);
  expect(kept()).toEqual([]);
  const first = await octavo([folder, '--list'], {env});
  expect(kept()).toHaveLength(1);
  const second = await octavo([folder, '--list'], {env});
  expect([first.stdout, second.stdout]).toEqual([without.stdout, without.stdout]);
});
