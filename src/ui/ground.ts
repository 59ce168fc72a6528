import type {Rgb} from '../theme/color.ts';
import {onGround} from '../theme/ground.ts';
import {type CustomThemes, resolveTheme} from '../theme/themes.ts';
import type {ColorDepth, Theme} from '../theme/types.ts';
import {likelyBackground} from './background.ts';

/** Themes as they are on this terminal. */
export type Ground = {
  theme(name: string): Theme;
  /** Whether the theme depends on the background: only `auto` does, any other was chosen as it is. */
  depends(name: string): boolean;
  /** Takes in what the background is; with `null`, what it is likely to be. */
  learn(background: Rgb | null): void;
};

/** `colorFgBg` is the environment's `COLORFGBG`, which is asked when the terminal does not answer. */
export function createGround(
  depth: ColorDepth,
  custom: CustomThemes = {},
  colorFgBg: string | undefined = undefined,
): Ground {
  let known: Rgb | null = null;
  // With sixteen colours there is nothing to mix.
  const canMix = depth === '256' || depth === 'truecolor';
  const depends = (name: string): boolean =>
    canMix && name === 'auto' && !Object.hasOwn(custom, name);
  return {
    depends,
    theme(name) {
      const theme = resolveTheme(name, custom);
      return known && depends(name) ? onGround(theme, known) : theme;
    },
    learn(background) {
      known = background ?? known ?? likelyBackground(colorFgBg);
    },
  };
}
