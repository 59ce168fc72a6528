import {fold} from '../text/fold.ts';
import {facetValues} from './facet-table.ts';
import {fieldDefinition, fieldDefinitions} from './fields.ts';
import {frontMatterValue} from './filters.ts';
import type {SearchIndex} from './search-index.ts';
import {facetFields, facetNames} from './terms.ts';
import type {Range} from './types.ts';
import {valueKey} from './value-key.ts';

/** What may stand at the cursor: `text` replaces the range, `label` and `note` are shown. */
export type Candidate = {text: string; label: string; note: string};

export type Completion = {range: Range; candidates: Candidate[]};

/**
 * What the library holds that begins as the word at the cursor does: values after `tag:` and `#`, names of fields
 * elsewhere. The most used come first, at most `limit`.
 */
export function complete(text: string, cursor: number, index: SearchIndex, limit = 20): Completion {
  const at = Math.min(Math.max(0, cursor), text.length);
  const start = wordStart(text, at);
  const word = text.slice(start, at);
  const [, minus = '', hash, name, typed = ''] = /^(-?)(?:(#)|([^:"]+):)?(.*)$/su.exec(word) ?? [];
  const field = hash ? 'tag' : name;
  const from = start + minus.length;
  const candidates =
    field === undefined
      ? fieldCandidates(typed, index)
      : valueCandidates(field, typed.replace(/^"/, ''), hash ?? `${name}:`, index);
  return {range: [from, at], candidates: candidates.slice(0, limit)};
}

/** The beginning of the word or quoted value that the cursor stands in. */
function wordStart(text: string, cursor: number): number {
  let start = 0;
  let quoted = false;
  for (let at = 0; at < cursor; at++) {
    const unit = text[at] ?? '';
    if (unit === '"') quoted = !quoted;
    else if (!quoted && /[\s()]/u.test(unit)) start = at + 1;
  }
  return start;
}

function fieldCandidates(typed: string, index: SearchIndex): Candidate[] {
  if (typed === '') return [];
  const wanted = fold(typed);
  const own = fieldDefinitions
    .filter(({name, aliases}) => [name, ...aliases].some(known => known.startsWith(wanted)))
    .map(({name, description}) => ({text: `${name}:`, label: `${name}:`, note: description}));
  const others = [...index.fieldNames]
    .filter(([key]) => key.startsWith(wanted) && !fieldDefinition(key))
    .map(([, name]) => ({text: `${name}:`, label: `${name}:`, note: 'front matter'}));
  return [...own, ...others];
}

function valueCandidates(
  field: string,
  typed: string,
  lead: string,
  index: SearchIndex,
): Candidate[] {
  const wanted = valueKey(typed);
  const counts = valueCounts(field, index);
  return [...counts]
    .map(([value, count]) => ({value, count, place: valueKey(value).indexOf(wanted)}))
    .filter(({place}) => place >= 0)
    .sort(
      (left, right) =>
        Number(left.place > 0) - Number(right.place > 0) ||
        right.count - left.count ||
        (left.value < right.value ? -1 : 1),
    )
    .map(({value, count}) => ({
      text: lead + (/^[^\s()"]+$/u.test(value) ? value : `"${value.replaceAll('"', ' ')}"`),
      label: value,
      note: count > 0 ? String(count) : '',
    }));
}

/** The values that a field has in the library, with how many posts have them. */
function valueCounts(field: string, index: SearchIndex): Map<string, number> {
  const definition = fieldDefinition(field);
  if (definition?.choices) return new Map(definition.choices.map(choice => [choice, 0]));
  const name = definition?.name ?? field;
  const facet = facetNames.find(candidate => facetFields[candidate] === name);
  const counts = new Map<string, number>();
  if (definition?.kind === 'date') {
    for (const word of ['today', 'yesterday', '7d', '1m', '1y']) counts.set(word, 0);
  }
  for (const post of index.posts) {
    const values = facet
      ? facetValues(post, facet, {today: ''})
      : definition
        ? []
        : scalars(frontMatterValue(post, field));
    for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function scalars(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter(one => one !== null && one !== undefined && one !== '').map(String);
}
