import type {Role} from '../text/roles.ts';

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
};

/** How many colours the terminal has: none, 16, 256 or 24 bits. */
export type ColorDepth = 'none' | '16' | '256' | 'truecolor';
