import type {Post} from '../library/types.ts';
import type {Heading} from '../page/types.ts';
import type {Hit} from '../search/types.ts';

/** A link as scripts get it. `post` is the id of the post that it leads to, where it leads to one. */
export type LinkRecord = {text: string; href: string; post: string | null};

/** What only one post on its own carries. */
export type PostDetails = {
  outline: readonly Pick<Heading, 'level' | 'text' | 'anchor'>[];
  links: readonly LinkRecord[];
  /** The body as it stands, or the section that was asked for. */
  markdown: string;
};

/** What to add to a record: details for one post; score, snippet and what matched under a search. */
export type RecordExtras = {
  details?: PostDetails;
  hit?: Pick<Hit, 'score' | 'snippet' | 'ranges'> | undefined;
};

/** A post with its keys in the order of the documented schema. */
export function postRecord(post: Post, {details, hit}: RecordExtras = {}) {
  return {
    id: post.id,
    slug: post.slug,
    path: post.path,
    title: post.title,
    description: post.description,
    date: post.date,
    updated: post.updated,
    categories: post.categories,
    tags: post.tags,
    authors: post.authors,
    series: post.series,
    language: post.language,
    aliases: post.aliases,
    url: post.url,
    draft: post.draft,
    words: post.words,
    minutes: post.minutes,
    fields: post.fields,
    ...(details && {
      outline: details.outline.map(({level, text, anchor}) => ({level, text, anchor})),
      links: details.links.map(({text, href, post}) => ({text, href, post})),
      markdown: details.markdown,
    }),
    ...(hit && {
      score: hit.score,
      snippet: hit.snippet?.text ?? null,
      ranges: {...hit.ranges, snippet: hit.snippet?.ranges ?? []},
    }),
  };
}

/**
 * `value` as JSON, indented by two, with a line feed at the end. Whatever might steer a terminal (control characters,
 * C1 controls, bidirectional marks, line separators) is written as `\uXXXX`, which every parser reads back.
 */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(steering, escaped)}\n`;
}

const steering = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
