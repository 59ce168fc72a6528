import type {Role} from '../text/roles.ts';
import {isLight, legible, mix, parseHex, type Rgb, toHex} from './color.ts';
import {palettes} from './palettes.ts';
import type {Style, Theme} from './types.ts';

/** Roles of lines and frames: they may be fainter than what is read. */
const frames: ReadonlySet<Role> = new Set([
  'imageFrame',
  'quoteBar',
  'rule',
  'tableBorder',
  'codeFrame',
  'border',
]);

/** Contrast of quiet text and of frames with the background, as WCAG 2 counts it. */
const quietContrast = 4.5;
const frameContrast = 2.2;

/** Green, yellow and cyan of the terminal, and the colours of `light` that take their place on a light background. */
const faintOnLight: ReadonlyMap<unknown, 'green' | 'yellow' | 'cyan'> = new Map([
  [2, 'green'],
  [3, 'yellow'],
  [6, 'cyan'],
]);

/**
 * A theme in the terminal's own colours, on a background that is known now. The hues stay what the user made them; what
 * sixteen colours have no good answer for is mixed from the background: greys in place of "dim", which terminals draw
 * from not at all to invisible, a wash behind what is selected in place of inverse, and on light backgrounds darker
 * greens, yellows and cyans. For 256 colours and more.
 */
export function onGround(theme: Theme, background: Rgb): Theme {
  const light = isLight(background);
  const pole: Rgb = light ? [0, 0, 0] : [255, 255, 255];
  const grey = (ratio: number) => toHex(legible(mix(background, pole, 0.2), background, ratio));
  const quiet = grey(quietContrast);
  const frame = grey(frameContrast);
  const wash = toHex(mix(background, pole, light ? 0.1 : 0.16));

  function grounded(role: Role, style: Style): Style {
    if (role === 'selection') return {background: wash};
    if (role === 'keyboard') return {...style, background: wash};
    const {dim, ...rest} = style;
    if (dim) return {color: frames.has(role) ? frame : quiet, ...rest};
    const darker = light && style.background === undefined && faintOnLight.get(style.color);
    return darker ? {...style, color: onPaper(darker)} : style;
  }

  function onPaper(hue: 'green' | 'yellow' | 'cyan'): `#${string}` {
    const paper = palettes.find(({name}) => name === 'light');
    return toHex(legible(parseHex(paper?.[hue] ?? '') ?? pole, background, quietContrast));
  }

  const styles = Object.fromEntries(
    Object.entries(theme.styles).map(([role, style]) => [role, grounded(role as Role, style)]),
  ) as Theme['styles'];
  return {...theme, appearance: light ? 'light' : 'dark', styles};
}
