import {describe, expect, test} from 'vitest';
import {contrast, fallTo, parseHex, type Rgb} from '../../src/theme/color.ts';
import {onGround} from '../../src/theme/ground.ts';
import {resolveTheme} from '../../src/theme/themes.ts';

const auto = resolveTheme('auto');
const grounds: Record<string, Rgb> = {
  black: [0, 0, 0],
  'dark blue': [0, 43, 54],
  'dark grey': [40, 44, 52],
  white: [255, 255, 255],
  cream: [253, 246, 227],
  'light grey': [224, 224, 224],
};

function rgb(color: unknown): Rgb {
  const value = typeof color === 'string' ? parseHex(color) : null;
  if (!value) throw new Error(`${String(color)} is no 24-bit colour`);
  return value;
}

describe.each(Object.entries(grounds))('on %s', (_, background) => {
  const theme = onGround(auto, background);

  test('nothing is dim, and every grey is legible', () => {
    for (const [role, style] of Object.entries(theme.styles)) {
      expect(style.dim, role).toBeUndefined();
      if (typeof style.color !== 'string') continue;
      const least = /^(imageFrame|quoteBar|rule|tableBorder|codeFrame|border)$/.test(role)
        ? 2
        : 4.5;
      expect(contrast(rgb(style.color), background), role).toBeGreaterThanOrEqual(least);
    }
  });

  test('what is selected stands on a wash that shows, with 256 colours, too', () => {
    const wash = rgb(theme.styles.selection.background);
    const seen = contrast(wash, background);
    expect(seen).toBeGreaterThan(1.12);
    expect(seen).toBeLessThan(2);
    expect(fallTo('256', theme.styles.selection.background ?? 0)).not.toBe(
      fallTo(
        '256',
        `#${background.map(channel => channel.toString(16).padStart(2, '0')).join('')}` as `#${string}`,
      ),
    );
  });
});

test('the hues are the terminal’s own, but for those that are faint on light', () => {
  const {codeString, alertWarning, title, match} = auto.styles;
  expect(onGround(auto, [0, 0, 0]).styles).toMatchObject({codeString, alertWarning, title, match});
  const light = onGround(auto, [255, 255, 255]).styles;
  expect(light).toMatchObject({title, match});
  expect(light.codeString.color).toMatch(/^#/);
  expect(light.alertWarning).toMatchObject({bold: true, color: expect.stringMatching(/^#/)});
});
