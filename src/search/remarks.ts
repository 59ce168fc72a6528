import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';
import {inOneGo} from '../text/slices.ts';
import {fieldDefinition} from './fields.ts';
import {namesOf, nameTest} from './filters.ts';
import {withoutPause} from './pause.ts';
import type {SearchIndex} from './search-index.ts';
import type {FieldNode} from './terms.ts';
import {tokensOf} from './tokens.ts';
import type {Fuzzy, Hint, Query, QueryNode} from './types.ts';
import {valueKey} from './value-key.ts';

/**
 * The query's own hints and those that only the library can give: a field that no post has (its term is searched as
 * words), and a tag, category, language, author or series that no post has, with the nearest ones.
 */
export function remarks(index: SearchIndex, query: Query): Hint[] {
  return inOneGo(remarkSlices(index, query, 'all', withoutPause));
}

/**
 * As `remarks`, giving way whenever `pause` says so. A `lenient` look passes over names that no post has: while they are
 * typed, and something else matches, they are not worth a word.
 */
export function* remarkSlices(
  index: SearchIndex,
  query: Query,
  mood: 'all' | 'lenient',
  pause: () => boolean,
): Generator<undefined, Hint[]> {
  const hints = [...query.hints];
  for (const node of fieldNodes(query.root).slice(0, mostFields)) {
    const definition = fieldDefinition(node.field);
    if (!definition && !index.fieldNames.has(node.field.toLowerCase())) {
      hints.push({
        message: `No post has a field ${node.field}: searched as words`,
        range: node.range,
      });
    } else if (mood === 'all' && definition?.kind === 'name' && node.comparison.kind === 'is') {
      const hint = yield* unknownName(index, node, node.comparison, pause);
      if (hint) hints.push(hint);
    }
  }
  return hints.sort((left, right) => left.range[0] - right.range[0]);
}

/** Looking up a name takes a pass over the posts; of a pasted query nobody reads more remarks than this. */
const mostFields = 8;

/**
 * For a query that found nothing: its words that no post holds, each with the nearest words that would match, best
 * first. `fuzzy` finds misspelt ones; without it only words that the word is part of are found.
 */
export function nearestWords(
  index: SearchIndex,
  query: Pick<Query, 'root'>,
  fuzzy?: Fuzzy,
): {word: string; nearest: string[]}[] {
  const {vocabulary} = index;
  const answers = new Map<string, string[]>();
  for (const {part, word} of wantedWords(query.root).flatMap(partsOf)) {
    if (answers.has(word) || vocabulary.find(part) !== 0) continue;
    const longer: string[] = [];
    vocabulary.eachHolding(part, id => longer.push(vocabulary.word(id)));
    const byUse = (left: string, right: string): number =>
      vocabulary.frequency(vocabulary.find(right)) - vocabulary.frequency(vocabulary.find(left));
    const misspelt = fuzzy?.(part, vocabulary.words()) ?? [];
    const near = misspelt
      .toSorted((left, right) => left.distance - right.distance || byUse(left.word, right.word))
      .map(({word}) => word);
    answers.set(word, [...near, ...longer.sort(byUse)].slice(0, mostNearest));
  }
  return [...answers].map(([word, words]) => ({word, nearest: words}));
}

const mostNearest = 3;

/** The words of a text as they are looked for, each with its own spelling where it is one word. */
function partsOf(text: string): {part: string; word: string}[] {
  const parts = tokensOf(fold(text));
  return parts.map(part => ({part, word: parts.length === 1 ? text : part}));
}

function* unknownName(
  index: SearchIndex,
  node: FieldNode,
  {value, quoted}: {value: string; quoted: boolean},
  pause: () => boolean,
): Generator<undefined, Hint | null> {
  const matches = nameTest(node.field, value, quoted);
  const names = new Map<string, string>();
  for (const post of index.posts) {
    for (const name of namesOf(post, node.field)) names.set(valueKey(name), name);
    if (pause()) yield;
  }
  for (const known of names.keys()) if (matches(known)) return null;
  const near = nearest(value, names.values());
  const suggestion = near.length > 0 ? `; the nearest: ${near.join(', ')}` : '';
  return {message: `No post has ${node.field} “${value}”${suggestion}`, range: node.range};
}

function fieldNodes(root: QueryNode | null): FieldNode[] {
  if (!root || root.kind === 'word') return [];
  if (root.kind === 'field') return [root];
  return root.kind === 'not' ? fieldNodes(root.child) : root.children.flatMap(fieldNodes);
}

/** The words that must or may be there; what is excluded is not. */
function wantedWords(root: QueryNode | null): string[] {
  if (!root || root.kind === 'not') return [];
  if (root.kind === 'word') return [root.text];
  if (root.kind === 'field') {
    const isText = fieldDefinition(root.field)?.kind === 'text' && root.field !== 'path';
    return isText && root.comparison.kind === 'is' ? [root.comparison.value] : [];
  }
  return root.children.flatMap(wantedWords);
}
