import type {Query, QueryNode, Range} from './types.ts';
import {valueKey} from './value-key.ts';

/** What posts are narrowed down by, each with the field of the query language that a value of it is written in. */
export const facetFields = {
  tag: 'tag',
  category: 'category',
  year: 'date',
  author: 'author',
  language: 'lang',
  series: 'series',
  state: 'is',
} as const;
export type Facet = keyof typeof facetFields;
export const facetNames = Object.keys(facetFields) as Facet[];

/** A part of the query that chooses or excludes values of one facet: `#a`, `-#a`, `(#a OR #b)`. */
export type FacetTerm = {
  facet: Facet;
  state: 'included' | 'excluded';
  /** Whether one of several values is enough. */
  any: boolean;
  keys: readonly string[];
  nodes: readonly FieldNode[];
  range: Range;
};

export type FieldNode = QueryNode & {kind: 'field'};

/**
 * Parts a query into the terms that choose values of facets and the rest. Only what stands at the top of the query and
 * must hold is such a term; anything nested deeper belongs to the rest.
 */
export function facetTerms(query: Pick<Query, 'root'>): {
  terms: FacetTerm[];
  rest: QueryNode | null;
} {
  const terms: FacetTerm[] = [];
  const others: QueryNode[] = [];
  for (const node of topNodes(query.root)) {
    const term = facetTerm(node);
    if (term) terms.push(term);
    else others.push(node);
  }
  const [only] = others;
  if (!only) return {terms, rest: null};
  const rest =
    others.length === 1 ? only : ({kind: 'and', children: others, range: only.range} as const);
  return {terms, rest};
}

/** What must all hold. */
export function topNodes(root: QueryNode | null): readonly QueryNode[] {
  if (!root) return [];
  return root.kind === 'and' ? root.children : [root];
}

function facetTerm(node: QueryNode): FacetTerm | null {
  const state = node.kind === 'not' ? 'excluded' : 'included';
  const inner = node.kind === 'not' ? node.child : node;
  const nodes = inner.kind === 'or' ? inner.children : [inner];
  if (state === 'excluded' && nodes.length > 1) return null;
  const [first] = nodes;
  if (first?.kind !== 'field') return null;
  const facet = facetNames.find(name => facetFields[name] === first.field);
  const fieldNodes = nodes.filter(
    (child): child is FieldNode => child.kind === 'field' && child.field === first.field,
  );
  if (!facet || fieldNodes.length < nodes.length) return null;
  const keys = fieldNodes.map(child => facetKey(facet, child));
  if (keys.some(key => key === null)) return null;
  return {
    facet,
    state,
    any: nodes.length > 1,
    keys: keys.filter(key => key !== null),
    nodes: fieldNodes,
    range: node.range,
  };
}

/** The value that the node chooses, if it is one that the facet offers. */
function facetKey(facet: Facet, {comparison}: FieldNode): string | null {
  if (comparison.kind !== 'is') return null;
  if (facet === 'year' && !/^\d{4}$/.test(comparison.value)) return null;
  if (facet === 'state' && !/^(?:unread|reading|read)$/i.test(comparison.value)) return null;
  return valueKey(comparison.value);
}
