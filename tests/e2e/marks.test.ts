import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

const paragraphs = Array.from({length: 60}, (_, at) => `Paragraph ${at} of some words.\n`);

/** Four long posts, the newest first by name. */
function fourPosts(): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-marks-'));
  for (const [at, name] of ['Ash', 'Birch', 'Cedar', 'Dogwood'].entries()) {
    const text = `---\ntitle: ${name}\ndate: 2025-01-0${9 - at}\n---\n\n${paragraphs.join('\n')}`;
    writeFileSync(join(folder, `${name.toLowerCase()}.md`), text);
  }
  return folder;
}

function home(): {env: Record<string, string>; state: string} {
  const state = mkdtempSync(join(tmpdir(), 'octavo-home-'));
  return {state, env: {HOME: state, XDG_STATE_HOME: state, XDG_CONFIG_HOME: state}};
}

test('marks are shown in the list, found by the filter, and known in the next run', async () => {
  const folder = fourPosts();
  const {env} = home();
  const first = startTerminal([octavo, folder], {env});
  await first.sees('▸ Ash');
  first.press('m');
  await first.sees('▸ ★ Ash');
  first.press('j', 'M');
  await first.sees('▸ ✓ Birch');
  first.press('j', 'enter');
  await first.sees('Paragraph 0');
  first.press(' ');
  await first.seesNo('Paragraph 0');
  first.press('escape');
  await first.sees('▸ ◐ Cedar');
  first.press('g', 'U');
  await first.sees('▸ Dogwood');
  first.press('q');
  await first.ended();

  const second = startTerminal([octavo, folder], {env});
  await second.sees('★ Ash');
  await second.sees('✓ Birch');
  await second.sees('◐ Cedar');
  for (const [query, found, not] of [
    ['is:starred', 'Ash', 'Birch'],
    ['is:read', 'Birch', 'Cedar'],
    ['is:reading', 'Cedar', 'Dogwood'],
    ['is:unread', 'Dogwood', 'Birch'],
  ] as const) {
    second.press('/', '\x15', query);
    await second.sees(`/ ${query}`);
    await second.sees(new RegExp(`^ (▸| ) .*${found}`, 'm'));
    await second.seesNo(not === 'Cedar' ? /[◐] Cedar +2025/ : new RegExp(`${not} +2025`));
    second.press('\x0f');
  }
});

test('reading to the end marks a post as read', async () => {
  const terminal = startTerminal([octavo, fourPosts()], {env: home().env});
  await terminal.sees('▸ Ash');
  terminal.press('enter');
  await terminal.sees('Paragraph 0');
  terminal.press('G');
  await terminal.sees('100%');
  terminal.press('escape');
  await terminal.sees('▸ ✓ Ash');
});

test('a broken file of marks is set aside with a message', async () => {
  const folder = fourPosts();
  const {env, state} = home();
  const first = startTerminal([octavo, folder], {env});
  await first.sees('▸ Ash');
  first.press('m');
  await first.sees('★ Ash');
  first.press('q');
  await first.ended();
  const own = join(state, 'octavo');
  for (const name of readdirSync(own, {recursive: true, encoding: 'utf8'})) {
    if (name.endsWith('.json')) writeFileSync(join(own, name), '{"torn');
  }
  const second = startTerminal([octavo, folder], {env, columns: 200});
  await second.sees('▸ Ash');
  await second.sees(/not valid JSON; it was set aside as \S+\.broken/);
  second.press('j', 'm');
  await second.sees('▸ ★ Birch');
});

test('where no mark can be kept the reader remembers them as long as it runs', async () => {
  const {state} = home();
  // Even root, whom no permission stops, makes no folder in a file.
  const file = join(state, 'file');
  writeFileSync(file, '');
  const env = {HOME: file, XDG_STATE_HOME: file, XDG_CONFIG_HOME: file, XDG_CACHE_HOME: file};
  const terminal = startTerminal([octavo, fourPosts()], {env});
  await terminal.sees('▸ Ash');
  terminal.press('m');
  await terminal.sees('▸ ★ Ash');
  terminal.press('j', 'enter');
  await terminal.sees('Paragraph 0');
  terminal.press(' ', 'escape');
  await terminal.sees('◐ Birch');
  await terminal.sees('★ Ash');
  terminal.press('q');
  expect(await terminal.ended()).toEqual({exitCode: 0, signal: 0});
});

test('the column is made narrower and wider and moved by keys, and stays so in the next run', async () => {
  const folder = fourPosts();
  const {env} = home();
  const first = startTerminal([octavo, folder, 'ash'], {env, columns: 100});
  const ruleOf = (cells: number): RegExp => new RegExp(`^ *━{${cells}} *[│┃]?$`, 'm');
  await first.sees(ruleOf(80));
  first.press('<', '<');
  await first.sees(ruleOf(72));
  await first.sees('Page at most 72 cells wide');
  first.press('>');
  await first.sees(ruleOf(76));
  await first.sees(/^ {10,}━/m);
  first.press('=');
  await first.sees('Page at the left');
  await first.sees(/^ {2}━/m);
  first.press('q');
  await first.ended();
  const second = startTerminal([octavo, folder, 'ash'], {env, columns: 100});
  await second.sees(ruleOf(76));
  await second.sees(/^ {2}━/m);
  second.press('=');
  await second.sees(/^ {10,}━/m);
});

test('a key dims all but the paragraph that is read, another number or percentage is gone to', async () => {
  const terminal = startTerminal([octavo, fourPosts(), 'ash'], {env: home().env});
  await terminal.sees('Paragraph 0');
  const dimmed = terminal.writes('\x1b[2mParagraph 0');
  terminal.press('z');
  await dimmed;
  terminal.press('z');
  await terminal.sees('Everything in sight');
  terminal.press(':', '100%', 'enter');
  await terminal.sees(' 100% ');
  terminal.press(':', '5', 'enter');
  await terminal.sees(/^\s*Paragraph 0 /);
});

test('the place in a post is found again when the text above it was edited meanwhile', async () => {
  const folder = fourPosts();
  const {env} = home();
  const first = startTerminal([octavo, folder, 'ash'], {env});
  await first.sees('Paragraph 0');
  first.press(' ');
  await first.seesNo('Paragraph 0 ');
  const [top = ''] = /Paragraph \d+/.exec(first.screen().join('\n')) ?? [];
  first.press('q');
  await first.ended();

  const more = Array.from({length: 30}, (_, at) => `Another ${at} of some words.\n`);
  const text = `---\ntitle: Ash\ndate: 2025-01-09\n---\n\n${[...more, ...paragraphs].join('\n')}`;
  writeFileSync(join(folder, 'ash.md'), text);
  const second = startTerminal([octavo, folder], {env});
  await second.sees('Enter or c goes on with');
  second.press('c');
  await second.sees(new RegExp(`^\\s*${top} of`));
});
