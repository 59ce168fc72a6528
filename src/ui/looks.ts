import type {Look} from '../output/ansi.ts';
import type {Settings} from '../settings/definitions.ts';
import type {Rgb} from '../theme/color.ts';
import {ThemeError} from '../theme/error.ts';
import type {CustomThemes} from '../theme/themes.ts';
import {createGround, type Ground} from './ground.ts';

/** How the reader looks, which may change while it runs: another theme, another background, other settings. */
export type Looks = {
  look(): Look;
  /** Takes a theme on, and with it the user's own when they have changed. Answers with why that cannot be, or `null`. */
  setTheme(name: string, own?: Settings['themes']): string | null;
  /** Colours and hyperlinks as these settings say. */
  restyle(settings: Settings): void;
  /** Whether a theme depends on the background of the terminal. */
  depends(name: string): boolean;
  /** Takes in what the background is; `null` when the terminal does not say. */
  learn(background: Rgb | null): void;
};

/** What looks begin with; `lookWith` tells what other settings would make of colours and hyperlinks. */
export type LooksStart = {
  readonly look: Look;
  readonly themes?: CustomThemes | undefined;
  readonly colorFgBg: string | undefined;
  lookWith(settings: Settings): Look;
};

export function createLooks({look: first, themes, colorFgBg, lookWith}: LooksStart): Looks {
  let look = first;
  let own = themes;
  let told: {background: Rgb | null} | null = null;
  let ground = groundNow();

  function groundNow(): Ground {
    const made = createGround(look.depth, own, colorFgBg);
    if (told) made.learn(told.background);
    return made;
  }

  return {
    look: () => look,
    setTheme(name, changed) {
      if (changed) {
        own = changed as CustomThemes;
        ground = groundNow();
      }
      try {
        look = {...look, theme: ground.theme(name)};
        return null;
      } catch (error) {
        // A theme in the settings that cannot be one costs that theme.
        if (error instanceof ThemeError) return error.message;
        throw error;
      }
    },
    restyle(settings) {
      look = {...lookWith(settings), theme: look.theme};
      ground = groundNow();
    },
    depends: name => ground.depends(name),
    learn(background) {
      told = {background};
      ground.learn(background);
    },
  };
}
