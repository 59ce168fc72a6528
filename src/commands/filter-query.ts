import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {UserError} from './errors.ts';
import type {Options} from './flags.ts';

/**
 * The query that `--search`, `--tag` and `--category` ask for together, in the query language. There is one matcher:
 * flags are another way to write a query.
 */
export function filterQuery(options: Pick<Options, 'search' | 'tag' | 'category'>): string {
  const tags = options.tag.map(value => oneOf('tag', value));
  const categories = options.category.map(value => oneOf('category', value));
  const search = options.search?.trim() ?? '';
  const filters = [...tags, ...categories].join(' ');
  if (filters === '' || search === '') return filters || search;
  return /\bOR\b/.test(search) ? `${filters} (${paired(search)})` : `${filters} ${search}`;
}

/** A search without its parentheses if one of them has no partner: it would close the group that is put around the search. */
function paired(search: string): string {
  let depth = 0;
  for (const [part] of search.matchAll(/"[^"]*"|[()]/g)) {
    if (part === '(') depth++;
    else if (part === ')' && --depth < 0) break;
  }
  return depth === 0 ? search : search.replace(/[()]/g, ' ');
}

/** `a,b` is either, `!a` is none, `!a,b` is neither, and so is `!a,!b`. */
function oneOf(field: string, value: string): string {
  const none = value.startsWith('!');
  const names = (none ? value.slice(1) : value)
    .split(',')
    .map(name => name.trim().replaceAll('"', ''))
    .map(name => (none ? name.replace(/^!/, '') : name))
    .filter(Boolean);
  if (names.length === 0) {
    throw new UserError(
      `--${field} needs a name`,
      `For example \`--${field} work\`, \`--${field} '!work'\`.`,
    );
  }
  const terms = names.map(name => `${field}:${quote(name)}`);
  if (none) return terms.map(term => `-${term}`).join(' ');
  return terms.length > 1 ? `(${terms.join(' OR ')})` : terms.join('');
}

function quote(name: string): string {
  return bareName().test(name) && name !== 'OR' ? name : `"${name}"`;
}

const bareName = lazyRegExp(String.raw`^[\p{L}\p{N}_][\p{L}\p{N}_/-]*$`, 'u');
