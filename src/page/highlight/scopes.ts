import {Mark, type Role} from '../../text/roles.ts';

/** What a stretch of code is; without a role it is what it stands in. */
export type Scope = {role?: Role; marks?: number};

/**
 * highlight.js's scopes (its "CSS classes reference") as roles. Operators, punctuation and parameters stay plain: code
 * in which everything shines has no emphasis left.
 */
const scopes: ReadonlyMap<string, Scope> = new Map<string, Scope>([
  ['keyword', {role: 'codeKeyword'}],
  ['variable.language', {role: 'codeKeyword'}],
  ['built_in', {role: 'codeType'}],
  ['type', {role: 'codeType'}],
  ['title.class', {role: 'codeType'}],
  ['literal', {role: 'codeNumber'}],
  ['number', {role: 'codeNumber'}],
  ['symbol', {role: 'codeNumber'}],
  ['variable.constant', {role: 'codeNumber'}],
  ['formula', {role: 'codeNumber'}],
  ['string', {role: 'codeString'}],
  ['regexp', {role: 'codeString'}],
  ['char.escape', {role: 'codeNumber'}],
  ['code', {role: 'codeString'}],
  ['link', {role: 'codeString'}],
  ['subst', {role: 'codeBlock'}],
  ['comment', {role: 'codeComment'}],
  ['doctag', {role: 'codeComment', marks: Mark.strong}],
  ['quote', {role: 'codeComment'}],
  ['title', {role: 'codeFunction'}],
  ['section', {role: 'codeFunction', marks: Mark.strong}],
  ['variable', {role: 'codeVariable'}],
  ['template-variable', {role: 'codeVariable'}],
  ['attr', {role: 'codeProperty'}],
  ['attribute', {role: 'codeProperty'}],
  ['property', {role: 'codeProperty'}],
  ['selector-attr', {role: 'codeProperty'}],
  ['selector-pseudo', {role: 'codeProperty'}],
  ['selector-id', {role: 'codeFunction'}],
  ['selector-class', {role: 'codeType'}],
  ['selector-tag', {role: 'codeTag'}],
  ['name', {role: 'codeTag'}],
  ['meta', {role: 'codeMeta'}],
  ['meta.prompt', {role: 'codeLabel'}],
  ['template-tag', {role: 'codeMeta'}],
  ['bullet', {role: 'codeMeta'}],
  ['addition', {role: 'codeInserted'}],
  ['deletion', {role: 'codeDeleted'}],
  ['emphasis', {marks: Mark.emphasis}],
  ['strong', {marks: Mark.strong}],
]);

/** The nearest known scope: for `title.function.invoke` first itself, then `title.function`, then `title`. */
export function scopeOf(name: string): Scope {
  for (
    let known = name;
    known !== '';
    known = known.slice(0, Math.max(0, known.lastIndexOf('.')))
  ) {
    const scope = scopes.get(known);
    if (scope) return scope;
  }
  return {};
}
