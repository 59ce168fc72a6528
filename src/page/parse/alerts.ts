import type {Tokens} from 'marked';
import type {AlertKind, Run} from '../document.ts';
import {addBlock, type Builder, blocksOf} from './builder.ts';
import {readInline, walk} from './walk.ts';

const head = /^\s*\[!([\w-]{1,40})(?:\|[^\]\n]{0,60})?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/;

/** Reads a quote that starts with `[!NOTE]` (GitHub) or `[!type]- Title` (Obsidian); false when it is a plain quote. */
export function alertOf(builder: Builder, token: Tokens.Blockquote): boolean {
  const [first, ...rest] = token.tokens.filter(({type}) => type !== 'space');
  if (first?.type !== 'paragraph') return false;
  const found = head.exec(first.text as string);
  if (!found) return false;
  const type = (found[1] ?? '').toLowerCase();
  const title = found[3]?.trim() ?? '';
  const at = builder.locator.position();
  const runs = title ? readInline(builder, title) : plain(alertTitle(type), at);
  const text = (first.text as string).slice(found[0].length);
  const tokens = text.trim() ? [{...first, text} as Tokens.Paragraph, ...rest] : rest;
  const blocks = blocksOf(builder, () => walk(builder, tokens));
  addBlock(builder, {kind: 'alert', at, alert: alertKind(type), title: runs, blocks});
  return true;
}

/** One of the five that themes know, for any name that some generator has for its boxes. */
export function alertKind(type: string): AlertKind {
  return kinds.get(type) ?? 'note';
}

/** Whether a name that a dialect gives to a container means such a box. */
export function isAlert(name: string): boolean {
  return kinds.has(name);
}

/** The title of a box that has none of its own. */
export function alertTitle(type: string): string {
  return type.charAt(0).toUpperCase() + type.slice(1).replace(/[-_]/g, ' ');
}

export function plain(text: string, at: number): Run[] {
  return [{text, role: 'text', marks: 0, at}];
}

const kinds = new Map<string, AlertKind>([
  ...['note', 'info', 'message', 'callout', 'notice', 'aside', 'admonition', 'quote', 'cite'].map(
    name => [name, 'note'] as const,
  ),
  ...['tip', 'success', 'check', 'done', 'hint', 'example', 'good'].map(
    name => [name, 'tip'] as const,
  ),
  ...['important', 'abstract', 'summary', 'tldr', 'question', 'faq', 'help', 'todo'].map(
    name => [name, 'important'] as const,
  ),
  ...['warning', 'warn', 'attention', 'experimental', 'deprecated'].map(
    name => [name, 'warning'] as const,
  ),
  ...['caution', 'danger', 'error', 'bug', 'failure', 'fail', 'missing', 'alert'].map(
    name => [name, 'caution'] as const,
  ),
]);
