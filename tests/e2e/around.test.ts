import {afterEach, test} from 'vitest';
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
