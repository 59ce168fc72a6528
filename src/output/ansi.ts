import type {Line, Link, Span} from '../page/types.ts';
import {Mark, type Role} from '../text/roles.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import type {ColorDepth, Style, Theme} from '../theme/types.ts';
import {closeHyperlink, hyperlinkTarget, openHyperlink} from './hyperlink.ts';
import {sgr} from './sgr.ts';

/** How painted text looks: the theme, and what the terminal can show of it. */
export type Look = {theme: Theme; depth: ColorDepth; hyperlinks: boolean};

/** A span that may bring a look of its own, which no theme decides: the cells of a picture. */
export type PaintedSpan = Span & {readonly style?: Style};

/** A page, or some of its lines with the links of the whole. */
type Shown = {lines: readonly Line[]; links: readonly Link[]};

/** A page, or some of its lines, as styled lines, each closed in itself, with a line feed after the last. */
export function paintPage({lines, links}: Shown, look: Look): string {
  // Joined at once rather than added up: a text that grows by each span keeps all its pieces until it is written.
  const codes = codesOf(look);
  const rows = lines.map(({spans}) => paint(spans, look, links, codes));
  rows.push('');
  return rows.join('\n');
}

/** One line, without a line feed. With `links` (the page's) its links become terminal hyperlinks. */
export function paintLine(line: Line, look: Look, links: readonly Link[] = []): string {
  return paintSpans(line.spans, look, links);
}

/**
 * Spans as text with escape sequences: SGR and OSC 8, nothing else, and as few as will do. Neighbours that look alike
 * share one sequence, and whatever was opened is closed at the end.
 */
export function paintSpans(
  spans: readonly PaintedSpan[],
  look: Look,
  links: readonly Link[] = [],
): string {
  return paint(spans, look, links, codesOf(look));
}

function paint(
  spans: readonly PaintedSpan[],
  look: Look,
  links: readonly Link[],
  codes: Codes,
): string {
  let result = '';
  let style = '';
  let target = '';
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index] as PaintedSpan;
    const text = sanitiseLine(span.text);
    if (text === '') continue;
    const nextTarget = look.hyperlinks ? targetOf(span, links) : '';
    if (nextTarget !== target) {
      if (target !== '') result += closeHyperlink;
      if (nextTarget !== '') result += nextTarget;
      target = nextTarget;
    }
    const nextStyle = span.style ? ownCode(span.style, look.depth) : styleCode(span, look, codes);
    if (nextStyle !== style) {
      result += changeStyle(style, nextStyle);
      style = nextStyle;
    }
    result += text;
  }
  if (style !== '') result += reset;
  if (target !== '') result += closeHyperlink;
  return result;
}

const reset = '\x1b[0m';

function changeStyle(from: string, to: string): string {
  if (to === '') return reset;
  // What only adds to the style needs no reset: bold inside a heading, say.
  if (from === '') return `\x1b[${to}m`;
  return to.startsWith(`${from};`) ? `\x1b[${to.slice(from.length + 1)}m` : `\x1b[0;${to}m`;
}

/** The hyperlink that `span` opens, or nothing. The id joins the lines of a link that was wrapped. */
function targetOf(span: Span, links: readonly Link[]): string {
  if (span.link === undefined) return '';
  const target = hyperlinkTarget(links[span.link]?.href ?? '');
  return target === null ? '' : openHyperlink(target, `o${span.link}`);
}

/** SGR parameters by role, then by marks. */
type Codes = Map<Role, string[]>;

/** What themes look like at each depth of colour: a page asks for the same few codes at every span. */
const remembered = new WeakMap<Theme, Map<ColorDepth, Codes>>();

function codesOf({theme, depth}: Look): Codes {
  let depths = remembered.get(theme);
  if (!depths) {
    depths = new Map();
    remembered.set(theme, depths);
  }
  let codes = depths.get(depth);
  if (!codes) {
    codes = new Map();
    depths.set(depth, codes);
  }
  return codes;
}

function styleCode({role, marks = 0}: Span, {theme, depth}: Look, codes: Codes): string {
  let byMarks = codes.get(role);
  if (!byMarks) {
    byMarks = [];
    codes.set(role, byMarks);
  }
  let code = byMarks[marks];
  if (code === undefined) {
    code = sgr(withMarks(theme, theme.styles[role], marks), depth);
    byMarks[marks] = code;
  }
  return code;
}

/** SGR parameters of the looks that spans bring along, by depth. */
const own = new Map<ColorDepth, WeakMap<Style, string>>();

function ownCode(style: Style, depth: ColorDepth): string {
  let codes = own.get(depth);
  if (!codes) {
    codes = new WeakMap();
    own.set(depth, codes);
  }
  let code = codes.get(style);
  if (code === undefined) {
    code = sgr(style, depth);
    codes.set(style, code);
  }
  return code;
}

const plainMarks = {
  strong: {bold: true},
  emphasis: {italic: true},
  strike: {strike: true},
  underline: {underline: true},
} as const satisfies Record<keyof typeof Mark, Style>;

function withMarks(theme: Theme, style: Style, marks: number): Style {
  let result = style;
  for (const name of ['strong', 'emphasis', 'strike', 'underline'] as const) {
    if ((marks & Mark[name]) !== 0)
      result = {...result, ...(theme.marks?.[name] ?? plainMarks[name])};
  }
  return result;
}
