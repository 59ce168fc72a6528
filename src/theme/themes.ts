import {didYouMean} from '../text/nearest.ts';
import {auto, mono} from './auto.ts';
import {type CustomTheme, customTheme} from './custom.ts';
import {ThemeError} from './error.ts';
import {themeFromPalette} from './from-palette.ts';
import {palettes} from './palettes.ts';
import type {Theme} from './types.ts';

/** octavo's own themes, in the order in which the reader goes through them. */
export const themeNames: readonly string[] = ['auto', ...palettes.map(({name}) => name), 'mono'];

/** The user's own themes by name, as the settings hold them. */
export type CustomThemes = Readonly<Record<string, CustomTheme>>;

/** Every theme that there is to choose from: octavo's, then the user's own. */
export function availableThemes(custom: CustomThemes = {}): string[] {
  return [...new Set([...themeNames, ...Object.keys(custom)])];
}

/**
 * The theme called `name`. One of the user's own wins over one of octavo's with the same name, and may build on it.
 *
 * @throws {ThemeError} when there is no such theme, or when a custom one says something unknown; with the nearest names.
 */
export function resolveTheme(name: string, custom: CustomThemes = {}): Theme {
  return resolve(name, custom, []);
}

function resolve(name: string, custom: CustomThemes, building: readonly string[]): Theme {
  const own = Object.hasOwn(custom, name) ? custom[name] : undefined;
  if (own === undefined || building.includes(name)) return builtIn(name, custom, building);
  return customTheme(name, own, resolve(baseOf(name, own), custom, [...building, name]));
}

function baseOf(name: string, {base}: CustomTheme): string {
  if (base === undefined) return themeNames.includes(name) ? name : 'auto';
  // What the settings file holds is a style as far as the settings know, and that may be an object.
  if (typeof base === 'string') return base;
  throw new ThemeError(
    `theme "${name}": a base is the name of a theme`,
    `Themes: ${themeNames.join(', ')}.`,
  );
}

function builtIn(name: string, custom: CustomThemes, building: readonly string[]): Theme {
  if (name === 'auto') return auto;
  if (name === 'mono') return mono;
  const palette = palettes.find(candidate => candidate.name === name);
  if (palette) return themeFromPalette(palette);
  if (building.includes(name)) {
    throw new ThemeError(
      `the theme "${name}" is built on itself (${building.join(' on ')})`,
      `Give one of them a "base" of octavo's own: ${themeNames.join(', ')}.`,
    );
  }
  const available = availableThemes(custom);
  throw new ThemeError(
    `there is no theme "${name}"${didYouMean(name, available)}`,
    `Themes: ${available.join(', ')}.`,
  );
}
