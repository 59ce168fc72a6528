import {describe, expect, test} from 'vitest';
import type {State} from '../../src/app/state.ts';
import {screenRows} from '../../src/ui/views/screen.ts';
import {markdown, openLong} from '../app/long-reader.ts';

const sizes = [
  {columns: 80, rows: 24},
  {columns: 120, rows: 40},
  {columns: 40, rows: 15},
];

const hands: Record<string, string[]> = {
  nothing: [],
  'the outline': ['t'],
  'a link in focus': ['tab', 'tab'],
  'a search': ['/', 'n', 'e', 'e', 'd', 'enter', 'n'],
  'a search being typed': ['/', 'p', 'a', 'r'],
  'the rest dimmed': ['z'],
};

/**
 * Each row with the roles of its text. Of the status line the left side, where it is not cut to make room for numbers:
 * an excerpt has none.
 */
function rowsOf(state: State): string[] {
  const rows = screenRows(state).map(row => row.map(({text, role}) => `${role}:${text}`).join('|'));
  const left =
    state.size.columns < 60 ? '' : (rows.at(-2)?.split(/\|status: *\||\|text: *\|/)[0] ?? '');
  return [...rows.slice(0, -2), left, ...rows.slice(-1)];
}

describe.each(sizes)('a long post with another width at $columns x $rows', size => {
  test.each(Object.entries(hands))('has but numbers to add to its excerpt: %s', (_, keys) => {
    for (const part of [0, 0.5, 1]) {
      for (const change of [-7, 5]) {
        const reader = openLong({size});
        reader.open({kind: 'source', offset: Math.floor(markdown.length * part)});
        reader.whole();
        reader.press(...keys);
        reader.act({
          type: 'terminal.resized',
          size: {columns: size.columns + change, rows: size.rows},
        });
        reader.excerpt();
        const before = rowsOf(reader.state());
        expect(reader.article().excerpt).not.toBeNull();
        reader.whole();
        expect(rowsOf(reader.state())).toEqual(before);
      }
    }
  });
});
