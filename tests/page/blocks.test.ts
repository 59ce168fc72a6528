import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {Lexer, type Token, type Tokens} from 'marked';
import {expect, test} from 'vitest';
import {allBlocks, startLexing} from '../../src/page/parse/lex.ts';
import {syntaxOf} from '../../src/page/parse/syntax.ts';
import {inOneGo} from '../../src/text/slices.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';
import {bodyOf, markdownFiles} from './helpers.ts';

const lex = (source: string) => inOneGo(allBlocks(startLexing(source, syntaxOf({}))));

/** A list as a tree: each item words, and lists or further words under them. */
type Tree = {
  ordered: boolean;
  loose: boolean;
  items: {words: string; children: (Tree | string)[]}[];
};

const tree = fc.letrec<{tree: Tree}>(tie => ({
  tree: fc.record({
    ordered: fc.boolean(),
    loose: fc.constant(false),
    items: fc.array(
      fc.record({
        words: fc.constantFrom('a', 'b c', '*d*'),
        children: fc.array(
          fc.oneof({maxDepth: 4}, fc.constantFrom('more', '    code'), tie('tree')),
          {maxLength: 2},
        ),
      }),
      {minLength: 1, maxLength: 3},
    ),
  }),
})).tree;

function written({ordered, items}: Tree, bullet: string): string {
  return items
    .map(({words, children}, index) => {
      const mark = ordered ? `${index + 7}${bullet === '-' ? '.' : ')'} ` : `${bullet} `;
      const blocks = [words, ...children].map(child =>
        typeof child === 'string' ? child : written(child, bullet === '-' ? '+' : '-'),
      );
      return mark + blocks.join('\n\n').replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

test('lists of any shape are read as marked reads them', () => {
  fc.assert(
    fc.property(tree, list => {
      const source = written(list, '-');
      expect(essence(lex(source))).toEqual(essence(new Lexer({gfm: true}).blockTokens(source)));
    }),
    {numRuns: 300},
  );
});

describeWithShared('the public corpora', () => {
  test('have the blocks that marked finds in them', () => {
    for (const file of markdownFiles(shared('corpora'))) {
      const source = plain(bodyOf(readFileSync(file, 'utf8')));
      const ours = essence(lex(source));
      expect([file, ours]).toEqual([file, essence(new Lexer({gfm: true}).blockTokens(source))]);
    }
  });
});

/** A post without the marks that marked does not know, and without HTML over blank lines, which octavo reads otherwise. */
function plain(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->|<(script|style|pre|svg|template|noscript)[\s\S]*?<\/\1>/gi, '')
    .replace(/\[\^|::|\$\$|\smarkdown=/g, ' ')
    .replace(/(^|[\s>]):(?=[ \t])/gm, '$1;');
}

/** What of tokens octavo looks at, in one form for those of both. */
function essence(tokens: readonly Token[]): unknown[] {
  return tokens.flatMap((token): unknown[] => {
    switch (token.type) {
      case 'space':
      case 'checkbox':
        return [];
      case 'list': {
        const {ordered, start, loose, items} = token as Tokens.List;
        return [{ordered, start, loose, items: items.map(itemEssence)}];
      }
      case 'blockquote':
        return [{quote: essence((token as Tokens.Blockquote).tokens)}];
      case 'code': {
        const {lang, text} = token as Tokens.Code;
        return [{code: text.trimEnd(), lang: lang || ''}];
      }
      case 'table': {
        const {align, header, rows} = token as Tokens.Table;
        // marked fills rows up.
        const cells = (row: Tokens.TableCell[]) =>
          header.map((_, column) => row[column]?.text ?? '');
        return [{align, rows: [header, ...rows].map(cells)}];
      }
      case 'heading':
        return [{heading: (token as Tokens.Heading).text, depth: token.depth}];
      case 'text':
      case 'paragraph':
        return [(token as Tokens.Paragraph).text.replace(/^[ \t]+|\s+$/gm, '')];
      default:
        return [{type: token.type, raw: token.raw.trim()}];
    }
  });
}

function itemEssence({task, checked, tokens}: Tokens.ListItem): unknown {
  const [first, ...rest] = essence(tokens);
  const words = typeof first === 'string' && task ? first.replace(/^\[[ xX]\]\s+/, '') : first;
  return {task: task ? checked : null, tokens: [words, ...rest]};
}
