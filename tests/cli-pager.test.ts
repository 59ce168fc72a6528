import {chmodSync, existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {testWith} from './helpers/installed.ts';
import {folderWith} from './helpers/octavo.ts';
import {closeTerminals, octavo, startTerminal} from './helpers/terminal.ts';

afterEach(closeTerminals);

const long = Array.from({length: 60}, (_, n) => `Paragraph ${n + 1}.\n`).join('\n');
const files = {
  'long.md': `# Long\n\n${long}`,
  'short.md': '# Short\n\nA line.\n',
  // Keeps what it is given, and says so on the terminal.
  pager: '#!/bin/sh\ncat > "$1"\necho "paged with $2"\n',
  leaves: '#!/bin/sh\nhead -n 1 > /dev/null\necho "left early"\n',
};

function library(): string {
  const folder = folderWith(files);
  for (const name of ['pager', 'leaves']) chmodSync(join(folder, name), 0o755);
  return folder;
}

describe('the pager', () => {
  test('gets a page that is longer than the screen, styled, and its arguments unchanged', async () => {
    const folder = library();
    const kept = join(folder, 'kept file');
    const env = {OCTAVO_PAGER: `'${folder}/pager' "${kept}" 'two words'`};
    const terminal = startTerminal([octavo, folder, 'long', '--print'], {env});
    await terminal.sees('paged with two words');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(readFileSync(kept, 'utf8')).toMatch(/\x1b\[[\d;]*m[\s\S]*Paragraph 60\.\n$/);
    expect(terminal.output()).not.toContain('Paragraph');
  });

  test('is not asked for a page that fits, and never with --no-pager', async () => {
    const folder = library();
    const kept = join(folder, 'kept');
    const env = {OCTAVO_PAGER: `'${folder}/pager' '${kept}'`};
    const short = startTerminal([octavo, folder, 'short', '--print'], {env});
    await short.sees('A line.');
    expect((await short.ended()).exitCode).toBe(0);
    const plain = startTerminal([octavo, folder, 'long', '-p', '--no-pager'], {env});
    await plain.sees('Paragraph 60.');
    expect((await plain.ended()).exitCode).toBe(0);
    expect(existsSync(kept)).toBe(false);
  });

  test('that cannot be started costs nothing but the paging, and is told below the page', async () => {
    const env = {OCTAVO_PAGER: '/no/such/pager --flag'};
    const terminal = startTerminal([octavo, library(), 'long', '-p'], {env});
    await terminal.sees('Paragraph 60.');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(terminal.output()).toMatch(
      /Paragraph 60\.\s+octavo: the pager cannot be started: \/no\/such\/pager\s*$/,
    );
  });

  test('is not missed where nobody named it', async () => {
    const env = {OCTAVO_PAGER: undefined, PAGER: undefined, PATH: '/no/such/folder'};
    const terminal = startTerminal([octavo, library(), 'long', '-p'], {env});
    await terminal.sees('Paragraph 60.');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(terminal.output()).not.toContain('octavo:');
  });

  test('left early is success, however much is still to come', async () => {
    const folder = folderWith({
      ...files,
      'huge.md': `# Huge\n\n${'Some words more. '.repeat(60_000)}\n`,
    });
    chmodSync(join(folder, 'leaves'), 0o755);
    const env = {OCTAVO_PAGER: `'${folder}/leaves'`};
    const terminal = startTerminal([octavo, folder, '--all', '-p'], {env});
    await terminal.sees('left early');
    expect((await terminal.ended()).exitCode).toBe(0);
    expect(terminal.output()).not.toContain('octavo:');
  });

  testWith(['less'], 'is less, in which ^C stops nothing and q leaves', async () => {
    const terminal = startTerminal([octavo, library(), 'long', '-p'], {env: {LESS: undefined}});
    await terminal.sees('Paragraph 10.');
    await terminal.seesNo('Paragraph 30.');
    // less may lose the one key that it is reading while it is interrupted: with or without it, as many lines get there.
    terminal.press('ctrl+c', ...Array<string>(24).fill('j'));
    await terminal.sees('Paragraph 20.');
    terminal.press('q');
    expect((await terminal.ended()).exitCode).toBe(0);
  });
});
