import fc from 'fast-check';
import {expect, test} from 'vitest';
import {compose} from '../../src/page/compose.ts';
import {shown} from './helpers.ts';

/** A piece of a document that takes the words that it is made of from a source of new ones. */
type Piece = (words: Words) => string;
type Words = {next(): string; inTable(make: () => string): string; tables: [number, number][]};

/** Words of four letters, none twice: what is lost, doubled or in another place shows. */
function wordSource(): Words {
  let count = 0;
  const letter = (value: number): string => String.fromCharCode(97 + (value % 26));
  const tables: [number, number][] = [];
  return {
    tables,
    next() {
      const number = count++;
      return `z${letter(number / 676)}${letter(number / 26)}${letter(number)}`;
    },
    inTable(make) {
      const from = count;
      const made = make();
      tables.push([from, count]);
      return made;
    },
  };
}

const wordsIn = (text: string): string[] => text.match(/(?<![a-z])z[a-z]{3}(?![a-z])/g) ?? [];
const joined = (pieces: readonly Piece[], by: string): Piece => {
  return words => pieces.map(piece => piece(words)).join(by);
};
const some = (piece: fc.Arbitrary<Piece>, by: string, maxLength: number): fc.Arbitrary<Piece> =>
  fc.array(piece, {minLength: 1, maxLength}).map(pieces => joined(pieces, by));

const wordsInARow = (max: number): fc.Arbitrary<Piece> =>
  fc.integer({min: 1, max}).map((length): Piece => {
    return words => Array.from({length}, () => words.next()).join(' ');
  });
const plain = wordsInARow(12);
/** Code is broken anywhere, a line of this length nowhere. */
const code = wordsInARow(2);

const inline = fc.letrec<{node: Piece}>(tie => {
  const around = (open: string, close = open): fc.Arbitrary<Piece> =>
    tie('node').map(piece => words => open + piece(words) + close);
  return {
    node: fc.oneof(
      {maxDepth: 3},
      plain,
      some(tie('node'), ' ', 4),
      around('*'),
      around('**'),
      around('_'),
      // Twice, the former would open a fence.
      plain.map(
        (piece): Piece =>
          words =>
            `~~${piece(words)}~~`,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `==${piece(words)}==`,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `[${piece(words)}](https://example.com/a_b_c "title")`,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `[${piece(words)} **${words.next()}**][target]`,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `[\`${piece(words)}\`](other.md)`,
      ),
      around('<kbd>', '</kbd>'),
      around('<span class="x">', '</span>'),
      plain.map(
        (piece): Piece =>
          words =>
            `\`${piece(words)}\``,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `![${piece(words)}](picture.png)`,
      ),
      plain.map(
        (piece): Piece =>
          words =>
            `[[${piece(words)}]]`,
      ),
      some(plain, '\n', 3),
      some(plain, '<br>', 3),
      some(plain, '  \n', 3),
      some(plain, ', ', 3),
      some(plain, '—', 3),
    ),
  };
}).node;

const oneLine = inline.map(
  (piece): Piece =>
    words =>
      piece(words).replace(/ *\n/g, ' '),
);
const indented = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

const quoted = (text: string): string => text.replace(/^/gm, '> ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = fc
  .array(fc.array(oneLine, {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 4})
  .map((rows): Piece => {
    return words =>
      words.inTable(() => {
        const [head = '', ...others] = rows.map(cells => row(cells.map(cell => cell(words))));
        return [head, '|---|:-:|--:|', ...others].join('\n');
      });
  });

const block = fc.letrec<{node: Piece; blocks: Piece}>(tie => ({
  blocks: some(tie('node'), '\n\n', 3),
  node: fc.oneof(
    {maxDepth: 4},
    {weight: 3, arbitrary: inline},
    fc.tuple(fc.integer({min: 1, max: 6}), oneLine).map(([level, text]): Piece => {
      return words => `${'#'.repeat(level)} ${text(words)}`;
    }),
    oneLine.map(
      (text): Piece =>
        words =>
          `${text(words)}\n---`,
    ),
    table,
    some(code, '\n', 4).map(
      (text): Piece =>
        words =>
          `\`\`\`js\n${text(words)}\n\`\`\``,
    ),
    some(code, '\n', 3).map(
      (text): Piece =>
        words =>
          indented(text(words), '    '),
    ),
    fc.tuple(tie('blocks'), tie('blocks')).map(([one, two]): Piece => {
      return words =>
        [one, two].map(item => `- ${indented(item(words), '  ').trimStart()}`).join('\n');
    }),
    fc.tuple(tie('blocks'), tie('blocks')).map(([one, two]): Piece => {
      return words =>
        [one, two]
          .map((item, at) => `${9 + at}. ${indented(item(words), '    ').trimStart()}`)
          .join('\n\n');
    }),
    tie('blocks').map(
      (inner): Piece =>
        words =>
          quoted(inner(words)),
    ),
    tie('blocks').map(
      (inner): Piece =>
        words =>
          `> [!NOTE]\n>\n${quoted(inner(words))}`,
    ),
    fc.tuple(oneLine, oneLine).map(([term, meaning]): Piece => {
      return words => `${term(words)}\n: ${meaning(words)}`;
    }),
    tie('blocks').map(
      (inner): Piece =>
        words =>
          `:::tip\n\n${inner(words)}\n\n:::`,
    ),
    fc.tuple(oneLine, tie('blocks')).map(([title, inner]): Piece => {
      return words =>
        `<details>\n<summary>${title(words)}</summary>\n\n${inner(words)}\n\n</details>`;
    }),
  ),
}));

/**
 * Words with those of each table sorted, each once: in a grid cells stand beside one another, and where there is no room for
 * one, the head is said again with each row.
 */
function tablesInAnyOrder(tables: Words['tables'], words: readonly string[]): string[] {
  const once = [...new Set(words)];
  const all = tables.flatMap(([from, to]) => (words.length >= to ? [[from, to] as const] : []));
  for (const [from, to] of all) once.splice(from, to - from, ...once.slice(from, to).sort());
  return once;
}

const dialects = fc.constantFrom('plain', 'obsidian', 'hugo', 'jekyll', 'docusaurus', 'zenn');
const documents = block.blocks.map(document => {
  const words = wordSource();
  const markdown = `${document(words)}\n\n[target]: https://example.com/\n`;
  return {markdown, tables: words.tables};
});

test('the page and its plain text keep every word of a document in order', () => {
  fc.assert(
    fc.property(
      documents,
      dialects,
      fc.integer({min: 24, max: 160}),
      ({markdown, tables}, dialect, width) => {
        const expected = wordsIn(markdown);
        const page = compose({markdown, dialect}, {width, titleBlock: false});
        expect(wordsIn(page.text)).toEqual(expected);
        const seen = wordsIn(page.lines.map(shown).join('\n'));
        expect(tablesInAnyOrder(tables, seen)).toEqual(tablesInAnyOrder(tables, expected));
        if (tables.length === 0) expect(seen).toEqual(expected);
      },
    ),
    {numRuns: 300},
  );
});
