import {type Palette, palettes} from '../../theme/palettes.ts';

/** What a terminal paints with, as `#rrggbb`. */
export type TerminalColors = {
  background: string;
  foreground: string;
  /** The frame and the title above the screen. */
  frame: string;
  title: string;
  /** The 16 colours of its own, then the 240 of xterm's cube and greys. */
  indexed: readonly string[];
};

/** A terminal set up in the colours of one of octavo's own themes. */
export function terminalColors(name: 'dark' | 'light'): TerminalColors {
  const palette = palettes.find(candidate => candidate.name === name);
  if (!palette) throw new Error(`there is no palette called ${name}`);
  return {
    background: palette.background,
    foreground: palette.foreground,
    frame: palette.surface,
    title: palette.muted,
    indexed: [...ownColors(palette), ...cube(), ...greys()],
  };
}

function ownColors(palette: Palette): string[] {
  const {red, green, yellow, blue, purple, cyan, background, foreground, muted, surface} = palette;
  const hues = [red, green, yellow, blue, purple, cyan];
  const [black, white] =
    palette.appearance === 'dark' ? [surface, foreground] : [foreground, surface];
  const brightWhite = palette.appearance === 'dark' ? '#ffffff' : background;
  return [black, ...hues, white, muted, ...hues, brightWhite];
}

/** Colours 16 to 231: six steps of red, green and blue, as xterm spaces them. */
function cube(): string[] {
  const steps = [0, 95, 135, 175, 215, 255];
  return steps.flatMap(r => steps.flatMap(g => steps.map(b => hex(r, g, b))));
}

/** Colours 232 to 255: from nearly black to nearly white. */
function greys(): string[] {
  return Array.from({length: 24}, (_, step) => hex(8 + step * 10, 8 + step * 10, 8 + step * 10));
}

function hex(...channels: number[]): string {
  return `#${channels.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;
}
