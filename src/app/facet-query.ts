import {parseQuery, printNode} from '../search/query.ts';
import type {QueryNode} from '../search/types.ts';

/** How a value of a facet takes part in a query. */
export type FacetState = 'none' | 'included' | 'excluded';

/** A condition of a query with one value, as a chip above the list shows it. */
export type Chip = {readonly text: string; readonly excluded: boolean};

/** The query with a value of a field included, excluded or forgotten; what else it says stays as it was typed. */
export function withFacet(query: string, field: string, value: string, state: FacetState): string {
  const root = parseQuery(query).root;
  const whole = root?.kind === 'or' && state !== 'none' ? `(${query.trim()})` : query;
  const rest = conjuncts(root)
    .filter(node => saysOf(node, field, value))
    .reduceRight((text, {range}) => `${text.slice(0, range[0])} ${text.slice(range[1])}`, whole)
    .replace(/\s+/g, ' ')
    .trim();
  if (state === 'none') return rest;
  const term = printNode({
    kind: 'field',
    field,
    comparison: {kind: 'is', value, quoted: /[\s"()]/.test(value)},
    range: [0, 0],
  });
  return [rest, state === 'excluded' ? `-${term}` : term].filter(Boolean).join(' ');
}

/** The conditions on fields that all must hold. */
export function chipsOf(query: string): Chip[] {
  return conjuncts(parseQuery(query).root).flatMap(node => {
    const inner = node.kind === 'not' ? node.child : node;
    if (inner.kind !== 'field') return [];
    return [{text: printNode(inner), excluded: node.kind === 'not'}];
  });
}

/** Whether a query looks for words, and not only for posts with certain fields. */
export function hasWords(query: string): boolean {
  return query.trim() !== '' && conjuncts(parseQuery(query).root).some(node => !isField(node));
}

function isField(node: QueryNode): boolean {
  return node.kind === 'not' || node.kind === 'field';
}

/** The parts of a query that all must hold. */
function conjuncts(root: QueryNode | null): readonly QueryNode[] {
  if (!root) return [];
  return root.kind === 'and' ? root.children : [root];
}

function saysOf(node: QueryNode, field: string, value: string): boolean {
  const inner = node.kind === 'not' ? node.child : node;
  return (
    inner.kind === 'field' &&
    inner.field === field &&
    inner.comparison.kind === 'is' &&
    inner.comparison.value.toLowerCase() === value.toLowerCase()
  );
}
