import {truncate} from '../text/cells.ts';
import {readDate} from './dates.ts';
import {type FieldDefinition, type FieldKind, fieldDefinition} from './fields.ts';
import type {Comparison} from './types.ts';

/**
 * Reads what stands after the colon of a field. The answer is a comparison, or in words what is wrong with it: then
 * the term is searched as a word.
 */
export function readComparison(
  name: string,
  value: string,
  quoted: boolean,
): Comparison | {wrong: string} {
  const definition = fieldDefinition(name);
  const kind = definition?.kind ?? 'any';
  const comparison = quoted
    ? ({kind: 'is', value, quoted} as const)
    : parseComparison(value, ordered.has(kind));
  const operands = operandsOf(comparison);
  if (operands.length === 0 || operands.some(operand => operand === '')) {
    return {wrong: `${name}: needs a value`};
  }
  const bad = operands.find(operand => !allows(kind, operand, definition));
  return bad === undefined ? comparison : {wrong: complaint(name, bad, kind, definition)};
}

/** A comparison as it is written after the colon. */
export function printComparison(comparison: Comparison): string {
  if (comparison.kind === 'order') return comparison.operator + comparison.value;
  if (comparison.kind === 'between') return `${comparison.from ?? ''}..${comparison.to ?? ''}`;
  return comparison.quoted ? `"${comparison.value}"` : comparison.value;
}

const ordered: ReadonlySet<FieldKind> = new Set(['date', 'number', 'any']);

function parseComparison(value: string, hasOrder: boolean): Comparison {
  const order = hasOrder ? /^(<=|>=|<|>)(.*)$/su.exec(value) : null;
  if (order) {
    const [, operator, operand = ''] = order;
    return {kind: 'order', operator: operator as '<' | '<=' | '>' | '>=', value: operand};
  }
  const dots = hasOrder ? value.indexOf('..') : -1;
  if (dots < 0) return {kind: 'is', value, quoted: false};
  return {kind: 'between', from: value.slice(0, dots) || null, to: value.slice(dots + 2) || null};
}

function operandsOf(comparison: Comparison): string[] {
  if (comparison.kind !== 'between') return [comparison.value];
  return [comparison.from, comparison.to].filter(end => end !== null);
}

function allows(kind: FieldKind, operand: string, definition: FieldDefinition | null): boolean {
  if (kind === 'date') return readDate(operand) !== null;
  if (kind === 'number') return /^\d{1,9}$/.test(operand);
  if (kind === 'choice') return definition?.choices?.includes(operand.toLowerCase()) ?? false;
  return true;
}

function complaint(
  name: string,
  operand: string,
  kind: FieldKind,
  definition: FieldDefinition | null,
): string {
  // One line beside the field has to hold all of it.
  const given = `not “${truncate(operand, longestShown)}”`;
  if (kind === 'date') return `${name}: takes a date (2025-06, 7d), ${given}`;
  if (kind === 'number') return `${name}: takes a number, ${given}`;
  return `${name}: takes ${listed(definition?.choices ?? [])}, ${given}`;
}

/** In cells. */
const longestShown = 20;

function listed(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
