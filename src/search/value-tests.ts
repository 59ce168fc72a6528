import type {Scalar} from '../library/types.ts';
import {fold} from '../text/fold.ts';
import {datePrefix, isSpan, readDate} from './dates.ts';
import type {Comparison} from './types.ts';
import {valueKey} from './value-key.ts';

/** Dates compare as far as the query names them: `2025-06-30` is `2025` and is not after `2025`. */
export function dateTest(comparison: Comparison, today: string): (date: string | null) => boolean {
  const prefix = (text: string): string => {
    const date = readDate(text);
    return date ? datePrefix(date, today) : text;
  };
  if (comparison.kind === 'is' && isSpan(comparison.value)) {
    return between(prefix(comparison.value), today);
  }
  if (comparison.kind === 'is') {
    const wanted = prefix(comparison.value);
    return date => date?.startsWith(wanted) ?? false;
  }
  if (comparison.kind === 'order') {
    const limit = prefix(comparison.value);
    const passes = orders[comparison.operator];
    return date => date !== null && passes(compare(date.slice(0, limit.length), limit));
  }
  return between(
    comparison.from === null ? null : prefix(comparison.from),
    comparison.to === null ? null : prefix(comparison.to),
  );
}

function between(from: string | null, to: string | null): (date: string | null) => boolean {
  return date =>
    date !== null &&
    (from === null || date.slice(0, from.length) >= from) &&
    (to === null || date.slice(0, to.length) <= to);
}

/** Numbers compare as numbers. */
export function numberTest(comparison: Comparison): (value: number) => boolean {
  if (comparison.kind === 'is') return value => value === Number(comparison.value);
  if (comparison.kind === 'order') {
    const passes = orders[comparison.operator];
    return value => passes(value - Number(comparison.value));
  }
  const from = comparison.from === null ? -Infinity : Number(comparison.from);
  const to = comparison.to === null ? Infinity : Number(comparison.to);
  return value => value >= from && value <= to;
}

const orders: Record<'<' | '<=' | '>' | '>=', (difference: number) => boolean> = {
  '<': difference => difference < 0,
  '<=': difference => difference <= 0,
  '>': difference => difference > 0,
  '>=': difference => difference >= 0,
};

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Values of the front matter compare by what they are: numbers, dates as far as the query names them, words. */
export function scalarTest(comparison: Comparison, today: string): (value: Scalar) => boolean {
  if (comparison.kind === 'is') {
    const wanted = valueKey(comparison.value);
    return value => {
      const key = valueKey(String(value));
      return (
        key === wanted ||
        (!comparison.quoted && typeof value === 'string' && `-${key}`.includes(`-${wanted}`))
      );
    };
  }
  const operands =
    comparison.kind === 'order' ? [comparison.value] : [comparison.from, comparison.to];
  const numeric = operands.every(operand => operand === null || /^-?\d+(?:\.\d+)?$/.test(operand));
  const byNumber = numberTest(comparison);
  const byText = dateTest(comparison, today);
  return value => {
    if (typeof value === 'number') return numeric && byNumber(value);
    return typeof value === 'string' && byText(fold(value));
  };
}
