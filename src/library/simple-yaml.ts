import {plainScalar} from './yaml-scalars.ts';

type Value = string | number | boolean | null | Value[];

/**
 * Reads the YAML that nearly every front matter keeps to: a field a line, whose value is one word or a few, in quotes or not, a
 * list in brackets, or a list below with a dash a line. Null for all else, which is for a real parser: this one exists since
 * that takes ten times as long, a quarter of the time of reading ten thousand posts for the first time.
 */
export function simpleYaml(block: string): Record<string, unknown> | null {
  if (block.length > longest || !printable.test(block)) return null;
  const data: Record<string, Value> = {};
  let list: {items: Value[]; indent: string | null; name: string} | null = null;
  let fields = 0;
  for (const line of block.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const item = dashed.exec(line);
    if (item) {
      const [, indent = '', text = ''] = item;
      const value = scalar(text, plainInBlock);
      if (!list || value === undefined || (list.indent ?? indent) !== indent) return null;
      list.indent = indent;
      list.items.push(value);
      data[list.name] = list.items;
      continue;
    }
    const [, name = '', text = ''] = field.exec(line) ?? [];
    if (name === '' || name === '__proto__' || Object.hasOwn(data, name)) return null;
    const value = text === '' ? null : fieldValue(text);
    if (value === undefined) return null;
    data[name] = value;
    list = text === '' ? {items: [], indent: null, name} : null;
    fields++;
  }
  return fields > 0 ? data : null;
}

function fieldValue(text: string): Value | undefined {
  const inside = bracketed.exec(text)?.[1];
  if (inside === undefined) return scalar(text, plainInBlock);
  if (inside.trim() === '') return [];
  const items = inside.split(',').map(item => scalar(item.replace(/^ +| +$/g, ''), plainInList));
  return items.includes(undefined) ? undefined : (items as Value[]);
}

function scalar(text: string, plain: RegExp): Value | undefined {
  const [, double, single] = quoted.exec(text) ?? [];
  if (double !== undefined || single !== undefined) return double ?? single;
  return plain.test(text) && !/:(?: |$)| #/.test(text) ? plainScalar(text) : undefined;
}

/** In UTF-16 units. */
const longest = 5000;
/** What YAML allows, without tabs, carriage returns, byte order marks, and what takes two units. */
const printable = /^[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;
const field = /^([A-Za-z_][\w.-]*):(?: +(.*?))? *$/;
const dashed = /^( *)- +(.*?) *$/;
const bracketed = /^\[([^[\]{}]*)\]$/;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
/** Starting with a letter or digit, so with no mark of YAML's. */
const plainInBlock = /^[A-Za-z\d\u00c0-\ufffd]/;
const plainInList = /^[A-Za-z\d\u00c0-\ufffd][^,:[\]{}"'#]*$/;
