import {fallTo, type TerminalColor} from '../theme/color.ts';
import type {Color, ColorDepth, Style} from '../theme/types.ts';

/** ECMA-48 "select graphic rendition" parameters, in the order in which they are written. */
const attributes = [
  ['bold', '1'],
  ['dim', '2'],
  ['italic', '3'],
  ['underline', '4'],
  ['inverse', '7'],
  ['strike', '9'],
] as const satisfies readonly (readonly [keyof Style, string])[];

/** The parameters of `style` as far as `depth` allows, joined by `;`; empty for plain text and for `none`. */
export function sgr(style: Style, depth: ColorDepth): string {
  if (depth === 'none') return '';
  const codes: string[] = [];
  if (style.color !== undefined) codes.push(...colorCodes(style.color, depth, 30));
  if (style.background !== undefined) codes.push(...backgroundCodes(style.background, depth));
  for (const [name, code] of attributes) if (style[name]) codes.push(code);
  return codes.join(';');
}

/** Without colours a background still has to show: what is selected or matched is then inverse. */
function backgroundCodes(background: Color, depth: ColorDepth): string[] {
  return depth === 'attributes' ? ['7'] : colorCodes(background, depth, 40);
}

function colorCodes(color: Color, depth: ColorDepth, base: 30 | 40): string[] {
  const fallen: TerminalColor = fallTo(depth, color);
  if (fallen === null) return [];
  if (typeof fallen !== 'number') return [`${base + 8};2;${fallen.join(';')}`];
  if (fallen < 8) return [String(base + fallen)];
  if (fallen < 16) return [String(base + 60 + fallen - 8)];
  return [`${base + 8};5;${fallen}`];
}
