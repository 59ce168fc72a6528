import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal} from '../helpers/terminal.ts';

afterEach(closeTerminals);

test('below a post stand those around it, and a key lists them to choose from', async () => {
  const terminal = startTerminal([octavo, 'posts', 'guide/3-reading'], {rows: 30});
  await terminal.sees('A tour of octavo, 3');
  terminal.press('r');
  await terminal.sees('Around this post');
  await terminal.sees('Linked from');
  terminal.press('q');
  await terminal.seesNo('Around this post');
  terminal.press('G');
  await terminal.sees(/Previous {5}A tour of octavo, 4/);
  await terminal.sees(/Linked from {2}A tour of octavo/);
  terminal.press('r');
  await terminal.sees('Around this post');
  terminal.press('j', 'enter');
  await terminal.sees('A tour of octavo, 2: finding   ');
  terminal.press('[');
  await terminal.sees('A tour of octavo, 3: reading ›');
});

test('a fold is shut and opened by Enter, and finding opens it', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'octavo-fold-')), 'fold.md');
  const fold = '<details><summary>More</summary>\n\nfolded away\n\n</details>';
  writeFileSync(file, `# A post\n\nText.\n\n${fold}\n`);
  const terminal = startTerminal([octavo, file]);
  await terminal.sees('▾ More');
  terminal.press('tab');
  await terminal.sees('Enter shuts this');
  terminal.press('enter');
  await terminal.sees('▸ More');
  await terminal.seesNo('folded away');
  terminal.press('/', 'folded away');
  await terminal.sees('1 of 1');
  await terminal.sees('▾ More');
});

test('the help is searched, and the window says what is read', async () => {
  const terminal = startTerminal([octavo, 'posts', 'specimen']);
  await terminal.sees('The specimen sheet');
  expect(terminal.output()).toContain('\x1b]0;The specimen sheet · octavo\x07');
  terminal.press('?', '/', 'wider');
  await terminal.sees('/ wider');
  await terminal.sees('Wider page');
  await terminal.seesNo('Next heading');
  terminal.press('escape');
  await terminal.seesNo('/ wider');
  terminal.press('q');
  await terminal.sees('t outline');
  terminal.press('escape');
  await terminal.sees('/ filter');
  expect(terminal.output()).toContain('\x1b]0;posts · octavo\x07');
  terminal.press('q');
  await terminal.ended();
  expect(terminal.output()).toMatch(/\x1b\[22;0t[\s\S]*\x1b\[23;0t/);
});

test('wide code is unwrapped and scrolled sideways', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'octavo-wide-')), 'wide.md');
  writeFileSync(file, `# A post\n\n\`\`\`\n${'0123456789'.repeat(12)} the end\n\`\`\`\n`);
  const terminal = startTerminal([octavo, file]);
  await terminal.sees('↪');
  terminal.press('L');
  await terminal.seesNo('↪');
  await terminal.seesNo('the end');
  terminal.press('LLLLLLLLLL');
  await terminal.sees('the end');
  terminal.press('HHHHHHHHHHHH');
  await terminal.sees('↪');
});

test('what is copied is chosen from a list', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'octavo-copy-')), 'copy.md');
  writeFileSync(file, '# A post\n\n```js\nconst one = 1;\n```\n');
  const terminal = startTerminal([octavo, file]);
  await terminal.sees('const one');
  terminal.press('y');
  await terminal.sees('▸ Post as Markdown');
  terminal.press('G');
  await terminal.sees('▸ This code');
  terminal.press('enter');
  await terminal.sees('This code copied');
  const code = Buffer.from('const one = 1;').toString('base64');
  expect(terminal.output()).toContain(`\x1b]52;c;${code}\x07`);
});
