/**
 * How pictures come to the terminal: as an image of its own, by the protocol of kitty or of iTerm2, or as letters in two
 * colours. What iTerm2's protocol draws cannot be scrolled or cut with the lines of a page, so there it is for pictures
 * that fill the screen.
 */
export type PictureProtocol = 'kitty' | 'iterm2' | 'blocks';

/** What the user may ask for. */
export type PictureWish = 'auto' | 'off' | PictureProtocol;

/** What is known about the terminal. */
export type PictureCircumstances = {
  env: Readonly<Record<string, string | undefined>>;
  /** How many colours it has, as the theme room names it. */
  depth: string;
  wish: PictureWish;
};

/**
 * How pictures are drawn; `null` when they are not. Half-blocks need 256 colours. The protocol of kitty needs 24-bit
 * ones, which carry the numbers of its images, and its placeholders (https://sw.kovidgoyal.net/kitty/graphics-protocol/),
 * which kitty and Ghostty know; a multiplexer in between would have to pass the images on, and mostly does not.
 */
export function pictureProtocol({env, depth, wish}: PictureCircumstances): PictureProtocol | null {
  if (wish === 'off' || (depth !== '256' && depth !== 'truecolor')) return null;
  if (depth !== 'truecolor') return 'blocks';
  if (wish !== 'auto') return wish;
  if (isMultiplexed(env)) return 'blocks';
  if (hasPlaceholders(env)) return 'kitty';
  return itermPrograms.has(env.TERM_PROGRAM ?? '') ? 'iterm2' : 'blocks';
}

/** Those that draw the images of iTerm2, by the name that they give themselves. */
const itermPrograms: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm']);

function isMultiplexed({TMUX, STY, ZELLIJ, TERM = ''}: PictureCircumstances['env']): boolean {
  return [TMUX, STY, ZELLIJ].some(value => value !== undefined) || /^(?:screen|tmux)/.test(TERM);
}

function hasPlaceholders({
  TERM = '',
  TERM_PROGRAM = '',
  KITTY_WINDOW_ID,
}: PictureCircumstances['env']): boolean {
  // The number of kitty's window is handed on to whatever terminal is started from it, which says its own name.
  if (/^(?:xterm-)?(?:kitty|ghostty)$/.test(TERM) || /^ghostty$/i.test(TERM_PROGRAM)) return true;
  return KITTY_WINDOW_ID !== undefined && TERM_PROGRAM === '' && /^xterm/.test(TERM);
}
