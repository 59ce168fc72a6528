import {expect, test} from 'vitest';
import {allBlocks, startLexing} from '../../src/page/parse/lex.ts';
import {syntaxOf} from '../../src/page/parse/syntax.ts';
import {inOneGo} from '../../src/text/slices.ts';

test('what is nested too deep to be split is plain, and what stands before it is not', () => {
  const deep = `${'> '.repeat(100_000)}deep\n\nlast`;
  const lexing = startLexing(`# Head\n\n${deep}`, syntaxOf({}));
  const tokens = inOneGo(allBlocks(lexing));
  expect(tokens.map(({type}) => type)).toEqual([
    'heading',
    'space',
    'paragraph',
    'space',
    'paragraph',
  ]);
  expect(tokens.map(({raw}) => raw).join('')).toBe(`# Head\n\n${deep}`);
  expect(lexing.problems).toEqual([expect.stringContaining('the rest is shown as plain')]);
});
