import type {Role} from '../../text/roles.ts';
import type {Syntax} from './syntax.ts';

/** A template tag in prose. */
export type Template = {
  /** In the source. */
  length: number;
  name: string;
  closing: boolean;
  /** What it was given, as written. */
  rest: string;
  /** What stands in its place; nothing where that leaves no hole. */
  text: string;
  role: Role;
};

const shortcode =
  /\{\{([<%])-?\s*(\/?)\s*([\w./-]*)((?:[^}`{]|\{(?!\{)|\}(?!\})|`[^`]{0,2000}`){0,4000}?)(\/?)\s*-?([%>])\}\}/y;
const escaped = /\{\{([<%])\/\*(.{0,1000}?)\*\/([%>])\}\}/y;
const tag = /\{%-?\s*(\w+|#)((?:[^%\n{]|\{(?!%)|%(?!\})|\n(?!\n)){0,4000}?)-?%\}/y;
const output = /\{\{-?((?:[^}\n{]|\{(?!\{)|\}(?!\})){0,2000}?)-?\}\}/y;

/** Finds the tag that closes one whose content is taken as it is. */
export type FindClosing = (source: string, name: string, from: number) => Closing | null;

type Closing = {start: number; end: number};

/** The template tag of the post's dialect that starts at `at`. */
export function templateAt(source: string, at: number, syntax: Syntax): Template | null {
  const second = source[at + 1];
  if (source[at] !== '{' || (second !== '{' && second !== '%')) return null;
  if (syntax.shortcodes && second === '{') {
    const found = shortcodeAt(source, at);
    if (found) return found;
  }
  if (!syntax.liquid) return null;
  return second === '%' ? liquidTag(source, at) : liquidOutput(source, at);
}

function shortcodeAt(source: string, at: number): Template | null {
  escaped.lastIndex = at;
  const shown = escaped.exec(source);
  if (shown) {
    const text = `{{${shown[1]}${shown[2]}${shown[3]}}}`;
    return {length: shown[0].length, name: '', closing: false, rest: '', text, role: 'text'};
  }
  shortcode.lastIndex = at;
  const found = shortcode.exec(source);
  if (!found || (found[1] === '%') !== (found[6] === '%')) return null;
  return describe(found[0], found[3] ?? '', found[2] === '/', found[4] ?? '');
}

function liquidTag(source: string, at: number): Template | null {
  tag.lastIndex = at;
  const found = tag.exec(source);
  if (!found) return null;
  const name = found[1] ?? '';
  return describe(found[0], name, name.startsWith('end'), found[2] ?? '');
}

function liquidOutput(source: string, at: number): Template | null {
  output.lastIndex = at;
  const found = output.exec(source);
  if (!found) return null;
  const inside = (found[1] ?? '').trim();
  const common = {length: found[0].length, name: '', closing: false, rest: inside};
  const literal = /^(["'])([^"']*)\1/.exec(inside)?.[2];
  if (literal !== undefined) return {...common, text: literal, role: 'text'};
  // Zola's shortcodes are calls: `{{ youtube(id="x") }}`.
  const call = /^([\w:]+)\((.*)\)$/.exec(inside);
  if (call) {
    const [, name = '', rest = ''] = call;
    const text = placeholder(name, rest);
    // A call has no closing tag: of those, only a picture is known by its name.
    return {...common, name: isPicture(name) ? name : '', rest, text, role: 'placeholder'};
  }
  const words = inside.split('|')[0]?.trim() ?? '';
  return {...common, text: words ? `[${words}]` : '', role: 'placeholder'};
}

/**
 * A search for closing tags that gives up once `misses` tags were found never to close: each such search reads the rest
 * of the post, and a hostile post has as many as it likes.
 */
export function closingSearch(misses = 50): FindClosing {
  let left = misses;
  return (source, name, from) => {
    if (left <= 0 || !/^\w{1,50}$/.test(name)) return null;
    const close = new RegExp(
      `\\{%-?\\s*end${name}\\s*-?%\\}|\\{\\{[<%]\\s*/\\s*${name}\\s*[%>]\\}\\}`,
      'g',
    );
    close.lastIndex = from;
    const found = close.exec(source);
    if (!found) left--;
    return found ? {start: found.index, end: close.lastIndex} : null;
  };
}

/** Tags that hold or steer what is shown anyway leave nothing; others stand for something and leave their name. */
function describe(raw: string, name: string, closing: boolean, rest: string): Template {
  const text = closing || silent.has(name) ? '' : placeholder(name, rest);
  return {
    length: raw.length,
    name,
    closing: closing || name === 'end',
    rest,
    text,
    role: 'placeholder',
  };
}

function placeholder(name: string, rest: string): string {
  if (name === '') return '';
  const argument = argumentOf(rest);
  return argument ? `[${name}: ${argument}]` : `[${name}]`;
}

const value = String.raw`(?:"([^"]{1,200})"|'([^']{1,200})'|${'`([^`]{1,200})`'}|([^\s"'=,]{1,200})(?=[\s,]|$))`;
const anyArgument = new RegExp(`(?:^|[\\s,])(?:[\\w-]+\\s*=\\s*)?${value}`);

/** Whether a tag of that name stands for a picture. */
export function isPicture(name: string): boolean {
  return pictures.has(name.toLowerCase());
}

/** The first thing that a tag was given, where it is short enough to be a name, a path or an id. */
export function argumentOf(rest: string): string {
  return firstGroup(anyArgument.exec(rest));
}

/** The value of a named parameter; empty when it has none. */
export function parameter(rest: string, name: string): string {
  return firstGroup(new RegExp(`(?:^|[\\s,])${name}\\s*=\\s*${value}`).exec(rest));
}

function firstGroup(found: RegExpExecArray | null): string {
  return (
    found
      ?.slice(1)
      .find(group => group !== undefined)
      ?.trim() ?? ''
  );
}

const pictures = new Set(['figure', 'img', 'image', 'picture', 'imgproc']);
const silent = new Set([
  ...[
    'if',
    'else',
    'elsif',
    'elseif',
    'unless',
    'case',
    'when',
    'for',
    'tablerow',
    'assign',
    'capture',
  ],
  ...[
    'comment',
    'raw',
    'highlight',
    'set',
    'block',
    'macro',
    'import',
    'extends',
    'layout',
    'break',
  ],
  ...[
    'notice',
    'note',
    'tip',
    'info',
    'warning',
    'alert',
    'callout',
    'admonition',
    'details',
    'tabs',
  ],
  ...[
    'tab',
    'quote',
    'blockquote',
    'center',
    'columns',
    'column',
    'hint',
    'expand',
    'steps',
    'toc',
  ],
  ...['filter', 'with', 'increment', 'decrement', 'cycle', 'liquid', 'continue', 'end', '#'],
]);
