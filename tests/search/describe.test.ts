import fc from 'fast-check';
import {describe, expect, test, vi} from 'vitest';
import {describeHit} from '../../src/search/describe.ts';
import {find} from '../../src/search/engine.ts';
import {loadFuzzy} from '../../src/search/fuzzy.ts';
import {parseQuery} from '../../src/search/query.ts';
import {createIndex} from '../../src/search/search-index.ts';
import {oneLine, threeLines} from '../../src/search/snippet.ts';
import type {Fuzzy, Hit, Range} from '../../src/search/types.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {post} from './helpers.ts';

function hitFor(
  text: string,
  body: string,
  options: {title?: string; description?: string; length?: number; fuzzy?: Fuzzy} = {},
): Hit {
  const {title = 'Title', description = '', length, fuzzy} = options;
  const index = createIndex([post({title, description, tags: ['Ünïted', 'x']})], () => body);
  const context = {today: '2025-01-01', ...(fuzzy && {fuzzy})};
  return describeHit(find(index, parseQuery(text), context), 0, length);
}

/** The text with its ranges in brackets. */
function marked(text: string, ranges: readonly Range[]): string {
  return ranges.reduceRight(
    (shown, [start, end]) =>
      `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

describe('ranges', () => {
  test.each([
    ['care', 'Careful careers', '[Care]ful [care]ers'],
    ['"the cafe"', 'In the Café', 'In [the Café]'],
    ['cafe', 'Cafe\u0301s', '[Cafe\u0301]s'],
    ['ﬁnal strasse', 'Final Straße', '[Final] [Straße]'],
    ['決断', '私の決断疲れ', '私の[決断]疲れ'],
    ['decision-fat', 'Decision Fatigue', '[Decision Fat]igue'],
    ['united -nations', 'United states', '[United] states'],
    ['unit ted', 'United', '[United]'],
  ])('%s in %s', (query, title, expected) => {
    const {ranges} = hitFor(query, '', {title});
    expect(marked(title, ranges.title)).toBe(expected);
  });

  test('a misspelt word marks the whole word that it stands for', async () => {
    const {ranges} = hitFor('desicion', '', {title: 'A decision', fuzzy: await loadFuzzy()});
    expect(marked('A decision', ranges.title)).toBe('A [decision]');
  });

  test('keep to the section that was asked for', () => {
    const {ranges} = hitFor('title:united x', 'x', {title: 'united', description: 'united x'});
    expect(ranges).toEqual({title: [[0, 6]], description: [[7, 8]], tags: [[], [[0, 1]]]});
  });

  test('mark tags in the original', () => {
    expect(hitFor('united', '').ranges.tags).toEqual([[[0, 6]], []]);
  });
});

describe('snippet', () => {
  const filler = 'lorem ipsum dolor sit amet '.repeat(30);

  test.each<[string, string, string]>([
    ['a short body whole', 'Some *needle* here.', 'Some [needle] here.'],
    [
      'from the beginning of a near paragraph',
      `${filler}\n\nHere a needle. ${filler}`,
      'Here a [needle]. lorem ipsum dolor sit amet lorem ipsum dolor sit amet lorem…',
    ],
    [
      'cut at words on both sides',
      `${filler}needle ${filler}`,
      '…lorem ipsum dolor sit amet [needle] lorem ipsum dolor sit amet lorem ipsum…',
    ],
    ['white space made single', 'A\n\n    needle\twith   (space)\n', 'A · [needle] with (space)'],
    [
      'a dot between what no full stop divides',
      '| a | needle |\n|---|---|\n| `c` | d |\n\nText [[x|y]].\n\nOne\n---\n- two\n  lines\n- end\n',
      'a · [needle] · c · d · Text y. One · two lines · end',
    ],
    [
      'a script without spaces',
      `${'東京都に住む。'.repeat(20)}needle${'東京都に住む。'.repeat(20)}`,
      '…京都に住む。東京都に住む。[needle]東京都に住む。東京都に住む。東京都に住む。…',
    ],
  ])('%s', (_, body, expected) => {
    const {snippet} = hitFor('needle', body);
    expect(snippet && marked(snippet.text, snippet.ranges)).toBe(expected);
    expect(body.slice(snippet?.source)).toMatch(/^needle/);
  });

  test('shows the stretch with most of the words, however late', () => {
    const body = `decision ${filler} fatigue ${filler} A decision of great fatigue. ${filler}`;
    const {snippet} = hitFor('fatigue decision', body);
    expect(snippet && marked(snippet.text, snippet.ranges)).toContain(
      '[decision] of great [fatigue]',
    );
    expect(snippet?.source).toBe(body.indexOf('decision of great'));
  });

  test('is null where the body has none of the words, or none were asked for', () => {
    expect(hitFor('title', 'nothing').snippet).toBeNull();
    expect(hitFor('', 'nothing').snippet).toBeNull();
    expect(hitFor('title:needle OR x', 'needle').snippet).toBeNull();
  });

  test.each([oneLine, threeLines, 20])('fits in about %d cells', length => {
    const word = fc.constantFrom(
      'needle',
      'lorem',
      'ipsum',
      '東京都',
      'ääh',
      '👩‍👩‍👧',
      '\n\n',
      '# H',
      '`c`',
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 120}), words => {
        const body = `${words.join(' ')} needle ${words.join(' ')}`;
        const {snippet} = hitFor('needle', body, {length});
        expect(snippet).not.toBeNull();
        if (!snippet) return;
        expect(cellWidth(snippet.text)).toBeLessThanOrEqual(length * 1.6 + 4);
        expect(snippet.text).not.toMatch(/\n|\s\s|^\s|\s$/u);
        expect(snippet.text.isWellFormed()).toBe(true);
        expect(snippet.ranges.length).toBeGreaterThan(0);
        for (const [start, end] of snippet.ranges) {
          expect(snippet.text.slice(start, end)).toBe('needle');
        }
      }),
      {numRuns: 60},
    );
  });
});

describe('a long post', () => {
  const filler = 'Nothing to see in this one.\n\n'.repeat(30_000);

  test('is looked at no further than its first matches', () => {
    const body = `${'Kappa everywhere. '.repeat(6000)}\n\n${filler}`;
    const index = createIndex([post({title: 'Long'})], () => body);
    const found = find(index, parseQuery('kappa'), {today: '2025-01-01'});
    const looked = vi.spyOn(index.vocabulary, 'find');
    expect(describeHit(found, 0).snippet?.text).toContain('Kappa everywhere');
    expect(looked.mock.calls.length).toBeLessThan(20_000);
  });

  test('has a phrase found over two lines, wherever that stands', () => {
    for (let length = 65_520; length < 65_540; length += 2) {
      const body = `${'x'.repeat(length)} lost\nthread\n${filler}`;
      const {snippet} = hitFor('"lost thread"', body);
      expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toContain('[lost');
    }
  });

  test('is read once while somebody types', () => {
    let reads = 0;
    const index = createIndex([post({title: 'Long'})], () => {
      reads++;
      return `Kappa.\n\n${filler}`;
    });
    for (const typed of ['k', 'ka', 'kap']) {
      describeHit(find(index, parseQuery(typed), {today: '2025-01-01'}), 0);
    }
    // Once for the search, once for what is shown of it.
    expect(reads).toBe(2);
  });

  test('tells where its only match is, far from its beginning', () => {
    const body = `${filler}Here is a needle, and a thread.\n\n${filler}`;
    const {snippet} = hitFor('needle', body);
    expect(marked(snippet?.text ?? '', snippet?.ranges ?? [])).toContain('Here is a [needle]');
    expect(body.slice(snippet?.source, (snippet?.source ?? 0) + 6)).toBe('needle');
  });
});
