import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {offsetOfAnchor} from '../../src/page/anchor-place.ts';
import {compose} from '../../src/page/compose.ts';
import {composeExcerpt, type Excerpt} from '../../src/page/excerpt.ts';
import type {ComposeOptions, Line, Page} from '../../src/page/types.ts';
import {shown} from './helpers.ts';

const rows = 10;
const options: ComposeOptions = {width: 40};

/** What stands from an offset on, as many lines as are on a screen. */
function from({lines}: Page, at: number): string[] {
  const first = lines.findIndex(({source}) => source !== undefined && source >= at);
  return lines.slice(first, first + rows).map(shown);
}

function texts(lines: readonly Line[]): string[] {
  return lines.map(shown);
}

const paragraph = (number: number): string => `Paragraph ${number} ${'has some words '.repeat(9)}`;
const prose = Array.from({length: 400}, (_, index) => paragraph(index)).join('\n\n');

describe('an excerpt', () => {
  test('of the beginning is the beginning, with the title block', () => {
    const source = {markdown: prose, title: 'A title', date: '2025-02-01'};
    const {page, start, end} = composeExcerpt(source, options, {at: 0, rows});
    const whole = compose(source, options);
    expect(start).toBe(0);
    expect(end).toBeLessThan(prose.length / 4);
    expect(page.lines.length).toBeGreaterThan(2 * rows);
    expect(page.lines).toEqual(whole.lines.slice(0, page.lines.length));
  });

  test('has a screenful from its place on, one before it, and says where its lines come from', () => {
    const at = prose.indexOf('Paragraph 200');
    const {page, start} = composeExcerpt({markdown: prose, title: 'A title'}, options, {at, rows});
    const whole = compose({markdown: prose, title: 'A title'}, options);
    expect(from(page, at)).toEqual(from(whole, at));
    expect(page.lines.findIndex(({source}) => source === at)).toBeGreaterThan(rows);
    const first = whole.lines.findIndex(({source}) => source === start);
    expect(page.lines).toEqual(whole.lines.slice(first, first + page.lines.length));
  });

  test('of the end is full of lines, too', () => {
    const at = prose.indexOf('Paragraph 399');
    const {page, end} = composeExcerpt({markdown: prose}, options, {at, rows});
    expect(end).toBe(prose.length);
    expect(page.lines.length).toBeGreaterThan(rows);
  });

  test('from the middle of code is code', () => {
    const code = `\`\`\`js\n${'let a = 1;\n\n'.repeat(20_000)}\`\`\`\n\nWords.`;
    const markdown = `Before.\n\n${code}`;
    const at = markdown.indexOf('let', 120_000);
    const {page, start} = composeExcerpt({markdown}, options, {at, rows});
    expect(start).toBeGreaterThan(0);
    expect(from(page, at)).toEqual(from(compose({markdown}, options), at));
  });

  test('begins where a block does that the whole page knows of, however that looks', () => {
    const items = Array.from({length: 60}, (_, index) => `${paragraph(index)}`).join('\n\n');
    const markdown = `${prose}\n\n<details open><summary>More</summary>\n\n${items}\n\n</details>\n\n${prose}`;
    const whole = compose({markdown}, options);
    const at = markdown.indexOf('Paragraph 40 ', prose.length);
    const {page} = composeExcerpt({markdown}, options, {at, rows, starts: whole.starts});
    expect(from(page, at)).toEqual(from(whole, at));
    expect(from(page, at)[0]).toMatch(/^ {2}Paragraph 40/);
  });

  test('numbers its folds as the whole post does', () => {
    const fold = (name: string) => `<details><summary>${name}</summary>\n\nInside.\n\n</details>`;
    const markdown = `${fold('one')}\n\n${prose}\n\n${fold('two')}\n\n${prose}`;
    const at = markdown.indexOf('two');
    const set = (closed: number[]) =>
      composeExcerpt({markdown}, {...options, closed: new Set(closed)}, {at, rows}).page.lines;
    expect(texts(set([0]))).toContain('  Inside.');
    expect(texts(set([1]))).not.toContain('  Inside.');
    expect(set([1]).find(line => shown(line).includes('two'))?.details).toBe(1);
  });

  test('knows the links that are defined at the end, and leaves the notes out', () => {
    const markdown = `See [the guide][g] and this.[^1]\n\n${prose}\n\n[g]: https://example.org/g\n[^1]: A note.\n`;
    const {page} = composeExcerpt({markdown}, options, {at: 0, rows});
    expect(shown(page.lines[0] as Line)).toBe('See the guide and this.¹');
    expect(page.links.map(({href}) => href)).toContain('https://example.org/g');
    expect(texts(page.lines).join('\n')).not.toContain('A note.');
  });

  test.each([
    ['one endless line', 'word '.repeat(200_000)],
    ['one endless table', '| a | b |\n'.repeat(100_000)],
    ['nothing but blank lines', '\n'.repeat(1_000_000)],
    ['nothing but fences', '```\n'.repeat(200_000)],
    [
      'links of a thousand characters',
      `[a](https://example.org/${'x'.repeat(1000)})\n\n`.repeat(900),
    ],
  ])('of %s is a small part of it', (_, markdown) => {
    for (const at of [0, markdown.length >> 1, markdown.length]) {
      const {page, start, end} = composeExcerpt({markdown}, options, {at, rows});
      expect(start).toBeLessThanOrEqual(at);
      expect(page.lines.length).toBeLessThan(20_000);
      if (markdown.trim() !== '') expect(end - start).toBeLessThan(300_000);
    }
  });

  test('shows from any line on what the whole page shows there', () => {
    const blocks = [
      '## A heading',
      'Some words with [a link](https://example.com/1), *marks* and `code`. '.repeat(4),
      '- one\n- two\n\n  with a second paragraph\n- three',
      '3. three\n4. four',
      '> quoted\n> words\n>\n> more of them',
      '```js\nlet a = 1;\n\nlet b = 2;\n```',
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<details open><summary>More</summary>\n\nInside.\n\n</details>',
      ':::note\nIn a box.\n\nStill there.\n:::',
      '***',
      'Term\n: What it means',
    ];
    const documents = fc
      .array(fc.constantFrom(...blocks), {minLength: 60, maxLength: 120})
      .map(parts => parts.map((part, index) => `${part}\n\nNumber ${index}.`).join('\n\n'));
    fc.assert(
      fc.property(documents, fc.double({min: 0, max: 0.99, noNaN: true}), (markdown, part) => {
        const whole = compose({markdown}, options);
        const at = whole.lines[Math.floor(whole.lines.length * part)]?.source;
        fc.pre(at !== undefined);
        const {page}: Excerpt = composeExcerpt(
          {markdown},
          {width: 30},
          {at: at ?? 0, rows, starts: whole.starts},
        );
        const narrow = compose({markdown}, {width: 30});
        expect(from(page, at ?? 0)).toEqual(from(narrow, at ?? 0));
      }),
      {numRuns: 60},
    );
  });
});

describe('the place of an anchor', () => {
  const markdown =
    '# One\n\n## The *same* words\n\n## The same words\n\n## [Linked](there.md) {#own-id}\n\n<a id="here"></a>\n\nWords. ^block\n';

  test.each([
    ['one', '# One'],
    ['the-same-words', '## The *same*'],
    ['the-same-words-1', '## The same'],
    ['own-id', '## [Linked]'],
    ['The same words', '## The *same*'],
    ['here', 'id="here"'],
    ['block', '^block'],
  ])('%s is found', (anchor, text) => {
    expect(offsetOfAnchor(markdown, anchor)).toBe(markdown.indexOf(text));
  });

  test('that is nowhere is not', () => {
    expect(offsetOfAnchor(markdown, 'nowhere')).toBeNull();
  });
});
