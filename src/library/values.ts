import {inlineText} from './titles.ts';
import type {Scalar} from './types.ts';

/** Lists and texts from front matter are cut here, so that a hostile one costs little. */
const maxItems = 500;
const maxText = 2000;

/** A scalar as text; null for what is empty or no scalar. */
export function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim().slice(0, maxText) || null;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  return isMoment(value) ? value.toISOString() : null;
}

/** Whether a flag is set; null for what is no flag. Words that older YAML took for flags are ones too. */
export function asFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = asText(value)?.toLowerCase();
  if (word === 'true' || word === 'yes' || word === 'on' || word === '1') return true;
  return word === 'false' || word === 'no' || word === 'off' || word === '0' ? false : null;
}

/** Names in a list, a comma string, or (for fields that generators split so) a space string. */
export function asNames(value: unknown, separators: 'commas' | 'commas or spaces'): string[] {
  if (Array.isArray(value)) return unique(value.slice(0, maxItems).map(asName));
  if (typeof value !== 'string') return unique(only(value).map(asName));
  const text = value.slice(0, maxText * 10);
  const linked = text.match(/\[\[[^[\]\n]{1,300}\]\]/g);
  if (linked) return unique(linked.slice(0, maxItems).map(asName));
  const apart = text.includes(',') || separators === 'commas' ? text.split(',') : text.split(/\s+/);
  return unique(apart.slice(0, maxItems).map(asName));
}

/** Texts of a list as they are written, or the one text. */
export function asTexts(value: unknown): string[] {
  return unique(only(value).map(asText));
}

/** People: names, objects that have one, or an object of those; Markdown and an address after the name are left out. */
export function asPeople(value: unknown): string[] {
  return unique(only(value).map(item => asPerson(asName(item))));
}

function asPerson(name: string | null): string | null {
  return name && inlineText(name).replace(/\s*<[^<>]*@[^<>]*>$/, '');
}

/** The items of a list, or the one value; none for a flag, which only says whether something is wanted. */
function only(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, maxItems);
  return typeof value === 'boolean' ? [] : [value];
}

/**
 * One name: a scalar, or an object's `name`, `title` or `label`; `#x`, `[[x]]` and `[[x|y]]` unwrapped. A name is no Markdown:
 * `__init__` and `*args` are called so.
 */
function asName(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && !isMoment(value)) {
    for (const key of ['name', 'title', 'label']) {
      const text = Object.hasOwn(value, key)
        ? asText((value as Record<string, unknown>)[key])
        : null;
      if (text) return bareName(text);
    }
    // `[[x]]` without quotes is a list in a list to YAML.
    return Array.isArray(value) && value.length === 1 ? asName(value[0]) : null;
  }
  const text = asText(value);
  return text === null ? null : bareName(text.replace(/^#+(?=\S)/, '')) || null;
}

function bareName(text: string): string {
  return text.replace(wikilink, '$1').replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** `[[x]]` or `[[x|y]]` as a whole; the first group is what is shown. */
const wikilink = /^\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,300})\]\]$/;

/** A scalar or a list of scalars for `Post.fields`; undefined for anything deeper. */
export function asField(value: unknown): Scalar | Scalar[] | undefined {
  if (!Array.isArray(value)) return asScalar(value);
  if (value.length > maxItems) return undefined;
  const items = value.map(asScalar);
  return items.includes(undefined) ? undefined : (items as Scalar[]);
}

function asScalar(value: unknown): Scalar | undefined {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return value.slice(0, maxText);
  if (typeof value === 'bigint' || isMoment(value)) return asText(value);
  return undefined;
}

/** TOML has dates of its own, kept as they were written. */
function isMoment(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

function unique(names: readonly (string | null)[]): string[] {
  return [...new Set(names)].filter(name => name !== null && name !== '') as string[];
}
