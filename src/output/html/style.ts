import type {Role} from '../../text/roles.ts';
import {resolveTheme} from '../../theme/themes.ts';
import type {Color, Style, Theme} from '../../theme/types.ts';

/**
 * The style sheet of a document in the colours of `theme`. A theme in the terminal's own colours has none to give:
 * `mono` leaves everything to the browser, and the others take octavo's light and dark, as the reader's system prefers.
 */
export function styleSheet(theme: Theme): string {
  if (theme.background !== undefined) return `${layout}${colorRules(theme)}`;
  if (!usesColors(theme)) return `:root { color-scheme: light dark }\n${layout}`;
  const dark = colorRules(resolveTheme('dark')).replace(/^(?=.)/gm, '  ');
  const light = colorRules(resolveTheme('light'));
  return `${layout}${light}@media (prefers-color-scheme: dark) {\n${dark}}\n`;
}

/** Where the roles stand in a document. */
const selectors: Partial<Record<Role, string>> = {
  title: 'header h1',
  description: '.description',
  meta: '.meta',
  category: '.category',
  tag: '.tag',
  heading1: 'h1',
  heading2: 'h2',
  heading3: 'h3',
  heading4: 'h4',
  heading5: 'h5',
  heading6: 'h6',
  link: 'a',
  highlight: 'mark',
  match: 'mark.match',
  keyboard: 'kbd',
  math: '.math',
  placeholder: '.placeholder',
  quote: 'blockquote',
  tableBorder: 'th, td, hr, pre, .footnotes',
  alertNote: '.note .label',
  alertTip: '.tip .label',
  alertImportant: '.important .label',
  alertWarning: '.warning .label',
  alertCaution: '.caution .label',
  code: 'code',
  codeLabel: 'figcaption, .codeLabel',
  codeKeyword: '.codeKeyword',
  codeString: '.codeString',
  codeNumber: '.codeNumber',
  codeComment: '.codeComment',
  codeFunction: '.codeFunction',
  codeType: '.codeType',
  codeVariable: '.codeVariable',
  codeProperty: '.codeProperty',
  codeTag: '.codeTag',
  codeMeta: '.codeMeta',
  codeInserted: '.codeInserted',
  codeDeleted: '.codeDeleted',
};

/** Roles of lines and frames lend their colour to borders, not to text. */
const frames: ReadonlySet<Role> = new Set(['tableBorder']);

function colorRules(theme: Theme): string {
  const {background, foreground, appearance, styles} = theme;
  let css = `:root { color-scheme: ${appearance}; background: ${hex(background)}; color: ${hex(foreground)} }\n`;
  for (const [role, selector] of Object.entries(selectors)) {
    const style = styles[role as Role];
    const rules = frames.has(role as Role)
      ? [`border-color: ${hex(style.color)}`]
      : declarations(style);
    if (rules.length > 0) css += `${selector} { ${rules.join('; ')} }\n`;
  }
  return `${css}pre code { color: inherit; font-weight: inherit }\n`;
}

function declarations(style: Style): string[] {
  const [front, back] = style.inverse
    ? [style.background, style.color]
    : [style.color, style.background];
  const rules: string[] = [];
  if (front !== undefined) rules.push(`color: ${hex(front)}`);
  if (back !== undefined) rules.push(`background: ${hex(back)}`);
  if (style.bold) rules.push('font-weight: bold');
  if (style.italic) rules.push('font-style: italic');
  if (style.dim) rules.push('opacity: 0.75');
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean);
  if (lines.length > 0) rules.push(`text-decoration: ${lines.join(' ')}`);
  return rules;
}

/** The sixteen colours as VGA had them, for a theme of the user's own that names one. */
const sixteen =
  '#000000 #aa0000 #00aa00 #aa5500 #0000aa #aa00aa #00aaaa #aaaaaa #555555 #ff5555 #55ff55 #ffff55 #5555ff #ff55ff #55ffff #ffffff'.split(
    ' ',
  );

function hex(color: Color | undefined): string {
  if (color === undefined) return 'inherit';
  return typeof color === 'number' ? (sixteen[color] ?? 'inherit') : color;
}

function usesColors(theme: Theme): boolean {
  return Object.values(theme.styles).some(style => style.color !== undefined);
}

const layout = `body { margin: 0 auto; max-width: 40rem; padding: 2.5rem 1.25rem 5rem; font: 1.0625rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, serif; overflow-wrap: break-word }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2em 0 0.6em; font-size: 1em }
h1 { font-size: 1.75em }
h2 { font-size: 1.35em }
h3 { font-size: 1.15em }
header { margin-bottom: 2.5rem }
header h1 { margin: 0 0 0.4em }
header p { margin: 0.4em 0 }
p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, summary { unicode-bidi: plaintext }
.meta, figcaption, .footnotes { font-size: 0.875em }
code, kbd, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.875em }
pre { overflow-x: auto; padding: 0.75rem 1rem; border-left: 2px solid; line-height: 1.45; direction: ltr; text-align: left }
pre code { font-size: 1em }
kbd { padding: 0.1em 0.35em; border-radius: 0.2em }
figure { margin: 1em 0 }
figcaption { margin-bottom: -0.5em }
blockquote, aside { margin: 1.25em 0; padding-inline-start: 1.1em; border-inline-start: 3px solid }
.label { margin-bottom: 0 }
table { border-collapse: collapse; display: block; overflow-x: auto }
th, td { padding: 0.3em 0; padding-inline-end: 0.9em; border-bottom: 1px solid; text-align: start; vertical-align: top }
.center { text-align: center }
.right { text-align: right }
img { max-width: 100%; height: auto }
hr { border: 0; border-top: 1px solid; margin: 2.5em 25% }
li.task { list-style: none; margin-inline-start: -1.4em }
dt { font-weight: bold }
.footnotes { margin-top: 3rem; border-top: 1px solid }
.posts { list-style: none; padding: 0 }
.posts li { margin: 1.5em 0 }
.posts p { margin: 0.2em 0 }
@media print { body { max-width: none; padding: 0 } pre { white-space: pre-wrap } }
`;
