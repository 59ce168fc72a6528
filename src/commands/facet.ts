import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {toJson} from '../output/json.ts';
import type {Output} from '../output/stdout.ts';
import {facets} from '../search/facets.ts';
import {createIndex} from '../search/search-index.ts';
import {dayOf} from '../search/visible.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import type {Options} from './flags.ts';
import type {Format} from './presentation.ts';

type Field = NonNullable<Options['facet']>;

/** Writes the first `limit` values of a field with the number of posts that have each, the most frequent first (years: the last). */
export async function printFacet(
  posts: readonly Post[],
  field: Field,
  format: Format,
  limit: number | undefined,
  output: Output,
): Promise<void> {
  const index = createIndex(posts, post => readBody(post).markdown);
  const values = facets(index, {root: null}, {today: dayOf(new Date())}).get(field) ?? [];
  const rows = values.slice(0, limit).map(({value, count}) => ({value, count}));
  if (format === 'json') return output.write(toJson(rows));
  await output.write(rows.map(({value, count}) => `${sanitiseLine(value)}\t${count}\n`).join(''));
}
