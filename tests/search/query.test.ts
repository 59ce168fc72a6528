import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {longestQuery, mostTerms, parseQuery, printQuery} from '../../src/search/query.ts';
import type {QueryNode} from '../../src/search/types.ts';
import {cellWidth} from '../../src/text/cells.ts';

/** The tree as nested lists, without ranges. */
function shape(node: QueryNode | null): unknown {
  if (!node) return null;
  if (node.kind === 'word') return node.quoted ? `"${node.text}"` : node.text;
  if (node.kind === 'field') return [node.field, node.comparison];
  if (node.kind === 'not') return ['not', shape(node.child)];
  return [node.kind, ...node.children.map(shape)];
}

const is = (value: string, quoted = false) => ({kind: 'is', value, quoted});

describe('parseQuery', () => {
  test.each<[string, unknown]>([
    ['', null],
    ['  \t ', null],
    ['decision fatigue', ['and', 'decision', 'fatigue']],
    ['"decision fatigue"', '"decision fatigue"'],
    ['a b OR c', ['or', ['and', 'a', 'b'], 'c']],
    ['a (b OR c)', ['and', 'a', ['or', 'b', 'c']]],
    ['-draft x', ['and', ['not', 'draft'], 'x']],
    ['-(a OR b)', ['not', ['or', 'a', 'b']]],
    ['-(-a)', 'a'],
    ['#rust', ['tag', is('rust')]],
    ['#"decision fatigue"', ['tag', is('decision fatigue', true)]],
    ['#c++ tags:c#', ['and', ['tag', is('c++')], ['tag', is('c#')]]],
    ['Category:Work', ['category', is('Work')]],
    ['words:>2000', ['words', {kind: 'order', operator: '>', value: '2000'}]],
    ['date:2024-06..2025-01', ['date', {kind: 'between', from: '2024-06', to: '2025-01'}]],
    ['date:..2024', ['date', {kind: 'between', from: null, to: '2024'}]],
    ['after:2w', ['after', is('2w')]],
    ['ads:true', ['ads', is('true')]],
    ['title:<b>', ['title', is('<b>')]],
    ['std::fs https://a.b/c --all', ['and', 'std::fs', 'https://a.b/c', '--all']],
    ['fn(x) (y)', ['and', 'fn(x)', 'y']],
    ['OR a OR OR b OR', ['or', 'a', 'b']],
    ['or', 'or'],
    ['__proto__:x', ['__proto__', is('x')]],
    ['constructor:y', ['constructor', is('y')]],
  ])('%s', (text, expected) => {
    const {root, hints} = parseQuery(text);
    expect(shape(root)).toEqual(expected);
    expect(hints).toEqual([]);
  });

  test.each<[string, unknown, string, [number, number]]>([
    ['date:yesterdayish', 'date:yesterdayish', 'takes a date', [0, 17]],
    ['x before:2025-13', ['and', 'x', 'before:2025-13'], 'takes a date', [2, 16]],
    ['date:2025-02-30', 'date:2025-02-30', 'takes a date', [0, 15]],
    ['words:many', 'words:many', 'takes a number', [0, 10]],
    ['is:foo', 'is:foo', 'draft, unread, reading, read, starred or future', [0, 6]],
    ['has:fish', 'has:fish', 'code, image, table or math', [0, 8]],
    ['a "b c', ['and', 'a', 'b', 'c'], 'not closed', [2, 3]],
    ['tag:"b c', ['and', 'b', 'c'], 'not closed', [4, 5]],
    ['(a b', ['and', 'a', 'b'], 'not closed', [0, 1]],
    ['a) b', ['and', 'a', 'b'], 'closes nothing', [1, 2]],
    ['tag:', null, 'needs a value', [0, 4]],
    ['# x', 'x', 'needs a value', [0, 1]],
  ])('%s falls back, saying so', (text, expected, message, range) => {
    const {root, hints} = parseQuery(text);
    expect(shape(root)).toEqual(expected);
    expect(hints).toHaveLength(1);
    expect(hints[0]?.message).toContain(message);
    expect(hints[0]?.range).toEqual(range);
  });

  test('knows where each part stands', () => {
    const text = 'one -"two three" tag:four';
    const {root} = parseQuery(text);
    const parts = root?.kind === 'and' ? root.children : [];
    expect(parts.map(part => text.slice(...part.range))).toEqual([
      'one',
      '-"two three"',
      'tag:four',
    ]);
  });

  test('prints what it parsed, and parses that alike', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '-',
        '"',
        ' ',
        ' OR ',
        '#',
        ':',
        '..',
        '>=',
        'tag:',
        'date:2024',
        'is:draft',
        'x',
      ),
      fc.string({unit: 'binary', maxLength: 4}),
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 30}), pieces => {
        const {root} = parseQuery(pieces.join(''));
        const printed = printQuery({root});
        expect(shape(parseQuery(printed).root)).toEqual(shape(root));
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      {numRuns: 1000},
    );
  });

  test.each([
    ['100 KB of words', 'lorem '.repeat(17_000)],
    ['100 KB in one word', 'a'.repeat(100_000)],
    ['10,000 parentheses', `${'('.repeat(10_000)}a${')'.repeat(10_000)}`],
    ['10,000 closed parentheses', ')'.repeat(10_000)],
    ['10,000 minus signs', '-('.repeat(10_000)],
    ['quotes', '"'.repeat(9_999)],
  ])('stays quick with %s', (_, text) => {
    const started = performance.now();
    const query = parseQuery(text);
    expect(performance.now() - started).toBeLessThan(200);
    expect(query.hints.length).toBeGreaterThan(0);
    expect(printQuery(query).length).toBeLessThanOrEqual(longestQuery + 100);
  });

  test('says what is wrong in a line that a narrow terminal holds', () => {
    for (const value of ['yesterdayish', 'x'.repeat(4000), '昨日'.repeat(100)]) {
      const [hint] = parseQuery(`date:${value}`).hints;
      expect(hint?.message).toMatch(/: searched as words$/);
      expect(cellWidth(hint?.message ?? '')).toBeLessThan(80);
    }
  });

  test('tells a mistake once, however often it is made', () => {
    expect(parseQuery('((( a )))) b) c)').hints).toEqual([
      {message: 'This parenthesis closes nothing', range: [9, 10]},
    ]);
  });

  test('says when there are more words than it looks for', () => {
    const {root, hints} = parseQuery('word '.repeat(40));
    expect(root?.kind === 'and' && root.children).toHaveLength(mostTerms);
    expect(hints).toEqual([
      {message: `Only the first ${mostTerms} words are searched`, range: [155, 200]},
    ]);
  });
});
