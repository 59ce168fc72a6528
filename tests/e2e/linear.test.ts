import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {afterEach, expect, test} from 'vitest';
import {asBefore, closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** Bracketed paste on and off: modes of the terminal that nobody sees or hears. */
const pastes = /\x1b\[\?2004[hl]/g;
const drawings = /[\u2500-\u257f\u2580-\u259f]/;

function expectOnlyLines(output: string): void {
  const text = output.replace(pastes, '');
  expect(text).toBe(stripVTControlCharacters(text));
  expect(text).not.toMatch(/[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
  // A carriage return goes with a line feed, as the terminal makes of it: no line is written over.
  expect(text).not.toMatch(/\r(?!\n)/);
  expect(text).not.toMatch(drawings);
}

const home = (): Record<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-linear-'));
  return {HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder};
};

test('open, read, find, follow and leave, in lines and nothing but lines', async () => {
  const terminal = startTerminal([octavo, 'posts', '--screen-reader'], {
    env: home(),
    columns: 150,
    rows: 120,
  });
  await terminal.sees('15 posts in posts, newest first.');
  await terminal.sees(/^1: A tour of octavo, 1: starting, 14 November 2026, 3 minutes, unread$/m);
  terminal.press('j');
  await terminal.sees(/q quits\.\s+2: A tour of octavo, 2/);
  terminal.press('6', 'enter');
  await terminal.sees('Post: The specimen sheet.');
  terminal.press('n', 'n');
  await terminal.sees('Heading level 3: Level three');
  terminal.press('1', '0');
  await terminal.sees('Heading level 2: Alerts and asides');
  terminal.press('G');
  // The posts around may not be known yet.
  await terminal.sees(/second paragraph too|Previous: link:/);
  terminal.press('?');
  await terminal.sees('Enter: Follow the link; open or shut the fold');
  terminal.press('escape');
  await terminal.sees('Back in the post.');
  terminal.press('escape');
  await terminal.sees('Back in the list.');
  terminal.press('/', 'tuner', 'enter');
  // Enter says what was found, or opens what alone was found already.
  await terminal.sees(/Post: The tuner waits|1: The tuner waits/);
  terminal.press('ctrl+c');
  expect(await terminal.ended()).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toMatchObject(asBefore);
  expectOnlyLines(terminal.output());
});

test('every post that comes with octavo is heard to its end without a drawn line', async () => {
  const terminal = startTerminal([octavo, 'posts', 'specimen', '--screen-reader'], {env: home()});
  await terminal.sees('Post: The specimen sheet.');
  for (let screen = 0; screen < 40; screen++) terminal.press(' ');
  await terminal.sees('The end of the post');
  terminal.press('q');
  await terminal.ended();
  expectOnlyLines(terminal.output());
  expect(terminal.output()).toContain('Bullet: folio');
});

test('the environment and a setting ask for it as well; a terminal that only adds lines will do', async () => {
  const byName = startTerminal(
    ['-c', `TERM=dumb INK_SCREEN_READER=true "${process.execPath}" "${octavo}" posts`],
    {env: home()},
    'sh',
  );
  await byName.sees('15 posts in posts');
  byName.press('q');
  await byName.ended();
  expect(byName.output()).not.toContain('\x1b');

  const env = home();
  const drawn = startTerminal([octavo, 'posts'], {env});
  await drawn.sees('15 posts');
  drawn.press('q');
  await drawn.ended();
  const config = startTerminal([octavo, 'config', 'set', 'screen-reader', 'true'], {env});
  await config.ended();
  const file = join(env.XDG_CONFIG_HOME ?? '', 'octavo', 'config.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({'screen-reader': true});
  const bySetting = startTerminal([octavo, 'posts'], {env});
  await bySetting.sees('15 posts in posts, newest first.');
  bySetting.press('q');
  await bySetting.ended();
  expectOnlyLines(bySetting.output());
});

test('an editor has the terminal to itself, and one hears afterwards where one is', async () => {
  const env = {...home(), EDITOR: 'true', VISUAL: 'true'};
  const terminal = startTerminal([octavo, 'posts', '--screen-reader'], {
    env,
    columns: 150,
    rows: 120,
  });
  await terminal.sees('q quits.');
  terminal.press('j');
  await terminal.sees(/q quits\.\s+2: A tour/);
  terminal.press('e');
  await terminal.sees(/15 posts in posts[\s\S]*15 posts in posts/);
  terminal.kill('SIGTERM');
  await terminal.ended();
  expect(terminal.modes()).toMatchObject(asBefore);
  expectOnlyLines(terminal.output());
});

test('no byte of a post is said that is not text, whatever its title and its words hold', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-hostile-'));
  const title = '"\\x1b[2J\\e]0;owned\\x07 a title\\r\\x9b1A"';
  const body = 'Words &#27;[?1049h and \x1b[2J\x1b[5;5H more.\n\n```\x1b[H\ncode\x07\n```\n';
  writeFileSync(join(folder, 'a.md'), `---\ntitle: ${title}\ntags: ["\\e[1m"]\n---\n${body}`);
  const terminal = startTerminal([octavo, folder, '--screen-reader'], {env: home(), columns: 150});
  await terminal.sees('Post: ');
  for (let screen = 0; screen < 5; screen++) terminal.press(' ');
  await terminal.sees('The end of the post');
  terminal.press('q');
  await terminal.ended();
  expectOnlyLines(terminal.output());
  expect(terminal.output()).toContain('a title');
  expect(terminal.output()).toMatch(/Words .*and .*more\./);
});
