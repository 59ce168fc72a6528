import type {Mark, Role} from '../text/roles.ts';

/** One of the terminal's own 16 colours (0-15), or a 24-bit colour as `#rrggbb`. */
export type Color = number | `#${string}`;

/** How a role looks. Absent means: as the terminal has it. */
export type Style = {
  color?: Color;
  background?: Color;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  inverse?: boolean;
};

export type Theme = {
  name: string;
  /** What background the theme is made for; `any` for those in the terminal's own colours. */
  appearance: 'dark' | 'light' | 'any';
  /** The page's own colours, for the themes that have them (contrast is checked against `background`). */
  background?: Color;
  foreground?: Color;
  styles: Record<Role, Style>;
  /** What emphasis adds on top of a role, where it is not the plain bold, italic, struck, underlined. */
  marks?: Partial<Record<keyof typeof Mark, Style>>;
};

/**
 * How much the output may be styled, from nothing to everything: `none` is no escape sequence at all, `attributes` is
 * bold, underline and their like without colours (what `NO_COLOR` asks for), then 16, 256 or 24-bit colours.
 */
export type ColorDepth = 'none' | 'attributes' | '16' | '256' | 'truecolor';
