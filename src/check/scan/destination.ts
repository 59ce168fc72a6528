/** A link target and the offset past the `)` that ends it. */
export type Destination = {href: string; end: number};

/**
 * Reads `target "title")` from `start`, which stands after the `(` of an inline link; `null` when it is none. Tags of
 * templates in a target may hold spaces: `({% post_url a %})`.
 */
export function inlineDestination(text: string, start: number, limit: number): Destination | null {
  const target = readTarget(text, skipSpace(text, start, limit), limit);
  if (!target) return null;
  let at = skipSpace(text, target.end, limit);
  if (at > target.end) at = skipSpace(text, skipTitle(text, at, limit), limit);
  return text.charCodeAt(at) === 41 && at < limit ? {href: target.href, end: at + 1} : null;
}

/** Reads a target alone, as link definitions have it; `end` is the offset past it. */
export function readTarget(text: string, start: number, limit: number): Destination | null {
  if (text.charCodeAt(start) === 60) {
    const close = text.slice(start + 1, Math.min(limit, start + longest)).search(/[<>\n]/);
    if (close < 0 || text[start + 1 + close] !== '>') return null;
    return {href: plainTarget(text.slice(start + 1, start + 1 + close)), end: start + close + 2};
  }
  let depth = 0;
  let at = start;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit <= 32) break;
    if (unit === 92) at++;
    else if (unit === 40 && ++depth > deepest) return null;
    else if (unit === 41 && --depth < 0) break;
    else if (unit === 123) {
      at = tagEnd(text, at, limit);
      continue;
    }
    at++;
  }
  return depth > 0 ? null : {href: plainTarget(text.slice(start, at)), end: Math.min(at, limit)};
}

/** Past `{{ … }}` or `{% … %}` on one line; past the brace when it opens neither. */
function tagEnd(text: string, at: number, limit: number): number {
  const close = text[at + 1] === '{' ? '}}' : text[at + 1] === '%' ? '%}' : '';
  if (close === '') return at + 1;
  const rest = text.slice(at + 2, Math.min(limit, at + longestTag)).split('\n', 1)[0] ?? '';
  const length = rest.indexOf(close);
  return length < 0 ? at + 1 : at + length + 4;
}

function skipTitle(text: string, at: number, limit: number): number {
  const open = text[at] ?? '';
  const close = open === '(' ? ')' : open;
  if (!(open === '"' || open === "'" || open === '(')) return at;
  const end = Math.min(limit, at + longest);
  for (let next = at + 1; next < end; next++) {
    if (text[next] === '\\') next++;
    else if (text[next] === close) return next + 1;
  }
  return at;
}

function skipSpace(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function plainTarget(target: string): string {
  if (!/[\\&]/.test(target)) return target;
  return target.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&(?:amp|#38);/g, '&');
}

const isSpace = (unit: number): boolean => unit === 32 || unit === 9 || unit === 10;
/** In UTF-16 units: what is longer is no title and no target in angle brackets, so that hostile text costs no more. */
const longest = 2000;
const longestTag = 500;
/** Parentheses in a target, as in the reference implementation of CommonMark. */
const deepest = 32;
