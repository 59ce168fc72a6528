import type {Role} from '../../text/roles.ts';
import type {Syntax} from './syntax.ts';

/** A template tag in prose: how long it is and what stands in its place (nothing, where that leaves no hole). */
export type Template = {length: number; name: string; closing: boolean; text: string; role: Role};

const shortcode =
  /\{\{([<%])\s*(\/?)\s*([\w./-]*)((?:[^}`]|`[^`]{0,2000}`){0,4000}?)(\/?)\s*[%>]\}\}/y;
const tag = /\{%-?\s*(\w+)((?:[^%]|%(?!\})){0,4000}?)-?%\}/y;
const output = /\{\{-?((?:[^}]|\}(?!\})){0,2000}?)-?\}\}/y;

/** The template tag of the post's dialect that starts at `at`. */
export function templateAt(source: string, at: number, syntax: Syntax): Template | null {
  const second = source[at + 1];
  if (source[at] !== '{' || (second !== '{' && second !== '%')) return null;
  if (syntax.shortcodes && second === '{') {
    shortcode.lastIndex = at;
    const found = shortcode.exec(source);
    if (found?.[0].endsWith(found[1] === '<' ? '>}}' : '%}}')) {
      return describe(found[0], found[3] ?? '', found[2] === '/', found[4] ?? '');
    }
  }
  if (!syntax.liquid) return null;
  if (second === '%') {
    tag.lastIndex = at;
    const found = tag.exec(source);
    return found
      ? describe(found[0], found[1] ?? '', /^end/.test(found[1] ?? ''), found[2] ?? '')
      : null;
  }
  output.lastIndex = at;
  const found = output.exec(source);
  if (!found) return null;
  const inside = (found[1] ?? '').trim();
  const literal = /^(["'])([^"']*)\1/.exec(inside)?.[2];
  const text = literal ?? inside.split('|')[0]?.trim() ?? '';
  return {
    length: found[0].length,
    name: '',
    closing: false,
    text,
    role: literal === undefined ? 'placeholder' : 'text',
  };
}

/** Tags that hold or steer what is shown anyway leave nothing; others stand for something and leave their name. */
function describe(raw: string, name: string, closing: boolean, rest: string): Template {
  const text = closing || silent.has(name) ? '' : placeholder(name, rest);
  return {length: raw.length, name, closing, text, role: 'placeholder'};
}

function placeholder(name: string, rest: string): string {
  const argument = argumentOf(rest);
  return argument ? `[${name}: ${argument}]` : `[${name}]`;
}

/** The first thing a tag was given, where it is short enough to be a name, a path or an id. */
export function argumentOf(rest: string): string {
  const found =
    /(?:^|\s)(?:[\w-]+\s*=\s*)?(?:"([^"]{1,80})"|'([^']{1,80})'|`([^`]{1,80})`|([^\s"'=]{1,80})(?=\s|$))/.exec(
      rest,
    );
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? '').trim();
}

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
]);
