import type {Post} from '../library/types.ts';
import {editDistance} from '../text/edit-distance.ts';
import {fold} from '../text/fold.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {allowedEdits} from './fuzzy.ts';
import {tokensOf} from './tokens.ts';

export type Reference =
  | {kind: 'one'; post: Post}
  | {kind: 'many'; posts: Post[]}
  | {kind: 'none'; nearest: Post[]};

/**
 * The post that a reference names. The rules are tried in order, and the first that has an answer decides: id, slug,
 * alias, file name, the end of a path, title (whatever its case and accents), a beginning of those, the title most like
 * it. A rule with several answers gives way to a later one with exactly one; if none has, the first several are the
 * answer.
 */
export function resolveReference(posts: readonly Post[], reference: string): Reference {
  const wanted = reference.trim();
  const folded = fold(wanted);
  if (folded === '') return {kind: 'none', nearest: []};
  let several: Post[] | null = null;
  for (const rule of rules) {
    const found = posts.filter(post => rule(post, wanted, folded));
    if (found.length === 1 && found[0]) return {kind: 'one', post: found[0]};
    if (found.length > 1) several ??= found;
  }
  if (several) return {kind: 'many', posts: several};
  return byLikeness(posts, folded);
}

type Rule = (post: Post, wanted: string, folded: string) => boolean;

const rules: readonly Rule[] = [
  (post, wanted) => post.id === wanted,
  // As `--list` prints it, without what no terminal may be sent.
  (post, wanted) => sanitiseLine(post.id) === wanted,
  (post, wanted) => post.slug === wanted,
  (post, wanted) => post.aliases.some(alias => trimSlashes(alias) === trimSlashes(wanted)),
  (post, wanted) => post.path === wanted || fileName(post) === wanted || stem(post) === wanted,
  // A site's posts lie deep: `blog/name` will do for `src/content/blog/name`.
  (post, wanted) => [post.id, post.path].some(whole => whole.endsWith(`/${trimSlashes(wanted)}`)),
  (post, _, folded) => fold(post.title) === folded,
  (post, _, folded) =>
    [post.id, post.slug, ...post.aliases.map(trimSlashes), fileName(post), post.title].some(name =>
      fold(name).startsWith(folded),
    ),
];

function fileName(post: Post): string {
  return post.path.slice(post.path.lastIndexOf('/') + 1);
}

function stem(post: Post): string {
  return fileName(post).replace(/\.[^.]*$/u, '');
}

function trimSlashes(text: string): string {
  return text.replace(/^\/|\/$/g, '');
}

/**
 * Every word of the reference must be like a word of the title; else the titles are only the nearest. Where no title is
 * near, the slugs are asked.
 */
function byLikeness(posts: readonly Post[], folded: string): Reference {
  const ranked = rankedBy(posts, folded, ({title}) => title);
  const good = ranked.filter(({all}) => all);
  const equals = good.filter(({score}) => score >= (good[0]?.score ?? 1) - 1e-9);
  if (equals.length === 1 && equals[0]) return {kind: 'one', post: equals[0].post};
  if (equals.length > 1) return {kind: 'many', posts: equals.map(({post}) => post)};
  const nearest = ranked.length > 0 ? ranked : rankedBy(posts, folded, ({slug}) => slug);
  return {kind: 'none', nearest: nearest.slice(0, 3).map(({post}) => post)};
}

type Ranked = {post: Post; score: number; all: boolean};

/** The posts whose name is somehow like the reference, the likest first. */
function rankedBy(posts: readonly Post[], folded: string, name: (post: Post) => string): Ranked[] {
  const words = tokensOf(folded).slice(0, mostWords);
  return posts
    .map(post => ({post, ...likeness(words, tokensOf(fold(name(post))))}))
    .filter(({score}) => score > 0)
    .sort((left, right) => right.score - left.score);
}

const mostWords = 32;

/** How like a title is, 0 to 1, and whether every word of the reference found one like it. */
function likeness(
  words: readonly string[],
  title: readonly string[],
): {score: number; all: boolean} {
  let sum = 0;
  let all = words.length > 0;
  for (const word of words) {
    const best = Math.max(0, ...title.map(other => wordLikeness(word, other)));
    if (best < 0.5) all = false;
    sum += best;
  }
  if (sum === 0) return {score: 0, all: false};
  // Of two titles that hold the words, the shorter is meant.
  return {
    score:
      (sum / words.length) * (0.8 + (0.2 * words.length) / Math.max(words.length, title.length)),
    all,
  };
}

function wordLikeness(word: string, other: string): number {
  if (word === other) return 1;
  if (other.startsWith(word)) return 0.9;
  const allowed = allowedEdits(word);
  const edits = editDistance(word, other, allowed + 1);
  if (edits <= allowed) return 0.8 - 0.1 * edits;
  if (word.length > 2 && other.includes(word)) return 0.5;
  return edits <= allowed + 1 && allowed > 0 ? 0.3 : 0;
}
