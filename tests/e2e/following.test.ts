import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-links-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A browser that writes down what it was given, and what it has been given so far. */
function browser(): {env: {BROWSER: string}; given(): string} {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-browser-'));
  const script = join(folder, 'browser');
  const log = join(folder, 'log');
  writeFileSync(log, '');
  writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' "$@" >> '${log}'\n`, {mode: 0o755});
  return {env: {BROWSER: `'${script}' --new`}, given: () => readFileSync(log, 'utf8')};
}

const filler = Array.from({length: 40}, (_, at) => `Paragraph ${at}.\n`).join('\n');

test('every way of naming a post leads to it, and [ and ] go to and fro', async () => {
  const ways = [
    ['[relative](./second.md#deep)', './second.md#deep', 'The deep part'],
    ['[of the site](/blog/second/)', '/blog/second/', 'The beginning'],
    ['[[Second]]', 'Second', 'The beginning'],
    ['[[Another name|shown]]', 'Another name', 'The beginning'],
    ['[here](#far-below)', '#far-below', 'Far below'],
  ] as const;
  const folder = folderWith({
    'first.md': `# First\n\n${ways.map(([link]) => `- ${link}`).join('\n')}\n\n${filler}\n## Far below\n\n${filler}`,
    'second.md': `---\naliases: [Another name]\n---\n\n# Second\n\nThe beginning.\n\n${filler}\n## Deep\n\nThe deep part.\n\n${filler}`,
  });
  const terminal = startTerminal([octavo, folder, 'first']);
  await terminal.sees('relative');
  for (const [, target, arrival] of ways) {
    terminal.press('tab');
    await terminal.sees(`→ ${target}`);
    await terminal.sees('Enter follow');
    terminal.press('enter');
    await terminal.sees(arrival);
    await terminal.seesNo('relative');
    terminal.press('[');
    await terminal.sees('relative');
    terminal.press(']');
    await terminal.sees(arrival);
    terminal.press('[');
    await terminal.sees('relative');
    // Where one comes back to, one goes on from the link that was followed.
    await terminal.sees(`→ ${target}`);
  }
});

test('an address goes to the browser, anything else is shown and not opened, and a dead link says so', async () => {
  const {env, given} = browser();
  const folder = folderWith({
    'links.md': [
      '# Links\n\n',
      '[web](https://example.org/a?b=1&c=$(id)) [mail](mailto:me@example.org)',
      '[script](javascript:alert(1)) [file](file:///etc/passwd)',
      '[dead](./nowhere.md) [no heading](#nowhere)',
    ].join('\n'),
  });
  const terminal = startTerminal([octavo, folder, 'links'], {env});
  await terminal.sees('web mail script');
  const follow = async (target: string, told: string): Promise<void> => {
    terminal.press('tab');
    await terminal.sees(`→ ${target}`);
    terminal.press('enter');
    await terminal.sees(told);
  };
  await follow('https://example.org/a?b=1&c=$(id)', 'Opening https://example.org/');
  await expect.poll(given).toBe('--new\nhttps://example.org/a?b=1&c=$(id)\n');
  await follow('mailto:me@example.org', 'Opening mailto:');
  await expect.poll(given).toContain('\n--new\nmailto:me@example.org\n');
  const opened = given();
  await follow('javascript:alert(1)', 'Only http, https and mailto are opened');
  await follow('file:///etc/passwd', 'Only http, https and mailto are opened');
  await follow('./nowhere.md', 'No post of this library is at ./nowhere.md');
  await follow('#nowhere', 'No heading “nowhere” here');
  terminal.press('\x1b[Z');
  await terminal.sees('→ ./nowhere.md');
  terminal.press('q');
  await terminal.ended();
  expect(given()).toBe(opened);
});

test('o opens the public address of a post', async () => {
  const {env, given} = browser();
  const folder = folderWith({'post.md': '---\nurl: https://example.org/post/\n---\n\n# A post\n'});
  const terminal = startTerminal([octavo, folder], {env});
  await terminal.sees('A post');
  terminal.press('o');
  await terminal.sees('Opening https://example.org/post/');
  await expect.poll(given).toBe('--new\nhttps://example.org/post/\n');
});

test('Enter on the mark of a footnote shows the note in place, Esc closes it, Enter goes there', async () => {
  const folder = folderWith({
    'notes.md': `# Notes\n\nSome words.[^n]\n\n${filler}\n[^n]: What the *note* says.\n`,
  });
  const terminal = startTerminal([octavo, folder, 'notes']);
  await terminal.sees('Some words.¹');
  terminal.press('tab');
  await terminal.sees('→ note 1');
  terminal.press('enter');
  await terminal.sees('│ 1. What the note says.');
  await terminal.sees('Some words.¹');
  terminal.press('escape');
  await terminal.seesNo('What the note says.');
  terminal.press('enter');
  await terminal.sees('│ 1. What the note says.');
  terminal.press('enter');
  await terminal.seesNo('Some words.¹');
  await terminal.sees(/^ +1\. What the note says\./m);
  terminal.press('[');
  await terminal.sees('Some words.¹');
});

test('finding is smart about case, goes across lines and styles, and n and N go round', async () => {
  const folder = folderWith({
    'find.md': `# Find\n\nA **nee**dle here.\n\n${filler}\nNeedle there, and a ${'long '.repeat(14)}needle\nin between lines.\n`,
  });
  const terminal = startTerminal([octavo, folder, 'find']);
  await terminal.sees('A needle here.');
  terminal.press('/', 'needle');
  await terminal.sees(/Find needle .*1 of 3/);
  terminal.press('\x17', 'Needle');
  await terminal.sees(/Find Needle .*1 of 1/);
  terminal.press('\x17', 'needle in between');
  await terminal.sees(/Find needle in between .*1 of 1/);
  terminal.press('\x15', 'needle', 'enter', 'n');
  await terminal.sees(/ 2 of 3 /);
  terminal.press('N', 'N');
  await terminal.sees(/ 3 of 3 /);
  terminal.press('escape');
  await terminal.seesNo(' of 3 ');
});
