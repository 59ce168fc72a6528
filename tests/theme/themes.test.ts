import {describe, expect, test} from 'vitest';
import {roles} from '../../src/text/roles.ts';
import {contrast, parseHex} from '../../src/theme/color.ts';
import {ThemeError} from '../../src/theme/error.ts';
import {availableThemes, resolveTheme, themeNames} from '../../src/theme/themes.ts';
import type {Color, Style, Theme} from '../../src/theme/types.ts';

const painted = themeNames
  .map(name => resolveTheme(name))
  .filter(theme => theme.background !== undefined);

test('there are auto, dark, light, mono, high-contrast and four well-known palettes', () => {
  expect(themeNames).toEqual([
    'auto',
    'dark',
    'light',
    'high-contrast',
    'catppuccin',
    'dracula',
    'gruvbox',
    'solarized-light',
    'mono',
  ]);
});

test.each(themeNames)('%s has a style for every role and nothing else', name => {
  expect(Object.keys(resolveTheme(name).styles).sort()).toEqual([...roles].sort());
});

describe.each(painted.map(theme => [theme.name, theme] as const))('%s', (name, theme) => {
  const least = name === 'high-contrast' ? 7 : 4.5;

  test.each([...roles])('%s stands out from its background', role => {
    const style = theme.styles[role];
    const [front, back] = colorsOf(style, theme);
    expect(contrast(rgb(front), rgb(back))).toBeGreaterThanOrEqual(least);
    expect(style.dim ?? false, 'dim would take from the contrast').toBe(false);
  });

  test('prose is in the terminal’s own colour', () => {
    expect(theme.styles.text).toEqual({});
  });
});

describe.each(themeNames.map(name => [name, resolveTheme(name)] as const))('%s', (_name, theme) => {
  test('headings get quieter from level to level, without any colour', () => {
    const {heading1, heading2, heading3, heading4, heading5, heading6} = theme.styles;
    for (const style of [heading1, heading2, heading3]) expect(style.bold).toBe(true);
    for (const style of [heading4, heading5, heading6]) expect(style.bold).toBeUndefined();
    // The fifth and the sixth are dim, or in a theme with colours of its own in a quieter colour.
    const shapes = [heading2, heading3, heading4, heading5, heading6].map(shapeOf);
    expect(new Set(shapes).size).toBe(theme.background ? 4 : 5);
    expect(new Set([heading4, heading5, heading6].map(style => JSON.stringify(style))).size).toBe(
      3,
    );
  });

  test('what is selected, matched and in focus is told apart', () => {
    const {selection, match, matchCurrent, focus, text} = theme.styles;
    const looks = [selection, match, matchCurrent, focus, text].map(style => JSON.stringify(style));
    expect(new Set(looks).size).toBe(5);
  });
});

test('auto uses no colour that is lost on a light or a dark background', () => {
  for (const [role, style] of Object.entries(resolveTheme('auto').styles)) {
    if (style.background !== undefined) continue;
    expect([undefined, 1, 2, 3, 4, 5, 6], role).toContain(style.color);
  }
});

test('mono has no colours', () => {
  for (const style of Object.values(resolveTheme('mono').styles)) {
    expect(style.color).toBeUndefined();
    expect(style.background).toBeUndefined();
  }
});

describe('names', () => {
  test('an unknown one is an error that names the nearest', () => {
    expect(() => resolveTheme('drakula')).toThrow(ThemeError);
    expect(() => resolveTheme('drakula')).toThrow(
      'there is no theme "drakula"; did you mean dracula?',
    );
    expect(() => resolveTheme('__proto__')).toThrow(ThemeError);
    expect(() => resolveTheme('constructor')).toThrow(ThemeError);
  });

  test('the user’s own come after octavo’s, and are suggested too', () => {
    expect(availableThemes({evening: {}}).at(-1)).toBe('evening');
    expect(() => resolveTheme('evenig', {evening: {}})).toThrow('did you mean evening?');
  });
});

function colorsOf(style: Style, theme: Theme): [Color | undefined, Color | undefined] {
  const front = style.color ?? theme.foreground;
  const back = style.background ?? theme.background;
  return style.inverse ? [back, front] : [front, back];
}

function rgb(color: Color | undefined) {
  const parsed = parseHex(String(color));
  if (!parsed) throw new Error(`not a 24-bit colour: ${color}`);
  return parsed;
}

function shapeOf({bold, italic, underline, dim}: Style): string {
  return JSON.stringify({bold, italic, underline, dim});
}
