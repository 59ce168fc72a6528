import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compose, composeSlices} from '../../src/page/compose.ts';
import type {Page, Source} from '../../src/page/types.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

const blocks = [
  'Some words with [a link](https://example.com/1), *marks*, [a reference][r] and a note[^1].',
  '[^1]: What the note says.\n\n[r]: https://example.com/2',
  '## A heading',
  '- one\n- two\n\n  with a second paragraph',
  '> quoted\n> words',
  '```js\nlet a = 1;\n```',
  '| a | b |\n|---|--:|\n| 1 | [c](https://example.com/3) |',
  '<details><summary>More</summary>\n\nHidden [words](https://example.com/4).',
  '</details>',
  '<p>Prose in <a href="https://example.com/5">HTML</a>',
  ':::note\nIn a box.',
  ':::',
];

const documents = fc
  .array(fc.constantFrom(...blocks), {minLength: 1, maxLength: 40})
  .map(parts => parts.join('\n\n'));

/** Takes two pages on in turns, as a reader does that drops one for the other. */
function interleaved(first: Source, second: Source): [Page, Page] {
  const work = [first, second].map(source => composeSlices(source, {width: 40}));
  const pages: Page[] = [];
  for (let left = work.length; left > 0; ) {
    for (const [index, slices] of work.entries()) {
      if (pages[index]) continue;
      const step = slices.next();
      if (!step.done) continue;
      pages[index] = step.value;
      left--;
    }
  }
  return pages as [Page, Page];
}

describe('a page set in slices', () => {
  test('is the page set at once, whatever is set between its slices', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const sources = [one, other].map(markdown => ({markdown, title: 'A title'}));
        const [first, second] = sources as [Source, Source];
        expect(interleaved(first, second)).toEqual(
          sources.map(source => compose(source, {width: 40})),
        );
      }),
      {numRuns: 60},
    );
  });

  test('takes one of its outermost blocks at a time', () => {
    let set = 0;
    const highlight = () => {
      set++;
      return null;
    };
    const markdown = '```js\nlet a = 1;\n```\n\n> words\n\n'.repeat(200);
    let most = 0;
    for (const slices = composeSlices({markdown}, {width: 40, highlight}); ; ) {
      const before = set;
      const {done} = slices.next();
      most = Math.max(most, set - before);
      if (done) break;
    }
    expect(set).toBe(200);
    expect(most).toBe(1);
  });
});

describeWithShared('the torture document set in slices', () => {
  test('is the page set at once', () => {
    const source = {markdown: readFileSync(join(shared('inputs'), 'torture.md'), 'utf8')};
    const page = compose(source, {width: 40});
    expect(interleaved(source, {markdown: blocks.join('\n\n')})[0]).toEqual(page);
  });
});
