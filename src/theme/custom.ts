import {didYouMean} from '../text/nearest.ts';
import {type Role, roles} from '../text/roles.ts';
import {ThemeError} from './error.ts';
import {parseStyle, type StyleInput} from './parse-style.ts';
import type {Style, Theme} from './types.ts';

/** A theme of the user's own: what to build on, and a style for each role that shall differ. */
export type CustomTheme = {readonly base?: string} & Readonly<
  Record<string, StyleInput | undefined>
>;

type MarkName = keyof NonNullable<Theme['marks']>;

/**
 * The option names of marked-terminal's theme, for people who bring one along. `code` is both its name for blocks and
 * octavo's for code in a line; it styles both, unless `codeBlock` or `codespan` says otherwise.
 */
const aliases: Readonly<Record<string, readonly Role[]>> = {
  paragraph: ['text'],
  firstHeading: ['title', 'heading1'],
  heading: ['heading2', 'heading3', 'heading4', 'heading5', 'heading6'],
  code: ['code', 'codeBlock'],
  codespan: ['code'],
  blockquote: ['quote'],
  href: ['linkTarget'],
  hr: ['rule'],
  listitem: ['listMarker'],
  table: ['tableHeader', 'tableBorder'],
  html: ['placeholder'],
};

const marks: Readonly<Record<string, MarkName>> = {
  strong: 'strong',
  em: 'emphasis',
  emphasis: 'emphasis',
  del: 'strike',
  strike: 'strike',
  underline: 'underline',
};

/** Every name that a custom theme may style. */
const styleNames: readonly string[] = [
  ...new Set([...roles, ...Object.keys(aliases), ...Object.keys(marks)]),
];

/**
 * `base` with the user's styles in place of its own. Names for several roles come first, so that those for one role
 * win whatever their order.
 *
 * @throws {ThemeError} at an unknown role or style, with the nearest names.
 */
export function customTheme(name: string, custom: CustomTheme, base: Theme): Theme {
  const styles = {...base.styles};
  const ownMarks: Partial<Record<MarkName, Style>> = {...base.marks};
  const entries = Object.entries(custom).filter(([key]) => key !== 'base');
  entries.sort(([a], [b]) => specificity(a) - specificity(b));
  for (const [key, value] of entries) {
    const style = readStyle(name, key, value);
    const mark = Object.hasOwn(marks, key) ? marks[key] : undefined;
    if (mark) ownMarks[mark] = style;
    else for (const role of rolesOf(name, key)) styles[role] = style;
  }
  return {...base, name, styles, marks: ownMarks};
}

/** Names of many roles are laid down first, then names of few, then the roles themselves. */
function specificity(key: string): number {
  if (!Object.hasOwn(aliases, key)) return 2;
  return (aliases[key]?.length ?? 0) > 1 ? 0 : 1;
}

function rolesOf(theme: string, key: string): readonly Role[] {
  const many = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
  if (many) return many;
  const role = roles.find(candidate => candidate === key);
  if (role) return [role];
  throw new ThemeError(
    `theme "${theme}": there is no role "${key}"${didYouMean(key, styleNames)}`,
    `Roles: ${styleNames.join(', ')}.`,
  );
}

function readStyle(theme: string, key: string, value: unknown): Style {
  try {
    return parseStyle(value);
  } catch (cause) {
    if (!(cause instanceof ThemeError)) throw cause;
    throw new ThemeError(`theme "${theme}", ${key}: ${cause.message}`, cause.hint, {cause});
  }
}
