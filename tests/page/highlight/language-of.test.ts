import {expect, test} from 'vitest';
import {languageOf} from '../../../src/page/highlight/language-of.ts';

test.each([
  ['js', 'js'],
  ['  JS  ', 'js'],
  ['js {1,3}', 'js'],
  ['js{1,3}', 'js'],
  ['ts:file.ts', 'ts'],
  ['python title="x"', 'python'],
  ['python,title=x', 'python'],
  ['rust,ignore', 'rust'],
  ['{.python}', 'python'],
  ['{ .python .numbers }', 'python'],
  ['{python}', 'python'],
  ['{r, echo=FALSE}', 'r'],
  ['language-js', 'js'],
  ['lang-js', 'js'],
  ['c++', 'c++'],
  ['C#', 'c#'],
  ['objective-c', 'objective-c'],
  ['html+erb', 'html+erb'],
  ['console?lang=x', 'console'],
  ['js;foo', 'js'],
  ['js=1', ''],
  ['title="x.js"', ''],
  ['{1,3}', '1'],
  ['{#id .python}', '#id'],
  ['.', ''],
  ['', ''],
  ['   ', ''],
])('%j names %j', (info, language) => {
  expect(languageOf(info)).toBe(language);
});

test('a megabyte is no trouble', () => {
  expect(languageOf(`${'{'.repeat(1_000_000)}`)).toBe('');
  expect(languageOf(`${'a'.repeat(1_000_000)}`)).toHaveLength(100);
});
