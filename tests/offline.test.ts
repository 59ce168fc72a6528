import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderWith, octavo} from './helpers/octavo.ts';

const guard = resolve(import.meta.dirname, 'helpers/no-network.js');

/** What was reached for, according to the guard. */
function calls(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

describe('offline means offline', () => {
  const post = [
    '---\ntitle: Links\nurl: https://example.com/links\n---\n',
    '![picture](https://example.com/p.png) <img src="https://example.com/q.png">',
    '[link](https://example.com) <https://example.com> [[wiki]] ![[https://example.com/e.md]]',
    '<script src="https://example.com/x.js"></script><iframe src="//example.com"></iframe>',
    '```js\nfetch("https://example.com")\n```',
  ].join('\n\n');

  test.each([
    [['--all', '--color', 'always', '--hyperlinks', 'always']],
    [['--all', '--json']],
    [['--list']],
    [['--search', 'link']],
    [['--all', '--renderer', 'marked-terminal', '--color', 'always']],
    [['nothing of this name']],
  ])('%j reaches for no network', async args => {
    const folder = folderWith({'library/a.md': post});
    const log = join(folder, 'network.log');
    const {stdout, stderr} = await octavo([join(folder, 'library'), ...args], {
      node: ['--import', guard],
      env: {OCTAVO_NETWORK_LOG: log},
    });
    expect(calls(log)).toEqual([]);
    expect(stdout + stderr).not.toContain('the network was reached for');
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
  });

  test.each([
    'await fetch("http://127.0.0.1:9")',
    '(await import("node:net")).connect(9, "127.0.0.1")',
    '(await import("node:dns")).lookup("localhost", () => {})',
    '(await import("node:https")).get("https://127.0.0.1:9")',
    'await (await import("node:dns/promises")).resolve("localhost")',
  ])('the guard would notice %s', code => {
    const log = join(folderWith({}), 'network.log');
    const run = () =>
      execFileSync(process.execPath, ['--import', guard, '--input-type=module', '-e', code], {
        env: {...process.env, OCTAVO_NETWORK_LOG: log},
        stdio: 'pipe',
      });
    expect(run).toThrow('the network was reached for');
    expect(calls(log)).toHaveLength(1);
  });
});
