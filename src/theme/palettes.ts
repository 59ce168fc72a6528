/** The colours that a 24-bit theme is made of, as `#rrggbb`. */
export type Palette = {
  name: string;
  appearance: 'dark' | 'light';
  background: string;
  foreground: string;
  /** Quieter text: dates, frames, quotes. */
  muted: string;
  /** Behind what is selected. */
  surface: string;
  red: string;
  orange: string;
  yellow: string;
  green: string;
  cyan: string;
  blue: string;
  purple: string;
  /** Which of the hues headings, links and inline code take. */
  heading: Hue;
  link: Hue;
  code: Hue;
  /** Least contrast of any role on its background, as WCAG 2 counts it. Default 4.5. */
  contrast?: number;
};

export type Hue = 'red' | 'orange' | 'yellow' | 'green' | 'cyan' | 'blue' | 'purple';

/**
 * octavo's own three, then four well-known ones with the values that their authors publish: Catppuccin Mocha, Dracula,
 * Gruvbox (dark, medium) and Solarized (light).
 */
export const palettes: readonly Palette[] = [
  {
    name: 'dark',
    appearance: 'dark',
    background: '#1b1d23',
    foreground: '#d9dce3',
    muted: '#959cab',
    surface: '#333947',
    red: '#f0858a',
    orange: '#e6a571',
    yellow: '#e3c878',
    green: '#9fce87',
    cyan: '#76c8c6',
    blue: '#86b6f2',
    purple: '#c8a2ec',
    heading: 'yellow',
    link: 'blue',
    code: 'green',
  },
  {
    name: 'light',
    appearance: 'light',
    background: '#fdfcf9',
    foreground: '#25272c',
    muted: '#656b75',
    surface: '#e3dfd4',
    red: '#b3261e',
    orange: '#a04a06',
    yellow: '#7a5b00',
    green: '#2b6b2e',
    cyan: '#0b6871',
    blue: '#1f5bae',
    purple: '#763aa8',
    heading: 'blue',
    link: 'cyan',
    code: 'green',
  },
  {
    name: 'high-contrast',
    appearance: 'dark',
    background: '#000000',
    foreground: '#ffffff',
    muted: '#d4d4d4',
    surface: '#0a3a8a',
    red: '#ffa3a3',
    orange: '#ffbe7d',
    yellow: '#ffec6b',
    green: '#8cf5a0',
    cyan: '#84efff',
    blue: '#b0d0ff',
    purple: '#e8bcff',
    heading: 'yellow',
    link: 'cyan',
    code: 'green',
    contrast: 7,
  },
  {
    name: 'catppuccin',
    appearance: 'dark',
    background: '#1e1e2e',
    foreground: '#cdd6f4',
    muted: '#9399b2',
    surface: '#45475a',
    red: '#f38ba8',
    orange: '#fab387',
    yellow: '#f9e2af',
    green: '#a6e3a1',
    cyan: '#94e2d5',
    blue: '#89b4fa',
    purple: '#cba6f7',
    heading: 'purple',
    link: 'blue',
    code: 'green',
  },
  {
    name: 'dracula',
    appearance: 'dark',
    background: '#282a36',
    foreground: '#f8f8f2',
    muted: '#6272a4',
    surface: '#44475a',
    red: '#ff5555',
    orange: '#ffb86c',
    yellow: '#f1fa8c',
    green: '#50fa7b',
    cyan: '#8be9fd',
    blue: '#8be9fd',
    purple: '#bd93f9',
    heading: 'purple',
    link: 'cyan',
    code: 'green',
  },
  {
    name: 'gruvbox',
    appearance: 'dark',
    background: '#282828',
    foreground: '#ebdbb2',
    muted: '#a89984',
    surface: '#504945',
    red: '#fb4934',
    orange: '#fe8019',
    yellow: '#fabd2f',
    green: '#b8bb26',
    cyan: '#8ec07c',
    blue: '#83a598',
    purple: '#d3869b',
    heading: 'yellow',
    link: 'blue',
    code: 'green',
  },
  {
    name: 'solarized-light',
    appearance: 'light',
    background: '#fdf6e3',
    foreground: '#586e75',
    muted: '#657b83',
    surface: '#eee8d5',
    red: '#dc322f',
    orange: '#cb4b16',
    yellow: '#b58900',
    green: '#859900',
    cyan: '#2aa198',
    blue: '#268bd2',
    purple: '#6c71c4',
    heading: 'orange',
    link: 'blue',
    code: 'cyan',
  },
];
