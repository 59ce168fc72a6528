type Env = Readonly<Record<string, string | undefined>>;

/** Terminals that show OSC 8 hyperlinks, by the variable that gives them away and the least version that does. */
const programs: ReadonlyMap<string, readonly number[]> = new Map([
  ['iTerm.app', [3, 1]],
  ['WezTerm', [0]],
  ['vscode', [1, 72]],
  ['ghostty', [0]],
  ['Hyper', [2]],
  ['mintty', [3, 1]],
  ['rio', [0]],
  // tmux keeps hyperlinks to itself where the terminal around it has none.
  ['tmux', [3, 4]],
]);

const terms = /^(?:xterm-)?(?:kitty|ghostty)$|^(?:alacritty|foot|contour|wezterm|rio)/;

/** Whether the terminal is known for OSC 8. Unknown ones are spared: some show the sequence as text. */
export function knowsHyperlinks(env: Env): boolean {
  const term = env.TERM ?? '';
  if (term === 'dumb' || env.STY !== undefined) return false;
  const least = programs.get(env.TERM_PROGRAM ?? '');
  if (least) return isAtLeast(env.TERM_PROGRAM_VERSION ?? '', least);
  // Inside an older tmux the variables below are those of the terminal around it.
  if (env.TMUX !== undefined || /^(?:tmux|screen)/.test(term)) return false;
  if (terms.test(term)) return true;
  if (env.WT_SESSION !== undefined || env.DOMTERM !== undefined) return true;
  // VTE 0.50.0 crashed on them.
  if (Number(env.VTE_VERSION) > 5000) return true;
  return Number(env.KONSOLE_VERSION) >= 201200;
}

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(part => Number.parseInt(part, 10) || 0);
  for (const [index, wanted] of least.entries()) {
    const part = parts[index] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return true;
}
