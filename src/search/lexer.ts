import type {Range} from './types.ts';

/** A piece of a query's text. Whatever is typed makes tokens; nothing is an error here. */
export type Token = MarkToken | TermToken;

export type MarkToken = {
  [Kind in 'open' | 'close' | 'minus' | 'or' | 'lone-quote']: {kind: Kind; range: Range};
}['open' | 'close' | 'minus' | 'or' | 'lone-quote'];

export type TermToken =
  | {kind: 'word'; text: string; range: Range}
  | {kind: 'phrase'; text: string; range: Range}
  | {kind: 'field'; name: string; value: string; quoted: boolean; range: Range};

/**
 * Cuts a query into tokens, in linear time. White space and parentheses end a word, unless the parentheses were opened
 * inside it (`fn(x)`). A field is a name that starts with a letter, a colon, and a value; `#x` is the field `tag`.
 */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text[at] ?? '';
    const next = text[at + 1] ?? ' ';
    if (isSpace(unit)) {
      at++;
    } else if (unit === '(' || unit === ')') {
      tokens.push({kind: unit === '(' ? 'open' : 'close', range: [at, at + 1]});
      at++;
    } else if (unit === '-' && !isSpace(next) && next !== ')' && next !== '-') {
      tokens.push({kind: 'minus', range: [at, at + 1]});
      at++;
    } else {
      const token = lexTerm(text, at);
      tokens.push(token);
      at = token.range[1];
    }
  }
  return tokens;
}

const fieldName = /[\p{L}_][\p{L}\p{N}_.-]{0,63}:/uy;

function lexTerm(text: string, start: number): Token {
  if (text[start] === '"') return lexPhrase(text, start);
  if (text[start] === '#') return lexField(text, start, 'tag', start + 1);
  fieldName.lastIndex = start;
  const name = fieldName.exec(text)?.[0];
  if (!name) return lexWord(text, start);
  const after = text.slice(start + name.length, start + name.length + 2);
  // `std::fs` and `https://…` are words.
  if (after[0] === ':' || after === '//') return lexWord(text, start);
  return lexField(text, start, name.slice(0, -1), start + name.length);
}

function lexField(text: string, start: number, name: string, from: number): Token {
  const close = text[from] === '"' ? text.indexOf('"', from + 1) : -1;
  const quoted = close >= 0;
  const end = quoted ? close : wordEnd(text, from);
  const value = text.slice(quoted ? from + 1 : from, end);
  return {kind: 'field', name, value, quoted, range: [start, quoted ? end + 1 : end]};
}

/** A quote that nothing closes stands for itself; what follows it are words. */
function lexPhrase(text: string, start: number): Token {
  const close = text.indexOf('"', start + 1);
  if (close < 0) return {kind: 'lone-quote', range: [start, start + 1]};
  return {kind: 'phrase', text: text.slice(start + 1, close), range: [start, close + 1]};
}

function lexWord(text: string, start: number): Token {
  if (text.startsWith('OR(', start)) return {kind: 'or', range: [start, start + 2]};
  const end = wordEnd(text, start + 1);
  const word = text.slice(start, end);
  return word === 'OR'
    ? {kind: 'or', range: [start, end]}
    : {kind: 'word', text: word, range: [start, end]};
}

/** Where the word ends: at white space, a quote, or a parenthesis that has no partner in the word. */
function wordEnd(text: string, from: number): number {
  const open: number[] = [];
  let at = from;
  for (; at < text.length; at++) {
    const unit = text[at] ?? '';
    if (isSpace(unit) || unit === '"') break;
    if (unit === '(') open.push(at);
    if (unit === ')' && open.pop() === undefined) break;
  }
  return open[0] ?? at;
}

function isSpace(unit: string): boolean {
  return /\s/u.test(unit);
}
