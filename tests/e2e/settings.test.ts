import {mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

function homeWith(settings: object): {env: Record<string, string>; file: string} {
  const home = mkdtempSync(join(tmpdir(), 'octavo-settings-'));
  mkdirSync(join(home, 'octavo'));
  const file = join(home, 'octavo', 'config.json');
  writeFileSync(file, JSON.stringify(settings));
  return {env: {HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home}, file};
}

test('settings are changed inside octavo, refused with a suggestion, and kept for the shell', async () => {
  const {env, file} = homeWith({measure: 66});
  const terminal = startTerminal([octavo, 'posts'], {env});
  await terminal.sees('▸ A tour of octavo, 1');
  terminal.press(',');
  await terminal.sees(/measure +66 +default 80/);
  terminal.press('j', 'l');
  await terminal.sees(/theme +‹ dark ›/);
  terminal.press('GG', 'enter', '{"title-mising": "off"}', 'enter');
  await terminal.sees('did you mean title-missing');
  terminal.press('escape');
  await terminal.sees('Enter change');
  terminal.press('k', 'enter', '{"app.problems": ["B"]}', 'enter');
  await terminal.sees(/keys +\{"app.problems/);
  terminal.press('escape');
  await terminal.sees('15 posts');
  terminal.press('B');
  await terminal.sees('No problems');
  terminal.press('q');
  await terminal.ended();
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  expect(kept).toEqual({measure: 66, theme: 'dark', keys: {'app.problems': ['B']}});
});

test('a home that cannot be written to costs a notice and nothing else', async () => {
  const {env, file} = homeWith({});
  // Even root, whom no permission stops, makes no folder in a file.
  const terminal = startTerminal([octavo, 'posts'], {env: {...env, XDG_CONFIG_HOME: file}});
  await terminal.sees('▸ A tour of octavo, 1');
  terminal.press(',', 'j', 'l');
  await terminal.sees('cannot save the settings');
  await terminal.sees(/theme +‹ dark ›/);
});
