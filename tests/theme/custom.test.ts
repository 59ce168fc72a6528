import {describe, expect, test} from 'vitest';
import {parseStyle} from '../../src/theme/parse-style.ts';
import {resolveTheme} from '../../src/theme/themes.ts';

describe('parseStyle', () => {
  test.each([
    ['bold cyan', {bold: true, color: 6}],
    ['#ff8800 underline', {color: '#ff8800', underline: true}],
    ['#F80', {color: '#ff8800'}],
    ['white on blue', {color: 7, background: 4}],
    ['bold red blue', {bold: true, color: 1, background: 4}],
    ['bright-red', {color: 9}],
    ['redBright', {color: 9}],
    ['bgRed', {background: 1}],
    ['bgRedBright white', {color: 7, background: 9}],
    ['gray', {color: 8}],
    ['12', {color: 12}],
    ['none', {}],
    ['', {}],
    ['Bold  ITALIC,dim', {bold: true, italic: true, dim: true}],
    [
      {color: 'cyan', bold: true},
      {color: 6, bold: true},
    ],
    [
      {color: 6, bold: false},
      {color: 6, bold: false},
    ],
    [{background: '#000'}, {background: '#000000'}],
  ])('%j', (input, expected) => {
    expect(parseStyle(input)).toEqual(expected);
  });

  test.each([
    ['bold cyna', '"cyna" is neither a colour nor a style; did you mean cyan?'],
    ['16', '"16" is neither a colour nor a style'],
    [{colour: 'red'}, 'a style has no "colour"; did you mean color?'],
    [7, 'a style is text'],
    [null, 'a style is text'],
    [['bold'], 'a style is text'],
    ['__proto__', '"__proto__" is neither'],
  ])('%j is refused', (input, message) => {
    expect(() => parseStyle(input)).toThrow(message);
  });
});

describe('a theme of the user’s own', () => {
  test('builds on another and keeps what it does not name', () => {
    const theme = resolveTheme('mine', {mine: {base: 'dracula', heading2: 'bold cyan'}});
    const dracula = resolveTheme('dracula');
    expect(theme.name).toBe('mine');
    expect(theme.styles.heading2).toEqual({bold: true, color: 6});
    expect(theme.styles.link).toEqual(dracula.styles.link);
    expect(theme.background).toBe(dracula.background);
  });

  test('builds on auto when it does not say', () => {
    expect(resolveTheme('mine', {mine: {}}).styles).toEqual(resolveTheme('auto').styles);
  });

  test('may take the name of one of octavo’s, and builds on that', () => {
    const theme = resolveTheme('dark', {dark: {link: 'red'}});
    expect(theme.styles.link).toEqual({color: 1});
    expect(theme.styles.heading1).toEqual(resolveTheme('dark').styles.heading1);
  });

  test('may build on another of the user’s own', () => {
    const custom = {a: {base: 'b', link: 'red'}, b: {base: 'light', quote: 'green'}};
    const theme = resolveTheme('a', custom);
    expect([theme.styles.link, theme.styles.quote]).toEqual([{color: 1}, {color: 2}]);
    expect(theme.appearance).toBe('light');
  });

  test('cannot build on itself', () => {
    const custom = {a: {base: 'b'}, b: {base: 'a'}};
    expect(() => resolveTheme('a', custom)).toThrow('the theme "a" is built on itself (a on b)');
  });

  test.each([
    ['firstHeading', ['title', 'heading1']],
    ['heading', ['heading2', 'heading3', 'heading4', 'heading5', 'heading6']],
    ['codespan', ['code']],
    ['code', ['code', 'codeBlock']],
    ['blockquote', ['quote']],
    ['link', ['link']],
    ['href', ['linkTarget']],
    ['hr', ['rule']],
    ['listitem', ['listMarker']],
    ['table', ['tableHeader', 'tableBorder']],
    ['paragraph', ['text']],
    ['html', ['placeholder']],
    ['text', ['text']],
  ] as const)('takes %s, as marked-terminal calls it', (option, expected) => {
    const {styles} = resolveTheme('mine', {mine: {[option]: 'red'}});
    for (const role of expected) expect(styles[role]).toEqual({color: 1});
  });

  test.each(['strong', 'em', 'del'])('takes %s, which styles a mark', option => {
    const {marks} = resolveTheme('mine', {mine: {[option]: 'red'}});
    expect(Object.values(marks ?? {})).toEqual([{color: 1}]);
  });

  test('names for one role beat names for several, whatever their order', () => {
    const theme = resolveTheme('mine', {
      mine: {heading3: 'red', codespan: 'green', heading: 'blue', code: 'yellow'},
    });
    expect(theme.styles.heading2).toEqual({color: 4});
    expect(theme.styles.heading3).toEqual({color: 1});
    expect(theme.styles.code).toEqual({color: 2});
    expect(theme.styles.codeBlock).toEqual({color: 3});
  });

  test.each([
    [{headng1: 'red'}, 'theme "mine": there is no role "headng1"; did you mean heading1'],
    [{link: 'rde'}, 'theme "mine", link: "rde" is neither a colour nor a style; did you mean red'],
    [{base: 'drak'}, 'there is no theme "drak"; did you mean dark'],
    [{base: {bold: true}}, 'theme "mine": a base is the name of a theme'],
    [{constructor: 'red'}, 'there is no role "constructor"'],
  ])('%j is refused, with the nearest names', (mine, message) => {
    expect(() => resolveTheme('mine', {mine: mine as Record<string, string>})).toThrow(message);
  });
});
