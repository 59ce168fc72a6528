import type {ColorDepth} from '../theme/types.ts';
import {knowsHyperlinks} from './hyperlink-terminals.ts';

export type When = 'auto' | 'always' | 'never';

export type Capabilities = {depth: ColorDepth; hyperlinks: boolean};

/** What is known about where the output goes and what the user wants. */
export type Circumstances = {
  env: Readonly<Record<string, string | undefined>>;
  isTTY: boolean;
  /** `--color` and `--hyperlinks`, where given. */
  color?: When;
  hyperlinks?: When;
  /** The settings of the same names. */
  settings?: {color?: When; hyperlinks?: When};
  /** As `process.platform` has it; decides only what Windows can do. */
  platform?: string;
};

/**
 * What the output may hold. A flag beats the environment, which beats a setting, which beats what the terminal seems
 * to be. `NO_COLOR` removes colours and leaves bold and underline, as no-color.org says; `--color never` leaves no
 * escape sequence at all.
 */
export function capabilities(given: Circumstances): Capabilities {
  const depth = colorDepth(given);
  return {depth, hyperlinks: hasHyperlinks(given, depth)};
}

function colorDepth({env, isTTY, color, settings, platform}: Circumstances): ColorDepth {
  const able = terminalDepth(env, platform);
  const plain = isTTY && env.TERM !== 'dumb' ? able : 'none';
  const forced = able === 'none' ? '16' : able;
  if (color === 'never') return 'none';
  if (color === 'always') return forced;
  return (
    forceColor(env.FORCE_COLOR, able) ??
    (isSet(env.NO_COLOR) ? withoutColors(plain) : undefined) ??
    (isOn(env.CLICOLOR_FORCE) ? forced : undefined) ??
    (env.CLICOLOR === '0' ? withoutColors(plain) : undefined) ??
    // `--color auto` asks for a fresh look, whatever the settings say.
    (color === 'auto'
      ? undefined
      : {always: forced, never: 'none' as const, auto: undefined}[settings?.color ?? 'auto']) ??
    plain
  );
}

/** As chalk, supports-color and Node read it: a level from 0 to 3, or anything else for "at least 16 colours". */
function forceColor(value: string | undefined, able: ColorDepth): ColorDepth | undefined {
  if (value === undefined) return undefined;
  if (value === '0' || value === 'false') return 'none';
  if (value === '2') return '256';
  if (value === '3') return 'truecolor';
  if (value === '1') return '16';
  return able === 'none' ? '16' : able;
}

function withoutColors(depth: ColorDepth): ColorDepth {
  return depth === 'none' ? 'none' : 'attributes';
}

/** What gives a terminal with 24-bit colours away: `COLORTERM` in lower case, `TERM_PROGRAM`, or `TERM` or a part of it. */
const trueColor = {
  settings: new Set(['truecolor', '24bit']),
  programs: new Set(['iTerm.app', 'vscode', 'WezTerm', 'ghostty', 'Hyper']),
  names: new Set(['kitty', 'ghostty', 'xterm-kitty', 'xterm-ghostty']),
  beginnings: ['alacritty', 'foot', 'wezterm', 'contour'],
  ends: ['-direct', '-truecolor'],
};

/** What the terminal says about itself. */
function terminalDepth(env: Circumstances['env'], platform?: string): ColorDepth {
  const term = env.TERM ?? '';
  if (term === 'dumb') return 'none';
  // GNU screen passes COLORTERM of the terminal around it on, but knows no 24-bit colours; tmux converts them.
  const inScreen = env.STY !== undefined || term.startsWith('screen.');
  if (!inScreen) {
    if (trueColor.settings.has((env.COLORTERM ?? '').toLowerCase())) return 'truecolor';
    if (trueColor.programs.has(env.TERM_PROGRAM ?? '')) return 'truecolor';
    if (trueColor.names.has(term)) return 'truecolor';
    if (trueColor.beginnings.some(beginning => term.startsWith(beginning))) return 'truecolor';
    if (trueColor.ends.some(end => term.endsWith(end))) return 'truecolor';
    if (env.WT_SESSION !== undefined) return 'truecolor';
  }
  if (term.endsWith('256') || term.endsWith('256color')) return '256';
  if (term === '' && platform === 'win32') return 'truecolor';
  return '16';
}

function hasHyperlinks(
  {env, isTTY, hyperlinks, settings}: Circumstances,
  depth: ColorDepth,
): boolean {
  if (hyperlinks === 'always') return true;
  if (hyperlinks === 'never' || depth === 'none') return false;
  if (isSet(env.FORCE_HYPERLINK)) return isOn(env.FORCE_HYPERLINK);
  const wish = hyperlinks === 'auto' ? 'auto' : (settings?.hyperlinks ?? 'auto');
  if (wish !== 'auto') return wish === 'always';
  return isTTY && knowsHyperlinks(env);
}

/** no-color.org: present and not an empty string, regardless of its value. */
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function isOn(value: string | undefined): boolean {
  return isSet(value) && value !== '0' && value !== 'false';
}
