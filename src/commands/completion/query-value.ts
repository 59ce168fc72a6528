import {fieldDefinition} from '../../search/fields.ts';
import type {Answer, Kind} from './wanted.ts';

/** What completes the last word of a query: a value after `tag:`, `#`, `category:`, `is:`; nothing after mere words. */
export function queryValue(query: string): Answer {
  const [, lead = '', hash, name = ''] = shape.exec(query) ?? [];
  if (lead === '') return {word: query};
  const field = fieldDefinition(hash ? 'tag' : name);
  const kind = kinds.find(each => each === field?.name);
  return {
    word: query.slice(lead.length),
    prefix: lead,
    kinds: kind ? [kind] : [],
    values: (field?.choices ?? []).map(choice => [choice, '']),
    inQuery: true,
  };
}

/** A value as a query takes it without quotes, which would have to be quoted for the shell in turn: hyphens are spaces to it. */
export function unquotedValue(value: string): string {
  return value.replace(/\s+/g, '-');
}

/** All of a query up to the value that its last word begins. */
const shape = /^((?:.*[\s(])?-?(?:(#)|([^\s():"]+):))[^\s()"]*$/s;
const kinds: readonly Kind[] = ['tag', 'category'];
