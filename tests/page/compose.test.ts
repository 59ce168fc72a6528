import {describe, expect, test} from 'vitest';
import {look, page, shown} from './helpers.ts';

describe('compose', () => {
  test('sets headings, prose, lists and quotes', () => {
    expect(look('# One\n\nSome *words*.\n\n- a\n  - b\n\n> q\n> r')).toEqual([
      'One',
      '━━━',
      '',
      'Some words.',
      '',
      '• a',
      '  ◦ b',
      '',
      '│ q r',
    ]);
  });

  test('tells a description only when somebody wrote one', () => {
    const source = {title: 'One', description: 'What it says', descriptionSource: 'body' as const};
    const body = '> quoted\n\nFirst.';
    expect(look(body, {source, titleBlock: true})).not.toContain('What it says');
    const written = {...source, descriptionSource: 'front-matter' as const};
    expect(look(body, {source: written, titleBlock: true})).toContain('What it says');
  });

  test('gives the title block and leaves out the heading that it repeats', () => {
    const source = {
      title: 'One',
      titleSource: 'heading' as const,
      date: '2025-02-01',
      minutes: 7,
      tags: ['a b'],
    };
    expect(look('# One\n\ntext', {source, titleBlock: true})).toEqual([
      'One',
      '1 February 2025 · 7 min · #a b',
      '━'.repeat(40),
      '',
      'text',
    ]);
  });

  test('sets a heading that runs from right to left within the narrowest page', () => {
    expect(look('### שלום', {width: 2})).toEqual(['של', 'ום']);
    expect(look('### שלום', {width: 20})).toEqual([`${' '.repeat(14)}שלום ▐`]);
  });

  test('keeps tags and dates whole where they fit', () => {
    const source = {
      title: 'One',
      date: '2025-02-01',
      language: 'de',
      tags: ['essentialism', 'knowledge-worker', 'a b', 'far-longer-than-any-line-of-this-page'],
    };
    expect(look('text', {source, titleBlock: true, width: 24}).slice(1, -3)).toEqual([
      '2025-02-01 ·',
      '#essentialism',
      '#knowledge-worker #a b',
      '#far-longer-than-any-',
      'line-of-this-page',
    ]);
  });

  test.each([
    ['## Über uns {#über-uns}', 'Über uns', 'über-uns'],
    ['## Eins {.big #eins .x}', 'Eins', 'eins'],
    ['## Two {: #two}', 'Two', 'two'],
    ['## Three {/* #three */}', 'Three', 'three'],
    ['## Four {see #3}', 'Four {see #3}', 'four-see-3'],
  ])('reads the id of %s', (markdown, text, anchor) => {
    expect(page(markdown).outline).toMatchObject([{text, anchor}]);
  });

  test('numbers links and lists their targets when asked to', () => {
    expect(look('[a](https://a.example/x) and https://b.example', {links: 'listed'})).toEqual([
      'a [1] and https://b.example',
      '',
      'Links',
      '',
      '[1] https://a.example/x',
    ]);
  });

  test('numbers the links in the cells of a table, in columns and as records', () => {
    const table = '| a | b |\n|---|--:|\n| [c](d) | e |';
    expect(look(table, {links: 'listed'})).toEqual([
      'a      b',
      '─────  ─',
      'c [1]  e',
      '',
      'Links',
      '',
      '[1] d',
    ]);
    expect(look(table, {links: 'listed', width: 5}).slice(0, 2)).toEqual(['a:', 'c [1]']);
  });

  test('lists no target of a link without words', () => {
    expect(look('[](a) b [c](d)', {links: 'listed'})).toEqual([
      'b c [1]',
      '',
      'Links',
      '',
      '[1] d',
    ]);
  });

  test('knows where links, headings and lines stand', () => {
    const made = page('intro\n\n## A b\n\n## A b\n\n[x](y)');
    expect(made.outline).toMatchObject([
      {anchor: 'a-b', line: 2},
      {anchor: 'a-b-1', line: 5},
    ]);
    expect(made.links).toMatchObject([{kind: 'link', href: 'y', text: 'x', line: 8}]);
    expect(made.lines[8]).toMatchObject({source: 24});
  });
});

describe('a page too narrow for its indents', () => {
  test('shows a quote as deep as it fits, and no bars under it', () => {
    expect(look('> > > > > > some words in it', {width: 20})).toEqual(['│ │ some words in it']);
    expect(look('> - a\n>\n>   > b\n\nend', {width: 20})).toEqual([
      '│ • a',
      '│',
      '│ │ b',
      '',
      'end',
    ]);
  });

  test('runs the number of an item into its text', () => {
    expect(
      look('> 1. some words and more of them\n>\n>    | a | b |\n>    |---|---|', {width: 20}),
    ).toEqual(['│ 1. some words and', '│ more of them', '│', '│ a  b', '│ ─  ─']);
    expect(look('a\n: <b><br></b>', {width: 5})).toEqual(['a']);
    expect(look('10000000. a\n10000001.\n10000002. ***', {width: 20}).slice(0, 3)).toEqual([
      '10000000. a',
      '10000001.',
      '10000002.',
    ]);
  });
});

describe('code that is wider than the page', () => {
  const code =
    '```\nshort\na line of forty-six characters, which is too long\n```\n\n- ```\n  fits\n  ```\n';

  test('is left whole when asked for, its block marked, and nothing else is', () => {
    const {lines} = page(code, {width: 30, longCode: 'whole'});
    expect(lines.map(line => [shown(line), line.wide])).toEqual([
      ['  short', true],
      ['  a line of forty-six characters, which is too long', true],
      ['', undefined],
      ['• ' + '  fits', undefined],
    ]);
  });

  test('is wrapped otherwise', () => {
    const {lines} = page(code, {width: 30});
    expect(lines.some(({wide}) => wide)).toBe(false);
    expect(lines.map(shown).slice(1, 4)).toEqual([
      '  a line of forty-six',
      '↪  characters, which is too',
      '↪  long',
    ]);
  });
});
