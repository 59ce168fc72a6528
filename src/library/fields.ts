import {type DateReading, readDate} from './dates.ts';
import {type FieldName, fieldTable, knownTables, openTables} from './field-table.ts';
import type {FrontMatter} from './front-matter.ts';
import type {Scalar} from './types.ts';
import {asField, asFlag, asNames, asPeople, asText, asTexts} from './values.ts';

/** What a front matter says about a post, and which dates in it are none. */
export type Fields = {
  title: string | null;
  date: string | null;
  updated: string | null;
  tags: string[];
  categories: string[];
  description: string | null;
  draft: boolean;
  slug: string | null;
  /** The page's path on its site. */
  address: string | null;
  authors: string[];
  aliases: string[];
  series: string | null;
  language: string | null;
  url: string | null;
  others: Record<string, Scalar | Scalar[]>;
  wrongDates: {name: string; text: string}[];
};

/** Reads the fields of a front matter by the table, whatever generator it was written for. */
export function readFields({data, block, format}: FrontMatter): Fields {
  const entries = canonical(data);
  const used = new Set<string>();
  const wrongDates: Fields['wrongDates'] = [];

  const first = <T>(
    field: FieldName,
    read: (value: unknown, name: string) => T | null,
  ): T | null => {
    for (const name of fieldTable[field].from) {
      const key = canonicalName(name);
      const entry = entries.get(key);
      const value = entry === undefined ? null : read(entry.value, name);
      if (value === null) continue;
      used.add(key);
      return value;
    }
    return null;
  };
  const date = (value: unknown, name: string): string | null => {
    const reading = dateOf(value, block, format);
    if (reading && 'wrong' in reading && name !== 'published') {
      wrongDates.push({name, text: reading.wrong});
    }
    return reading && 'date' in reading ? reading.date : null;
  };
  const names = (value: unknown, name: string): string[] | null =>
    some(asNames(value, plural.has(name) ? 'commas or spaces' : 'commas'));
  const texts = (value: unknown): string[] | null => some(asTexts(value));

  const fields = {
    title: first('title', asText),
    date: first('date', date),
    updated: first('updated', date),
    tags: first('tags', names) ?? [],
    categories: first('categories', names) ?? [],
    description: first('description', asText),
    draft: first('draft', asFlag) === true || first('published', asFlag) === false,
    slug: first('slug', asText),
    address: first('address', asText),
    authors: first('authors', value => some(asPeople(value))) ?? [],
    aliases: first('aliases', texts) ?? [],
    series: first('series', value => asNames(value, 'commas')[0] ?? null),
    language: first('language', asText),
    url: first('url', asText),
  };
  return {...fields, others: otherFields(entries, used), wrongDates};
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
/** Fields that generators split at spaces; the singular names hold one value. */
const plural = new Set(['tags', 'categories', 'topics', 'keywords', 'taxonomies.tags']);
const mapped = new Set(Object.values(fieldTable).flatMap(row => row.from.map(canonicalName)));
/** The first name of each row is the post's own field, even when it holds nothing. */
const own = new Set(Object.values(fieldTable).map(row => canonicalName(row.from[0])));
