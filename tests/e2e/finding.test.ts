import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {closeTerminals, octavo, startTerminal, type TerminalOptions} from '../helpers/terminal.ts';

afterEach(closeTerminals);

/** octavo on the bundled posts, for a user who has chosen nothing yet, unless `env` is that of another run. */
function openPosts(options: TerminalOptions = {}) {
  return startTerminal([octavo, 'posts'], {env: newHome(), ...options});
}

function newHome(): Record<string, string> {
  const home = mkdtempSync(join(tmpdir(), 'octavo-home-'));
  return {HOME: home, XDG_CONFIG_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home};
}

test('a query typed in one go has its best match selected, whatever was before', async () => {
  const terminal = openPosts();
  await terminal.sees('15 posts');
  terminal.press('jj', '/decision before:2026-06');
  await terminal.sees('3 of 15 posts');
  await terminal.sees(/1\/3 *\n/);
  await terminal.sees(/▸ The price of a late no/);
});

test('what is typed before the first screen is not lost', async () => {
  const terminal = openPosts();
  terminal.press('/tuner');
  await terminal.sees('▸ The tuner waits');
});

test('Enter opens the best match at its words, n and N go through them, and Esc comes back', async () => {
  const terminal = openPosts();
  await terminal.sees('15 posts');
  terminal.press('/', 'boiler cupboard');
  await terminal.sees(/▸ The pencil marks/);
  terminal.press('enter');
  await terminal.sees(/ \d of \d+ +\d+%/);
  const shown = terminal.screen().join('\n');
  expect(shown).toMatch(/boiler/);
  expect(shown).toMatch(/cupboard/);
  const [, at = ''] = / (\d+) of \d+ +\d+%/.exec(shown) ?? [];
  terminal.press('n');
  await terminal.sees(new RegExp(` (?!${at} )\\d+ of \\d+ +\\d+%`));
  terminal.press('N');
  await terminal.sees(new RegExp(` ${at} of \\d+ +\\d+%`));
  // The first takes the marks away, the second leaves.
  terminal.press('escape');
  await terminal.seesNo(new RegExp(` ${at} of \\d+ +\\d+%`));
  terminal.press('escape');
  await terminal.sees('/ boiler cupboard');
  terminal.press('escape');
  await terminal.sees('15 posts · newest first');
});

test.each([
  [80, 24],
  [40, 15],
])(
  'a mistake in the query is told without hiding what is typed, at %i x %i',
  async (columns, rows) => {
    const terminal = openPosts({columns, rows});
    await terminal.sees('15 posts');
    terminal.press('/', 'tuner "waits');
    await terminal.sees('/ tuner "waits');
    await terminal.sees(/quote/);
    await terminal.sees('▸ The tuner waits');
  },
);

test('queries come back by the arrow keys, in the next run too', async () => {
  const env = newHome();
  const first = openPosts({env});
  await first.sees('15 posts');
  first.press('/', 'tuner', 'enter');
  await first.sees('/ find');
  first.press('escape');
  await first.sees(/min left/);
  first.press('escape');
  await first.sees('/ tuner');
  first.press('escape');
  await first.sees('15 posts · newest first');
  first.press('/', '#octavo', 'ctrl+o');
  await first.sees('7 of 15 posts');
  first.press('q');
  await first.ended();

  const second = openPosts({env});
  await second.sees('15 posts');
  second.press('/', 'up');
  await second.sees('/ #octavo');
  second.press('up');
  await second.sees('/ tuner');
  second.press('down', 'down');
  await second.sees(/^ \/ *$/m);
});

test('a search is kept under a name, chosen in the next run, and forgotten', async () => {
  const env = newHome();
  const first = openPosts({env});
  await first.sees('15 posts');
  first.press('/', '#octavo -tables', 'ctrl+s');
  await first.sees('Name for this search:');
  first.press('My own', 'enter');
  await first.sees('Kept as “My own”');
  first.press('ctrl+c');
  await first.ended();

  const second = openPosts({env, columns: 120, rows: 40});
  await second.sees('15 posts');
  second.press('#');
  await second.sees(/▸ {3}My own +#octavo -tables/);
  second.press('enter');
  await second.sees('/ #octavo -tables');
  second.press('D');
  await second.seesNo('Your searches');
  second.press('q', 'q');
  await second.ended();

  const third = openPosts({env, columns: 120, rows: 40});
  await third.sees('15 posts');
  third.press('#');
  await third.sees('knowledge-worker');
  expect(third.screen().join('\n')).not.toContain('My own');
});

test.each([
  [120, 40],
  [80, 24],
])(
  'facets include, exclude, combine and clear, and the query says so, at %i x %i',
  async (columns, rows) => {
    const terminal = openPosts({columns, rows});
    await terminal.sees('15 posts');
    terminal.press('#');
    await terminal.sees(/▸ {3}knowledge-worker +8/);
    terminal.press('enter');
    await terminal.sees(/▸ \+ knowledge-worker/);
    terminal.press('j');
    await terminal.sees(/▸ {3}decision-fatigue +3/);
    terminal.press('enter');
    await terminal.sees('/ #knowledge-worker #decision-fatigue');
    terminal.press('a');
    await terminal.sees('(#knowledge-worker OR #decision-fatigue)');
    terminal.press('c');
    await terminal.sees(/▸ {3}decision-fatigue +3/);
    terminal.press('g');
    await terminal.sees(/▸ \+ knowledge-worker/);
    terminal.press('c');
    await terminal.sees(/▸ {3}knowledge-worker +8/);
    terminal.press('/', 'octav');
    await terminal.sees(/▸ {3}octavo/);
    terminal.press('enter');
    await terminal.sees('Enter only');
    terminal.press('-');
    await terminal.sees(/▸ - octavo/);
    terminal.press('escape');
    await terminal.sees('Tags and more');
    terminal.press('escape');
    await terminal.sees(/not #octavo/);
    await terminal.sees(/\d+ of 15 posts/);
  },
);

test('the order and the groups of the list are shown, and kept for the next run', async () => {
  const env = newHome();
  const first = openPosts({env});
  await first.sees('15 posts · newest first');
  first.press('s');
  await first.sees('▸ newest first');
  first.press('jj', 'enter');
  await first.sees('15 posts · by title');
  first.press('v');
  await first.sees('▸ not at all');
  first.press('jj', 'enter');
  await first.sees(/^ guide ─+/m);
  first.press('q');
  await first.ended();

  const second = openPosts({env});
  await second.sees('15 posts · by title');
  await second.sees(/^ guide ─+/m);
  second.press('v', 'j', 'enter');
  await second.sees(/^ (Top folder|[a-z]+) ─+/m);
});

test('the archive shows years and months, and Enter narrows the list to one', async () => {
  const terminal = openPosts();
  await terminal.sees('15 posts');
  terminal.press('a');
  await terminal.sees(/▸ 2026 +\d+ +━+/);
  await terminal.sees(/November +\d+ +▪+/);
  terminal.press('j', 'enter');
  await terminal.sees('/ date:2026-11');
  await terminal.sees('6 of 15 posts');
});

test('Tab completes fields and values in the filter line', async () => {
  const terminal = openPosts();
  await terminal.sees('15 posts');
  terminal.press('/', 'cat', 'tab');
  await terminal.sees('/ category:');
  terminal.press('gu', 'tab');
  await terminal.sees('/ category:guide');
  await terminal.sees('5 of 15 posts');
});

test('whatever is typed or pasted into the filter line is text, and the reader goes on', async () => {
  const terminal = openPosts();
  await terminal.sees('15 posts');
  const bombs = [
    `${'a'.repeat(50_000)}!`,
    '(('.repeat(25_000),
    '"'.repeat(50_001),
    '(a+)+$ (.*)*x [a-',
    'title:\ud800 \x1b[31mred\x07',
    '__proto__:x constructor:y hasOwnProperty:z',
    'date:1..2..3 words:>>> is: has: -',
  ];
  terminal.press('/');
  for (const bomb of bombs) {
    terminal.press(`\x1b[200~${bomb}\x1b[201~`);
    await terminal.sees(/^ \/ \S/m);
    terminal.press('escape');
    await terminal.sees(/^ \/ *$/m);
  }
  expect(terminal.output()).not.toContain('\x1b[31mred');
  terminal.press('tuner');
  await terminal.sees('▸ The tuner waits');
});
