import type {Look} from '../output/ansi.ts';
import {capabilities} from '../output/capabilities.ts';
import {type Screen, screenOnStdout} from '../platform/screen.ts';
import type {Settings} from '../settings/definitions.ts';
import {ThemeError} from '../theme/error.ts';
import {resolveTheme} from '../theme/themes.ts';
import type {Theme} from '../theme/types.ts';
import {chosenFormat} from './chosen-format.ts';
import type {Options} from './flags.ts';

/** How results are to look: in what format, how wide in cells, and in which colours. */
export type Presentation = {
  format: Format;
  width: number;
  look: Look;
  /** What was wrong with the settings that it depends on, a line each. */
  messages: readonly string[];
};

export type Format = NonNullable<Options['format']>;

/** Decides by flags, environment, settings and what standard output is, in this order. */
export function presentation(options: Options, settings: Settings): Presentation {
  const {env, platform} = process;
  const screen = screenOnStdout();
  const able = capabilities({
    env,
    // Who asks for ANSI by name gets it as a terminal would.
    isTTY: screen !== null || options.format === 'ansi',
    settings,
    platform,
    ...(options.color && {color: options.color}),
    ...(options.hyperlinks && {hyperlinks: options.hyperlinks}),
  });
  const {theme, messages} = chosenTheme(options, settings);
  const styled = screen !== null || able.depth !== 'none' || able.hyperlinks;
  return {
    format: chosenFormat(options) ?? (styled ? 'ansi' : 'text'),
    width: options.width ?? defaultWidth(settings.measure, screen),
    look: {theme, ...able},
    messages,
  };
}

/** A wrong name on the command line is wrong usage; one in the settings costs the theme and nothing else. */
function chosenTheme(options: Options, settings: Settings): {theme: Theme; messages: string[]} {
  if (options.theme !== undefined) {
    return {theme: resolveTheme(options.theme, settings.themes), messages: []};
  }
  try {
    return {theme: resolveTheme(settings.theme, settings.themes), messages: []};
  } catch (error) {
    if (!(error instanceof ThemeError)) throw error;
    return {theme: resolveTheme('auto'), messages: [`the setting theme: ${error.message}`]};
  }
}

const withoutTerminal = 80;

function defaultWidth(measure: number, screen: Screen | null): number {
  return screen?.columns ? Math.min(screen.columns, measure) : withoutTerminal;
}
