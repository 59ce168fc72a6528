import type {Post, Scalar} from '../library/types.ts';
import {fold} from '../text/fold.ts';
import {type Entry, Feature} from './entries.ts';
import type {Comparison, SearchContext} from './types.ts';
import {valueKey} from './value-key.ts';
import {dateTest, numberTest, scalarTest} from './value-tests.ts';

/** Whether a post passes; null when that cannot be said before its body is read. */
export type Filter = (entry: FilterSubject) => boolean | null;

/** What of an entry a filter looks at; only `has:` needs its body. */
export type FilterSubject = Pick<Entry, 'post'> & Partial<Pick<Entry, 'body' | 'features'>>;

/** The test that a field of the query makes on a post. `title`, `description` and `body` are words, not filters. */
export function createFilter(
  field: string,
  comparison: Comparison,
  context: SearchContext,
): Filter {
  switch (field) {
    case 'tag':
    case 'category':
    case 'author':
    case 'series':
    case 'lang':
      return nameFilter(field, comparison);
    case 'path': {
      const part = fold(comparison.kind === 'is' ? comparison.value : '');
      return ({post}) => fold(post.path).includes(part);
    }
    case 'date':
    case 'updated': {
      const passes = dateTest(comparison, context.today);
      return ({post}) => passes(post[field]);
    }
    case 'before':
    case 'after': {
      const passes = dateTest(boundary(field, comparison), context.today);
      return ({post}) => passes(post.date);
    }
    case 'words':
    case 'minutes': {
      const passes = numberTest(comparison);
      return ({post}) => passes(post[field]);
    }
    case 'is':
      return stateFilter(choiceOf(comparison), context);
    case 'has': {
      const bit = Feature[choiceOf(comparison) as keyof typeof Feature];
      return entry => (entry.body ? ((entry.features ?? 0) & bit) !== 0 : null);
    }
    default:
      return frontMatterFilter(field, comparison, context.today);
  }
}

/** The values that a post has for a field whose values are names. */
export function namesOf(post: Post, field: string): readonly string[] {
  switch (field) {
    case 'tag':
      return post.tags;
    case 'category':
      return post.categories;
    case 'author':
      return post.authors;
    case 'series':
      return post.series === null ? [] : [post.series];
    default:
      return post.language === null ? [] : [post.language];
  }
}

/** How far a post is read. */
export function readingState(post: Post, context: SearchContext): 'unread' | 'reading' | 'read' {
  const reading = context.readings?.get(post.id);
  if (reading?.read) return 'read';
  return reading && reading.progress > 0 ? 'reading' : 'unread';
}

/** The value of a field of the front matter, or of a field that every post has but the language has no name for. */
export function frontMatterValue(
  post: Post,
  field: string,
): Scalar | readonly Scalar[] | undefined {
  if (Object.hasOwn(post.fields, field)) return post.fields[field];
  const name = field.toLowerCase();
  const own = plainFields.get(name);
  if (own) return own(post);
  const spelt = Object.keys(post.fields).find(key => key.toLowerCase() === name);
  return spelt === undefined ? undefined : post.fields[spelt];
}

/** The fields of every post that a query may name as if they stood in the front matter. */
export const plainFields: ReadonlyMap<string, (post: Post) => Scalar> = new Map([
  ['slug', (post: Post): Scalar => post.slug],
  ['url', (post: Post): Scalar => post.url],
  ['draft', (post: Post): Scalar => post.draft],
  ['dialect', (post: Post): Scalar => post.dialect],
]);

function nameFilter(field: string, comparison: Comparison): Filter {
  if (comparison.kind !== 'is') return () => false;
  const matches = nameTest(field, comparison.value, comparison.quoted);
  // Thousands of posts share few names.
  const answers = new Map<string, boolean>();
  const passes = (name: string): boolean => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const answer = matches(valueKey(name));
    answers.set(name, answer);
    return answer;
  };
  return ({post}) => namesOf(post, field).some(passes);
}

/**
 * Whole values match; `work` includes `work/meetings` and `en` includes `en-GB`; `x*` is every value that begins so.
 * Of a person or a series one word is enough, unless quotes ask for the whole name.
 */
export function nameTest(field: string, value: string, quoted: boolean): (key: string) => boolean {
  const wanted = valueKey(value);
  if (!quoted && wanted.endsWith('*')) {
    const start = wanted.slice(0, -1);
    return key => key.startsWith(start);
  }
  if (field === 'lang') return key => key === wanted || key.startsWith(`${wanted}-`);
  if (field === 'tag' || field === 'category') {
    return key => key === wanted || key.startsWith(`${wanted}/`);
  }
  return quoted ? key => key === wanted : key => `-${key}`.includes(`-${wanted}`);
}

function boundary(field: 'before' | 'after', comparison: Comparison): Comparison {
  if (comparison.kind !== 'is') return comparison;
  return {kind: 'order', operator: field === 'before' ? '<' : '>', value: comparison.value};
}

function choiceOf(comparison: Comparison): string {
  return comparison.kind === 'is' ? comparison.value.toLowerCase() : '';
}

function stateFilter(state: string, context: SearchContext): Filter {
  if (state === 'draft') return ({post}) => post.draft;
  if (state === 'future') return ({post}) => (post.date ?? '').slice(0, 10) > context.today;
  if (state === 'starred') return ({post}) => context.readings?.get(post.id)?.starred ?? false;
  return ({post}) => readingState(post, context) === state;
}

function frontMatterFilter(field: string, comparison: Comparison, today: string): Filter {
  const passes = scalarTest(comparison, today);
  return ({post}) => {
    const value = frontMatterValue(post, field);
    if (value === undefined) return false;
    return Array.isArray(value) ? value.some(passes) : passes(value as Scalar);
  };
}
