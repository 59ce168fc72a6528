import type {Tokens} from 'marked';

/** Obsidian's `%%` comments of several lines. */
export function vaultComment(source: string): Tokens.Generic | undefined {
  const open = /^ {0,3}%%/.exec(source)?.[0].length;
  if (!open) return undefined;
  const close = source.indexOf('%%', open);
  if (close < 0 || !/^[ \t]*(?:\n|$)/.test(source.slice(close + 2, close + 200))) return undefined;
  return {type: 'nothing', raw: source.slice(0, close + 2)};
}
