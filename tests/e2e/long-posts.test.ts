import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, onTestFinished, test} from 'vitest';
import {makeDocument} from '../bench/documents.ts';
import {closeTerminals, octavo, startTerminal, type Terminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** A reader on a folder with a post of 2 MB and one that links into its middle. */
async function openReader(): Promise<Terminal> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-long-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const document = makeDocument(2_000_000);
  writeFileSync(join(folder, 'long.md'), document);
  const heading = /^## (400\..*)$/m.exec(document)?.[1] ?? '';
  const anchor = heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-');
  writeFileSync(
    join(folder, 'short.md'),
    `---\ntitle: A short post\ndate: 2024-01-01\n---\n[There](long.md#${anchor})\n`,
  );
  const terminal = startTerminal([octavo, folder]);
  await terminal.sees('▸ A generated post');
  return terminal;
}

test('what is typed into a long post before all of it is there is carried out, in order', async () => {
  const terminal = await openReader();
  terminal.press('enter', 'G', 'g', 'j', '/', 'quiet', 'enter', 'n');
  await terminal.sees(/ 2 of \d+ /);
  terminal.press('G');
  await terminal.sees('100%');
  terminal.press('q');
  expect((await terminal.ended()).exitCode).toBe(0);
});

test('a long post keeps its place through widths, and to the next time', async () => {
  const terminal = await openReader();
  terminal.press('enter', ':', '50%', 'enter');
  await terminal.sees(/left {3}50%/);
  terminal.press('}');
  await terminal.sees(/^ {2}\d+\. /m);
  const heading =
    terminal
      .screen()
      .find(line => /^ {2}\d+\. /.test(line))
      ?.trim() ?? '';
  const number = heading.split(' ')[0] ?? '?';
  for (const columns of [70, 60, 50, 64]) terminal.resize(columns, 24);
  await terminal.sees(/left {3}5\d%/);
  expect(terminal.screen().slice(0, 3).join('\n')).toContain(number);
  terminal.press('escape');
  await terminal.sees('▸');
  terminal.press('enter');
  await terminal.sees(/left {3}5\d%/);
  expect(terminal.screen().slice(0, 3).join('\n')).toContain(number);
});

test('a link leads into the middle of a long post', async () => {
  const terminal = await openReader();
  terminal.press('j', 'enter');
  await terminal.sees('A short post ');
  terminal.press('tab', 'enter');
  await terminal.sees(/^ {2}400\. /m);
  await terminal.sees(/left {3}\d+%/);
  expect(terminal.screen().slice(0, 3).join('\n')).toContain('400.');
});
