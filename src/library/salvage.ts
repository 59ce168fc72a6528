import {type Format, parseBlock} from './parsers.ts';

/**
 * Reads what it can of a broken block: each field is parsed on its own, and one that is broken itself but stands on a single
 * line is taken as text.
 */
export function salvage(block: string, format: Format): Record<string, unknown> {
  const data: Record<string, unknown> = Object.create(null);
  for (const field of fieldsOf(block, format)) {
    const found = starts[format].exec(field);
    const name = found?.[1] ?? found?.[2];
    if (!found || !name) continue;
    const value = readAlone(field, name, format) ?? asText(field.slice(found[0].length));
    if (value !== null && !(name in data)) data[name] = value;
  }
  return data;
}

/** The block cut before each line that starts a field at the outermost level; TOML's tables are left out. */
function fieldsOf(block: string, format: Format): string[] {
  const fields: string[] = [];
  for (const line of block.split('\n')) {
    if (format === 'toml' && /^[ \t]*\[/.test(line) && !fields.at(-1)?.endsWith('[\n')) break;
    if (starts[format].test(line)) {
      if (fields.length === maxFields) break;
      fields.push(`${line}\n`);
    } else if (fields.length > 0) fields.push(`${fields.pop()}${line}\n`);
  }
  return fields;
}

function readAlone(field: string, name: string, format: Format): unknown {
  try {
    const data = parseBlock(alone[format](field), format);
    if (typeof data !== 'object' || data === null || !Object.hasOwn(data, name)) return null;
    return (data as Record<string, unknown>)[name];
  } catch {
    return null;
  }
}

/** The first line of a value as text, without the quotes that may stand around it. */
function asText(value: string): string | null {
  const [line = '', ...rest] = value.trim().split('\n');
  if (rest.some(following => following.trim() !== '') && /^(?:[|>[{&]|- )/.test(line)) return null;
  const text = line
    .trim()
    .replace(/,$/, '')
    .replace(/^(["'])(.*)\1$/, '$2')
    .replace(/^["']/, '')
    .trim();
  return text === '' || /^[[{|>&*!]/.test(text) ? null : text.slice(0, 1000);
}

/** How a field is handed to the parser by itself. YAML refuses the tabs that people indent lists with. */
const alone: Record<Format, (field: string) => string> = {
  yaml: field => field.replace(/^\t+/gm, tabs => '  '.repeat(tabs.length)),
  toml: field => field,
  json: field => `{${field.slice(0, 10_000).replace(trailing, '')}}`,
};
const trailing = /(?:,?\s{0,100}\}?\s{0,100}|,\s{0,100})$/;
const maxFields = 200;
/** The start of a field at the outermost level, by format. */
const starts: Record<Format, RegExp> = {
  yaml: /^([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+|(?=\n|$))/,
  toml: /^[ \t]*(?:"([^"\n]+)"|([A-Za-z_][\w-]*))[ \t]*=[ \t]*/,
  json: /^[ \t]*\{?[ \t]*"([^"\n]+)"[ \t]*:[ \t]*/,
};
