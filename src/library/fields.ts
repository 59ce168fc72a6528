import {type DateReading, readDate} from './dates.ts';
import {
  type FieldKinds,
  type FieldName,
  type FieldRow,
  fieldTable,
  knownTables,
  openTables,
  spacedNames,
} from './field-table.ts';
import type {FrontMatter} from './front-matter.ts';
import type {Scalar} from './types.ts';
import {asField, asFlag, asNames, asPeople, asText, asTexts} from './values.ts';

/** What a front matter says about a post, by the rows of the table, and which dates in it are none. */
export type Fields = {
  [Name in FieldName]: FieldKinds[(typeof fieldTable)[Name]['kind']] | null;
} & {
  others: Record<string, Scalar | Scalar[]>;
  wrongDates: {name: string; text: string}[];
};

/** Reads the fields of a front matter by the table, whatever generator it was written for. */
export function readFields({data, block, format}: FrontMatter): Fields {
  const entries = canonical(data);
  const used = new Set<string>();
  const wrongDates: Fields['wrongDates'] = [];
  const date: Reader<string> = (value, name) => {
    const reading = dateOf(value, block, format);
    // `published` may as well be a flag.
    if (reading && 'wrong' in reading && name !== 'published') {
      wrongDates.push({name, text: reading.wrong});
    }
    return reading && 'date' in reading ? reading.date : null;
  };
  const all = {...readers, date};
  const found: Record<string, unknown> = {};
  for (const {field, kind, names} of rows) {
    const read: Reader<unknown> = all[kind];
    found[field] = first(entries, names, read, used);
  }
  return {...(found as Fields), others: otherFields(entries, used), wrongDates};
}

type Reader<T> = (value: unknown, name: string) => T | null;

/** How each kind of field is read; null where a value is not of the kind, so that the next name is tried. */
const readers: {[Kind in Exclude<keyof FieldKinds, 'date'>]: Reader<FieldKinds[Kind]>} = {
  text: value => (typeof value === 'boolean' ? null : asText(value)),
  flag: asFlag,
  names: (value, name) =>
    some(asNames(value, spacedNames.has(name) ? 'commas or spaces' : 'commas')),
  people: value => some(asPeople(value)),
  texts: value => some(asTexts(value)),
};

function first<T>(
  entries: Entries,
  names: readonly {name: string; key: string}[],
  read: Reader<T>,
  used: Set<string>,
): T | null {
  for (const {name, key} of names) {
    const entry = entries.get(key);
    const value = entry ? read(entry.value, name) : null;
    if (value === null) continue;
    used.add(key);
    return value;
  }
  return null;
}

function dateOf(value: unknown, block: string, format: FrontMatter['format']): DateReading {
  const text = typeof value === 'boolean' ? null : asText(value);
  if (text === null) {
    // `{{date}}`, which a template leaves open, is a table in a table to YAML.
    const isOpen = typeof value !== 'object' || value === null || block.includes('{{');
    return isOpen ? null : {wrong: 'a list or a table'};
  }
  // smol-toml turns 30 February into 2 March: a day that the text does not hold is not what was written.
  if (format === 'toml' && value instanceof Date && !block.includes(text.slice(0, 10))) {
    return {wrong: 'no such day'};
  }
  return readDate(text);
}

type Entries = Map<string, {name: string; value: unknown}>;

/** The fields by canonical name, those one table down as `table.field`. The first of two with one name stays. */
function canonical(data: Record<string, unknown>): Entries {
  const entries: Entries = new Map();
  const add = (name: string, value: unknown): void => {
    const key = canonicalName(name);
    if (entries.size < maxFields && !entries.has(key)) entries.set(key, {name, value});
  };
  for (const [name, value] of Object.entries(data)) {
    add(name, value);
    if (!tables.has(name.toLowerCase()) || typeof value !== 'object' || value === null) continue;
    for (const [inner, held] of Object.entries(value)) add(`${name}.${inner}`, held);
  }
  return entries;
}

/** The fields that no row of the table took, without a prototype. */
function otherFields(entries: Entries, used: ReadonlySet<string>): Fields['others'] {
  const others: Fields['others'] = Object.create(null);
  for (const [key, {name, value}] of entries) {
    if (used.has(key) || own.has(key) || (mapped.has(key) && isEmpty(value))) continue;
    const table = name.split('.', 1)[0] ?? '';
    if (name.includes('.') && tables.has(table.toLowerCase()) && !openTables.includes(table))
      continue;
    const field = asField(value);
    if (field !== undefined) others[name.slice(0, 200)] = field;
  }
  return others;
}

function canonicalName(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

function some<T>(list: T[]): T[] | null {
  return list.length > 0 ? list : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

const maxFields = 300;
const tables = new Set(knownTables);
/** The rows of the table with their names as entries are keyed, which is the same for every post. */
const rows = Object.entries<FieldRow>(fieldTable).map(([field, {from, kind}]) => ({
  field,
  kind,
  names: from.map(name => ({name, key: canonicalName(name)})),
}));
const mapped = new Set(rows.flatMap(({names}) => names.map(({key}) => key)));
/** The first name of each row is the post's own field, even when it holds nothing. */
const own = new Set(rows.map(({names}) => names[0]?.key));
