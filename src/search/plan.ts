import {type Atom, createAtom} from './atoms.ts';
import {type Entry, Section} from './entries.ts';
import {fieldDefinition} from './fields.ts';
import {createFilter, type Filter} from './filters.ts';
import {printNode} from './query.ts';
import type {Comparison, QueryNode, SearchContext} from './types.ts';

/** How much of a post has been looked at for words: nothing yet, all but the body, or all. */
export type Seen = 'nothing' | 'metadata' | 'all';

/** Whether a post matches, given the bit set of atoms it was seen to hold; null while that hangs on what was not looked at. */
export type Condition = (entry: Entry, found: number, seen: Seen) => boolean | null;

/** A query made ready to be tried on posts. */
export type Plan = {
  atoms: readonly Atom[];
  matches: Condition;
  /** Whether posts can be left out by their fields, before any word is looked for. */
  hasFilters: boolean;
  /** Whether bodies decide what matches, or how well. */
  needsBodies: boolean;
};

/** Plans a query for a library. A field that no post of the library has is searched as words. */
export function createPlan(
  root: QueryNode | null,
  context: SearchContext,
  hasField: (name: string) => boolean,
): Plan {
  const atoms: Atom[] = [];
  let hasFilters = false;
  let needsBodies = false;

  const word = (text: string, quoted: boolean, sections: number, excluded: boolean): Condition => {
    const atom = createAtom(text, {quoted, sections, excluded});
    if (!atom) return always;
    const bit = 1 << atoms.length;
    atoms.push(atom);
    const inBody = (sections & bodySections) !== 0;
    if (inBody) needsBodies = true;
    return (_, found, seen) => {
      if (found & bit) return true;
      return seen === 'all' || (seen === 'metadata' && !inBody) ? false : null;
    };
  };

  const field = (node: QueryNode & {kind: 'field'}, excluded: boolean): Condition => {
    const sections = sectionsOf(node.field);
    if (sections !== null) {
      const {text, quoted} = textOf(node.comparison);
      return word(text, quoted, sections, excluded);
    }
    if (!fieldDefinition(node.field) && !hasField(node.field)) {
      return word(printNode(node), false, everywhere, excluded);
    }
    hasFilters = true;
    if (node.field === 'has') needsBodies = true;
    const filter: Filter = createFilter(node.field, node.comparison, context);
    return entry => filter(entry);
  };

  const build = (node: QueryNode, excluded: boolean): Condition => {
    switch (node.kind) {
      case 'word':
        return word(node.text, node.quoted, everywhere, excluded);
      case 'field':
        return field(node, excluded);
      case 'not':
        return not(build(node.child, !excluded));
      case 'and':
        return all(filtersFirst(node.children).map(child => build(child, excluded)));
      case 'or':
        return any(filtersFirst(node.children).map(child => build(child, excluded)));
    }
  };

  const matches = root ? build(root, false) : always;
  return {atoms, matches, hasFilters, needsBodies};
}

/** All sections. */
export const everywhere =
  (1 << Section.title) |
  (1 << Section.tags) |
  (1 << Section.description) |
  (1 << Section.headings) |
  (1 << Section.body);

/** The sections that are known only once the body is read. */
export const bodySections = (1 << Section.headings) | (1 << Section.body);

const always: Condition = () => true;

function not(condition: Condition): Condition {
  return (entry, found, seen) => {
    const answer = condition(entry, found, seen);
    return answer === null ? null : !answer;
  };
}

function all(conditions: readonly Condition[]): Condition {
  return (entry, found, seen) => {
    let answer: boolean | null = true;
    for (const condition of conditions) {
      const one = condition(entry, found, seen);
      if (one === false) return false;
      if (one === null) answer = null;
    }
    return answer;
  };
}

function any(conditions: readonly Condition[]): Condition {
  return (entry, found, seen) => {
    let answer: boolean | null = false;
    for (const condition of conditions) {
      const one = condition(entry, found, seen);
      if (one === true) return true;
      if (one === null) answer = null;
    }
    return answer;
  };
}

/** Fields are cheaper than words; the order among the words stays, because neighbours in the query favour neighbours in the post. */
function filtersFirst(children: readonly QueryNode[]): QueryNode[] {
  const isFilter = (node: QueryNode): boolean => node.kind === 'field';
  return [...children.filter(isFilter), ...children.filter(node => !isFilter(node))];
}

function sectionsOf(field: string): number | null {
  if (field === 'title') return 1 << Section.title;
  if (field === 'description') return 1 << Section.description;
  return field === 'body' ? bodySections : null;
}

function textOf(comparison: Comparison): {text: string; quoted: boolean} {
  if (comparison.kind === 'is') return {text: comparison.value, quoted: comparison.quoted};
  return {text: '', quoted: false};
}
