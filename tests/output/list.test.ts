import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ListEntry, listLines, listTsv, paintList} from '../../src/output/list.ts';
import type {Line} from '../../src/page/types.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {resolveTheme} from '../../src/theme/themes.ts';
import {post} from './post.ts';

describe('for scripts', () => {
  test('a post is a line of id, date, title and tags', () => {
    expect(listTsv([post(), post({id: 'b', date: null, tags: []})])).toBe(
      '2025/career-paths\t2025-02-01\tThe career paths nobody talks about\tessentialism,careers\n' +
        'b\t\tThe career paths nobody talks about\t\n',
    );
  });

  test('neither a tab nor a line feed nor an escape in a field breaks it', () => {
    const line = listTsv([post({id: 'a\tb', title: 'x\ny\u2028z\x1b[2J\u009b', tags: ['p\tq']})]);
    expect(line).toBe('a b\t2025-02-01\tx y z[2J\tp q\n');
  });
});

describe('for people', () => {
  test('a wide terminal gets a column of dates', () => {
    expect(shown([{post: post()}, {post: post({date: null, draft: true, tags: []})}], 80)).toBe(`
2025-02-01  The career paths nobody talks about
            7 min · work · #essentialism #careers
            The career paths nobody talks about
            7 min · draft · work
`);
  });

  test('a narrow one gets the date below the title', () => {
    expect(shown([{post: post({title: 'A title that is longer than the terminal'})}], 32)).toBe(`
A title that is longer than the…
  2025-02-01 · 7 min · work · #…
`);
  });

  test('a list without any date has no column for it', () => {
    expect(shown([{post: post({date: null, categories: [], tags: []})}], 80)).toBe(`
The career paths nobody talks about
  7 min
`);
  });

  test('a date with a time shows its day', () => {
    expect(shown([{post: post({date: '2025-02-01T10:00:00+09:00'})}], 80)).toMatch(
      /^\n2025-02-01 {2}The/,
    );
  });

  test('a search shows where it matched, in at most three more lines', () => {
    const text = `${'Nobody plans a career. '.repeat(20)}`.trim();
    const entry: ListEntry = {
      post: post(),
      ranges: {title: [[4, 10]], description: [], tags: [[], [[0, 6]]]},
      snippet: {text, ranges: [[15, 21]], source: 0},
    };
    expect(shown([entry, entry], 60)).toBe(`
2025-02-01  The [career] paths nobody talks about
            7 min · work · #essentialism #[career]s
            Nobody plans a [career]. Nobody plans a career.
            Nobody plans a career. Nobody plans a career.
            Nobody plans a career. Nobody plans a career. …

2025-02-01  The [career] paths nobody talks about
            7 min · work · #essentialism #[career]s
            Nobody plans a [career]. Nobody plans a career.
            Nobody plans a career. Nobody plans a career.
            Nobody plans a career. Nobody plans a career. …
`);
  });

  test('Chinese snippets break without spaces', () => {
    const text = '没有人谈论的职业道路'.repeat(4);
    const entry: ListEntry = {post: post({date: null}), snippet: {text, ranges: [], source: 0}};
    expect(shown([entry], 32).split('\n').slice(3, -1)).toEqual([
      '  没有人谈论的职业道路没有人谈论',
      '  的职业道路没有人谈论的职业道路',
      '  没有人谈论的职业道路',
    ]);
  });

  test('is painted with the look', () => {
    const look = {theme: resolveTheme('mono'), depth: '16', hyperlinks: true} as const;
    expect(paintList([{post: post({categories: [], tags: []})}], 80, look)).toBe(
      '\x1b[2m2025-02-01\x1b[0m  \x1b[1mThe career paths nobody talks about\x1b[0m\n' +
        '            \x1b[2m7 min\x1b[0m\n',
    );
  });

  test('no line is wider than the terminal or ends in a space, whatever the posts say', () => {
    const words = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 60}),
      fc.stringMatching(/^[a-z 世界\t\n]{0,60}$/),
    );
    const range = fc.tuple(fc.nat(60), fc.nat(60));
    const entry: fc.Arbitrary<ListEntry> = fc.record({
      post: fc
        .record({
          title: words,
          tags: fc.array(words, {maxLength: 3}),
          categories: fc.array(words, {maxLength: 2}),
          date: fc.constantFrom(null, '2025-02-01'),
        })
        .map(post),
      ranges: fc.record({
        title: fc.array(range, {maxLength: 2}),
        description: fc.constant([]),
        tags: fc.constant([]),
      }),
      snippet: fc.option(
        fc.record({
          text: fc.array(words, {maxLength: 8}).map(parts => parts.join(' ')),
          ranges: fc.array(range, {maxLength: 2}),
          source: fc.constant(0),
        }),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(entry, {maxLength: 3}),
        fc.integer({min: 20, max: 120}),
        (entries, width) => {
          for (const line of listLines(entries, width)) {
            expect(cellWidth(textOf(line))).toBeLessThanOrEqual(width);
            expect(textOf(line)).not.toMatch(/ $/);
          }
        },
      ),
    );
  });
});

/** The lines with matches in brackets, after a line feed as the expectations above have it. */
function shown(entries: readonly ListEntry[], width: number): string {
  const lines = listLines(entries, width).map(({spans}) =>
    spans.map(({text, role}) => (role === 'match' ? `[${text}]` : text)).join(''),
  );
  return `\n${lines.join('\n')}\n`;
}

function textOf(line: Line): string {
  return line.spans.map(span => span.text).join('');
}
