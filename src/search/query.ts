import {printComparison, readComparison} from './comparison.ts';
import {fieldDefinition} from './fields.ts';
import {lex, type TermToken} from './lexer.ts';
import type {Hint, Query, QueryNode, Range} from './types.ts';

/** Longest query that is read, in UTF-16 units; the rest of a longer one is left out, with a hint. */
export const longestQuery = 4096;

/** Most words and conditions that are searched; further ones are left out, with a hint. */
export const mostTerms = 31;

/**
 * Parses what the user typed. Words stand next to each other for "and", which binds closer than `OR`. Never throws:
 * what cannot be understood is searched as plain words, and `hints` says so.
 */
export function parseQuery(text: string): Query {
  const hints: Hint[] = [];
  const read = text.slice(0, longestQuery);
  if (read.length < text.length) {
    hints.push({
      message: `Only the first ${longestQuery} characters are searched`,
      range: [longestQuery, text.length],
    });
  }
  const stack: Group[] = [newGroup(0, null)];
  let ignoredDepth = 0;
  let terms = 0;
  // Where the minus stands that excludes the next term.
  let minus: number | null = null;
  for (const token of lex(read)) {
    const group = stack.at(-1) as Group;
    if (token.kind === 'minus') {
      minus = token.range[0];
      continue;
    }
    if (token.kind === 'open') {
      if (stack.length > deepest) ignoredDepth++;
      else stack.push(newGroup(token.range[0], minus));
    } else if (token.kind === 'close') {
      if (ignoredDepth > 0) ignoredDepth--;
      else if (stack.length > 1) closeGroup(stack, token.range[1]);
      else hints.push({message: 'This parenthesis closes nothing', range: token.range});
    } else if (token.kind === 'or') {
      if (group.alternatives.at(-1)?.length) group.alternatives.push([]);
    } else if (token.kind === 'lone-quote') {
      hints.push({message: 'The quote is not closed: searched as words', range: token.range});
    } else {
      const node = readTerm(token, read, hints);
      if (node && terms++ < mostTerms) add(group, node, minus);
      else if (node && terms === mostTerms + 1) {
        hints.push({
          message: `Only the first ${mostTerms} words are searched`,
          range: [token.range[0], read.length],
        });
      }
    }
    minus = null;
  }
  while (stack.length > 1) {
    const start = (stack.at(-1) as Group).start;
    hints.push({message: 'The parenthesis is not closed', range: [start, start + 1]});
    closeGroup(stack, read.length);
  }
  return {text, root: groupNode(stack[0] as Group, [0, read.length]), hints: onceEach(hints)};
}

/** A mistake made many times is told once. */
function onceEach(hints: readonly Hint[]): Hint[] {
  const told = new Set<string>();
  return hints.filter(({message}) => !told.has(message) && told.add(message));
}

/** The query in its plainest spelling. Parsing that gives the same tree again, ranges aside. */
export function printQuery(query: Pick<Query, 'root'>): string {
  return query.root ? printNode(query.root) : '';
}

/** One part of a query as it is written. */
export function printNode(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return node.quoted ? `"${node.text}"` : node.text;
    case 'field': {
      const value = printComparison(node.comparison);
      return node.field === 'tag' ? `#${value}` : `${node.field}:${value}`;
    }
    case 'not': {
      const child = printNode(node.child);
      const bare = node.child.kind === 'word' || node.child.kind === 'field';
      return bare && !child.startsWith('-') ? `-${child}` : `-(${child})`;
    }
    case 'and':
      return node.children
        .map(child => (child.kind === 'or' ? `(${printNode(child)})` : printNode(child)))
        .join(' ');
    case 'or':
      return node.children.map(printNode).join(' OR ');
  }
}

/** A parenthesis being read: its alternatives, each a list of what must all hold. */
type Group = {start: number; minus: number | null; alternatives: QueryNode[][]};

// Nobody nests deeper by hand; deeper parentheses are read as if they were not there.
const deepest = 32;

function newGroup(start: number, minus: number | null): Group {
  return {start, minus, alternatives: [[]]};
}

function closeGroup(stack: Group[], end: number): void {
  const group = stack.pop();
  const parent = stack.at(-1);
  if (!group || !parent) return;
  const node = groupNode(group, [group.start, end]);
  if (node) add(parent, node, group.minus);
}

/** Adds to the alternative being read; an "and" within an "and" is one list. */
function add(group: Group, node: QueryNode, minus: number | null): void {
  const list = group.alternatives.at(-1);
  if (!list) return;
  if (minus !== null) {
    const range: Range = [minus, node.range[1]];
    list.push(node.kind === 'not' ? node.child : {kind: 'not', child: node, range});
  } else if (node.kind === 'and') {
    list.push(...node.children);
  } else {
    list.push(node);
  }
}

function groupNode(group: Group, range: Range): QueryNode | null {
  const alternatives = group.alternatives
    .filter(list => list.length > 0)
    .map(list => (list.length === 1 && list[0] ? list[0] : conjunction(list)));
  const children = alternatives.flatMap(node => (node.kind === 'or' ? node.children : [node]));
  if (children.length === 0) return null;
  return children.length === 1 && children[0] ? children[0] : {kind: 'or', children, range};
}

function conjunction(children: QueryNode[]): QueryNode {
  const start = children[0]?.range[0] ?? 0;
  const end = children.at(-1)?.range[1] ?? start;
  // What a double negation left behind may be an "and" itself.
  const flat = children.flatMap(child => (child.kind === 'and' ? child.children : [child]));
  return {kind: 'and', children: flat, range: [start, end]};
}

function readTerm(token: TermToken, source: string, hints: Hint[]): QueryNode | null {
  const {range} = token;
  if (token.kind === 'word') return {kind: 'word', text: token.text, quoted: false, range};
  if (token.kind === 'phrase') {
    return token.text.trim() === '' ? null : {kind: 'word', text: token.text, quoted: true, range};
  }
  const known = fieldDefinition(token.name);
  if (token.value === '' && (known || token.quoted)) {
    // Before a quote that nothing closes, that is remarked on alone.
    if (source[range[1]] !== '"') hints.push({message: `${token.name}: needs a value`, range});
    return null;
  }
  const comparison = readComparison(token.name, token.value, token.quoted);
  if (!('wrong' in comparison)) {
    return {kind: 'field', field: known?.name ?? token.name, comparison, range};
  }
  const text = source.slice(...range);
  if (known) hints.push({message: `${comparison.wrong}: searched as words`, range});
  return {kind: 'word', text, quoted: false, range};
}
