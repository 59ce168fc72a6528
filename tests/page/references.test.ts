import fc from 'fast-check';
import {Lexer, type Tokens} from 'marked';
import {expect, test} from 'vitest';
import {plainDefinition} from '../../src/page/parse/references.ts';

const label = fc.constantFrom('a', 'B c', ' d ', 'ẞ', '', ' ', '^n', 'e]', '[f', 'g\\]', 'h\ni');
const target = fc.constantFrom('/u', 'https://a.example/?b=c&d#e', '<v w>', '#x', '/(y)', 'z"', '');
const title = fc.constantFrom(
  '',
  ' "t"',
  ' "t" ',
  '"t"',
  " 't'",
  ' (t)',
  '\n"t"',
  '\n  (t',
  ' "t" x',
  ' "t',
);
const definition = fc
  .tuple(
    fc.constantFrom('', ' ', '   ', '    '),
    label,
    fc.constantFrom(' ', '', '  ', '\n'),
    target,
    title,
    fc.constantFrom('', '\n', '\n\nText.', '\nText.', '\n[a]: /v', '\n  "t"'),
  )
  .map(
    ([indent, name, gap, href, words, rest]) => `${indent}[${name}]:${gap}${href}${words}${rest}`,
  );

test('definitions on one line are read as marked reads them, or left to it', () => {
  let read = 0;
  fc.assert(
    fc.property(definition, source => {
      const ours = plainDefinition(source);
      if (!ours) return;
      read++;
      const theirs = new Lexer({gfm: true}).blockTokens(source, [])[0] as Tokens.Def;
      expect({...ours, raw: ours.raw.trimEnd()}).toEqual({
        ...theirs,
        raw: theirs.raw.trimEnd(),
        title: theirs.title ?? '',
      });
    }),
    {numRuns: 2000},
  );
  expect(read).toBeGreaterThan(100);
});
