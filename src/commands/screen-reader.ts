import type {Settings} from '../settings/definitions.ts';
import type {Options} from './flags.ts';

/** Whether the reader is to be heard: the flag says so, or the variable that programs made with Ink know, or the setting. */
export function isHeard(
  options: Pick<Options, 'screen-reader'>,
  settings: Pick<Settings, 'screen-reader'>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (options['screen-reader'] || env.INK_SCREEN_READER === 'true') return true;
  // The variable can also say that there is none, whatever the settings are.
  return env.INK_SCREEN_READER !== 'false' && settings['screen-reader'];
}
