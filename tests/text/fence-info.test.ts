import {expect, test} from 'vitest';
import {fenceInfo, languageOf} from '../../src/text/fence-info.ts';

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
  ['{1,3}', ''],
  ['{#id}', ''],
  ['.', ''],
  ['', ''],
  ['   ', ''],
])('%j names %j', (info, language) => {
  expect(languageOf(info)).toBe(language);
});

test('a megabyte is no trouble', () => {
  expect(languageOf('{'.repeat(1_000_000))).toBe('');
  expect(languageOf('a'.repeat(1_000_000))).toHaveLength(1000);
  expect(fenceInfo('title'.repeat(200_000)).title).toBe('');
});

test.each([
  ['js title="a b.js"', 'js', 'a b.js'],
  ["js {1,3} title='x'", 'js', 'x'],
  ['ts:src/file.ts', 'ts', 'src/file.ts'],
  ['{.rust file=x.rs}', 'rust', 'x.rs'],
  ['rust,name=x', 'rust', 'x'],
  ['title="x.js"', '', 'x.js'],
  ['js subtitle="x"', 'js', ''],
  ['js', 'js', ''],
])('%j is %j, titled %j', (info, language, title) => {
  expect(fenceInfo(info)).toEqual({language, title});
});
