import type {StyleValue} from './definitions.ts';

/** A text that says something; `null` stays for none. `undefined` here and below: no such value. */
export function text(value: unknown): string | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** An address on the web. */
export function address(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return undefined;
  return URL.canParse(value) ? value : undefined;
}

/** A style of a theme, in words or as an object. */
export function style(value: unknown): StyleValue | undefined {
  return typeof value === 'string' || isObject(value) ? value : undefined;
}

/** One key or several; an empty list takes the action's keys away. */
export function keys(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.every(key => typeof key === 'string' && key.trim() !== '') ? list : undefined;
}

/** Each value of an object read in its turn; `undefined` as soon as one of them cannot be read. */
export function mapped<Value>(
  value: unknown,
  read: (value: unknown) => Value | undefined,
): Record<string, Value> | undefined {
  if (!isObject(value)) return undefined;
  const result: Record<string, Value> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    const checked = read(item);
    if (checked === undefined) return undefined;
    result[key] = checked;
  }
  return result;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
