import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compose} from '../../src/page/compose.ts';
import type {Page, Source, Span} from '../../src/page/types.ts';
import {cellWidth, graphemes} from '../../src/text/cells.ts';
import {shown} from './helpers.ts';

const dialects = ['plain', 'hugo', 'jekyll', 'obsidian', 'docusaurus', 'astro', 'zenn'];

const word = fc.oneof(
  {weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/)},
  fc.constantFrom(
    '日本語。',
    '（括弧）',
    '👩‍👩‍👧',
    '🇫🇷🇩🇪',
    'é',
    'שלום',
    'مرحبا',
    'हिन्दी',
    'ภาษาไทย',
  ),
  fc.constantFrom(
    'a\u00a0b',
    'co\u00adop',
    'x\u200by',
    'https://a.example/b/c?d=e&f',
    'snake_case',
  ),
  fc.constantFrom('&#27;', '&#x9b;', '&amp;', '\u202e', '\u0000', '\ud800', '\u001b[31m', '\u0007'),
);

const inline = fc.letrec<{node: string}>(tie => ({
  node: fc.oneof(
    {maxDepth: 3},
    word,
    fc.array(tie('node'), {minLength: 1, maxLength: 6}).map(parts => parts.join(' ')),
    ...['*', '**', '~~', '==', '`'].map(mark => tie('node').map(text => mark + text + mark)),
    fc.tuple(tie('node'), word).map(([text, href]) => `[${text}](${href} "t")`),
    fc.tuple(tie('node'), word).map(([alt, href]) => `![${alt}](${href})`),
    ...['kbd', 'sub', 'sup', 'mark', 'a', 'form', 'q'].map(name =>
      tie('node').map(text => `<${name}>${text}</${name}>`),
    ),
    fc.constantFrom(
      '[^1]',
      '[[note|b]]',
      '$x^2$',
      '{{ x }}',
      '{% if a %}',
      '<br>',
      '<!-- c -->',
      '\\',
      '  \n',
    ),
  ),
})).node;

const indent = (text: string, by: string) => text.replace(/^/gm, by);

const block = fc.letrec<{node: string}>(tie => ({
  node: fc.oneof(
    {maxDepth: 4},
    inline,
    fc
      .tuple(fc.integer({min: 1, max: 6}), inline)
      .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    fc
      .tuple(inline, inline)
      .map(([a, b]) => `| ${a} | ${b} |\n|---|:-:|\n| ${b} | ${a} |\n| ${a} |`),
    inline.map(text => `\`\`\`js title="${text}"\n\t${text}\n\n\n  ${text}\n\`\`\``),
    inline.map(text => `Term\n: ${text}\n`),
    inline.map(text => `[^1]: ${text}\n\n    more`),
    fc.constantFrom(
      '***',
      '$$\na_1\n$$',
      ':::tip T',
      ':::',
      '%%',
      '</div>',
      '<table><tr><td>a<td>b',
      '- [ ] x',
    ),
    tie('node').map(text => `- ${indent(text, '  ').trimStart()}`),
    tie('node').map(text => `98. ${indent(text, '    ').trimStart()}\n99. b\n100. c`),
    tie('node').map(text => indent(text, '> ')),
    tie('node').map(text => `> [!WARNING] T\n${indent(text, '> ')}`),
    tie('node').map(text => `<details>\n<summary>s</summary>\n\n${text}\n\n</details>`),
    fc.array(tie('node'), {minLength: 1, maxLength: 4}).map(blocks => blocks.join('\n\n')),
  ),
})).node;

const source = fc.record<Source>({
  markdown: fc.oneof(
    {weight: 4, arbitrary: block},
    {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 300})},
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({maxLength: 300})
        .map(bytes => Buffer.from(bytes).toString('latin1')),
    },
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom(...'*_`~[]()<>!#|-+1.:={}$%^&\\\n \tab"\'/'.split('')),
        maxLength: 200,
      }),
    },
  ),
  title: inline,
  dialect: fc.constantFrom(...dialects),
  path: fc.constantFrom('a.md', 'a.mdx'),
});

const width = fc.oneof(fc.integer({min: 1, max: 19}), fc.integer({min: 20, max: 200}));

/** A bar of a quote or box, or the space that a container around it indents by. */
function isBar({text, role}: Span): boolean {
  return /^[│┃ ]*$/.test(text) && (role !== 'text' || text.trim() === '');
}

/** What is wrong with a page; empty when nothing is. */
function faults(page: Page): string[] {
  const found: string[] = [];
  let blank = true;
  let bars = false;
  for (const line of page.lines) {
    const text = shown(line);
    if (cellWidth(text) > page.width && graphemes(text.trim()).length > 1)
      found.push(`wide: ${text}`);
    if (/\s$/.test(text)) found.push(`space at the end: ${JSON.stringify(text)}`);
    if (/[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(text))
      found.push(`control: ${JSON.stringify(text)}`);
    if (!text.isWellFormed()) found.push(`lone surrogate: ${JSON.stringify(text)}`);
    const code = line.spans.some(span => span.role.startsWith('code'));
    if (text === '' && blank && !code) found.push('two blank lines');
    blank = text === '' && !code;
    const empty = !code && line.spans.length > 0 && line.spans.every(isBar);
    if (empty && bars) found.push('two lines with nothing but bars');
    bars = empty;
  }
  if (blank && page.lines.length > 0) found.push('blank line at the end');
  for (const link of page.links) {
    if (link.line < 0 || link.line >= Math.max(1, page.lines.length))
      found.push(`link: ${link.line}`);
  }
  for (const {line} of page.outline) if (!page.lines[line]) found.push(`heading: ${line}`);
  return found;
}

describe('a page of anything', () => {
  test('keeps its width, its spaces and its characters in order', () => {
    fc.assert(
      fc.property(source, width, fc.constantFrom('marked', 'listed'), (post, cells, links) => {
        expect(faults(compose(post, {width: cells, links: links as 'marked' | 'listed'}))).toEqual(
          [],
        );
      }),
      {
        numRuns: 500,
        examples: [
          [{markdown: '> > ### a b', title: 'T', dialect: 'plain', path: 'a.md'}, 3, 'marked'],
          [{markdown: '!\u00a0)', title: 'T', dialect: 'plain', path: 'a.md'}, 2, 'marked'],
        ],
      },
    );
  });

  test('is the same whenever it is composed', () => {
    fc.assert(
      fc.property(source, width, width, (post, first, second) => {
        const alone = compose(post, {width: second});
        compose(post, {width: first});
        expect(compose(post, {width: second})).toEqual(alone);
      }),
      {numRuns: 60},
    );
  });

  test('says where its lines come from, never outside the source', () => {
    fc.assert(
      fc.property(source, width, (post, cells) => {
        for (const line of compose(post, {width: cells}).lines) {
          if (line.source === undefined) continue;
          expect(line.source).toBeGreaterThanOrEqual(0);
          expect(line.source).toBeLessThanOrEqual(post.markdown.length);
        }
      }),
      {numRuns: 100},
    );
  });
});

describe('a page of words', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z]{1,14}$/), {minLength: 1, maxLength: 80});

  test('keeps every word in order at every width', () => {
    fc.assert(
      fc.property(
        fc.array(words, {minLength: 1, maxLength: 5}),
        fc.integer({min: 20, max: 200}),
        (paragraphs, cells) => {
          const markdown = paragraphs.map(list => list.join(' ')).join('\n\n');
          const page = compose({markdown}, {width: cells});
          const seen = page.lines.map(shown).join(' ').split(/\s+/).filter(Boolean);
          expect(seen).toEqual(markdown.split(/\s+/));
          expect(page.text).toBe(markdown.replace(/\n\n/g, '\n'));
        },
      ),
      {numRuns: 100},
    );
  });

  test('says of every line where its first word stands in the source', () => {
    fc.assert(
      fc.property(
        fc.array(words, {minLength: 1, maxLength: 4}),
        fc.integer({min: 20, max: 90}),
        (items, cells) => {
          const markdown = items
            .map((list, index) => `${index % 2 ? '> ' : '- '}${list.join(' ')}`)
            .join('\n\n');
          for (const line of compose({markdown}, {width: cells}).lines) {
            if (line.source === undefined) continue;
            const first = /[a-zA-Z]+/.exec(shown(line))?.[0] ?? '';
            expect(markdown.slice(line.source, line.source + first.length)).toBe(first);
          }
        },
      ),
      {numRuns: 100},
    );
  });
});
