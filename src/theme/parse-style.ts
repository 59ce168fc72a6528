import {didYouMean} from '../text/nearest.ts';
import {parseHex, toHex} from './color.ts';
import {ThemeError} from './error.ts';
import type {Color, Style} from './types.ts';

/** What a person may write for a style: `bold cyan`, `#ff8800 on black`, or the same as an object. */
export type StyleInput = string | Readonly<Record<string, unknown>>;

type Attribute = Exclude<keyof Style, 'color' | 'background'>;

const attributes: Readonly<Record<string, Attribute>> = {
  bold: 'bold',
  dim: 'dim',
  faint: 'dim',
  italic: 'italic',
  underline: 'underline',
  ul: 'underline',
  strike: 'strike',
  strikethrough: 'strike',
  inverse: 'inverse',
  reverse: 'inverse',
};

const hues = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const empty = ['none', 'plain', 'normal', 'reset', 'default'];
const hint =
  'Write a style as "bold cyan", "#ff8800 underline" or "black on yellow", or as {"color": "cyan", "bold": true}.';
const words = [...Object.keys(attributes), ...hues, 'gray', 'none', 'on'];

/**
 * Reads one style. Colours are the 16 names of terminals (`red`, `bright-red`, `gray`), numbers from 0 to 15,
 * `#rgb` or `#rrggbb`; `on` before a colour, or a second colour, sets the background, as in Git's settings.
 *
 * @throws {ThemeError} at anything unknown, with the nearest words.
 */
export function parseStyle(input: unknown): Style {
  if (typeof input === 'string') return parseWords(input);
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) {
    return parseObject(input as Readonly<Record<string, unknown>>);
  }
  throw new ThemeError(
    'a style is text such as "bold cyan", or an object such as {"bold": true}',
    hint,
  );
}

function parseWords(text: string): Style {
  const style: Style = {};
  let background = false;
  for (const word of text.trim().split(/[\s,]+/)) {
    const lower = word.toLowerCase();
    if (lower === '' || empty.includes(lower)) continue;
    const attribute = Object.hasOwn(attributes, lower) ? attributes[lower] : undefined;
    if (attribute) style[attribute] = true;
    else if (lower === 'on') background = true;
    else if (background || style.color !== undefined || lower.startsWith('bg')) {
      style.background = parseColor(word);
    } else style.color = parseColor(word);
  }
  return style;
}

function parseObject(input: Readonly<Record<string, unknown>>): Style {
  const style: Style = {};
  for (const [key, value] of Object.entries(input)) {
    const attribute = Object.hasOwn(attributes, key) ? attributes[key] : undefined;
    if (attribute) style[attribute] = value === true;
    else if (key === 'color' || key === 'background') style[key] = parseColor(value);
    else {
      const known = ['color', 'background', ...Object.keys(attributes)];
      throw new ThemeError(`a style has no "${key}"${didYouMean(key, known)}`, hint);
    }
  }
  return style;
}

function parseColor(input: unknown): Color {
  const text = String(input).toLowerCase();
  const rgb = parseHex(text);
  if (rgb) return toHex(rgb);
  if (/^\d{1,2}$/.test(text) && Number(text) < 16) return Number(text);
  if (text === 'gray' || text === 'grey') return 8;
  // `bright-red`, and chalk's `redBright` and `bgRed`.
  const name = text.replace(/[-_]/g, '').replace(/^bg/, '');
  const index = hues.indexOf(name.replace(/^bright|bright$/, ''));
  if (index < 0) {
    throw new ThemeError(
      `"${String(input)}" is neither a colour nor a style${didYouMean(text, words)}`,
      hint,
    );
  }
  return name.includes('bright') ? index + 8 : index;
}
