import type {Settings} from '../settings/definitions.ts';
import type {Options} from './flags.ts';
import type {Place} from './locate.ts';

/** What is asked for, once arguments and settings are read. */
export type Request = {
  place: Place;
  /** What the reader remembers of the posts is kept under this; under their folder's path where it is absent. */
  rememberedAs?: string;
  options: Options;
  settings: Settings;
  /** What was wrong with the settings, a line each. */
  messages: readonly string[];
};
