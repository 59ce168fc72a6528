/** What a field of a post is read as, and the type that it then has. */
export type FieldKinds = {
  text: string;
  date: string;
  flag: boolean;
  /** Names of things: a list, or a comma string. */
  names: string[];
  people: string[];
  /** Texts as they are written. */
  texts: string[];
};

export type FieldRow = {
  /** Front-matter names in order of preference; a dot leads into a table. Case, `-` and `_` in a name make no difference. */
  from: readonly string[];
  kind: keyof FieldKinds;
};

/**
 * Which front-matter fields a post's own fields are taken from: the first that holds something of the right kind. The one place
 * where the generators' different names are known.
 */
export const fieldTable = {
  title: {from: ['title'], kind: 'text'},
  date: {
    from: [
      'date',
      'pubDate',
      'pubDatetime',
      'publishDate',
      'publishedDate',
      'published_at',
      'published',
      'created',
      'created_at',
    ],
    kind: 'date',
  },
  updated: {
    from: [
      'updated',
      'updatedDate',
      'updated_at',
      'lastmod',
      'modDatetime',
      'last_modified_at',
      'modified',
      'last_update.date',
    ],
    kind: 'date',
  },
  tags: {
    from: ['tags', 'tag', 'taxonomies.tags', 'topics', 'keywords', 'extra.tags'],
    kind: 'names',
  },
  categories: {
    from: ['categories', 'category', 'taxonomies.categories', 'extra.categories', 'extra.category'],
    kind: 'names',
  },
  description: {
    from: [
      'description',
      'summary',
      'excerpt',
      'subtitle',
      'extra.description',
      'params.description',
    ],
    kind: 'text',
  },
  draft: {from: ['draft'], kind: 'flag'},
  published: {from: ['published', 'publish'], kind: 'flag'},
  slug: {from: ['slug'], kind: 'text'},
  address: {from: ['permalink', 'path', 'url'], kind: 'text'},
  authors: {
    from: [
      'authors',
      'author',
      'taxonomies.authors',
      'extra.authors',
      'extra.author',
      'params.author',
    ],
    kind: 'people',
  },
  aliases: {from: ['aliases', 'alias', 'redirect_from'], kind: 'texts'},
  series: {from: ['series', 'taxonomies.series', 'extra.series', 'params.series'], kind: 'names'},
  language: {from: ['lang', 'language', 'locale'], kind: 'text'},
  url: {from: ['canonicalURL', 'url', 'canonical'], kind: 'text'},
} as const satisfies Record<string, FieldRow>;

export type FieldName = keyof typeof fieldTable;

/** Names whose strings are lists with spaces in between, as generators read them; others hold one name. */
export const spacedNames: ReadonlySet<string> = new Set([
  'tags',
  'categories',
  'topics',
  'keywords',
  'taxonomies.tags',
]);

/** Tables whose own fields are listed among a post's other fields, as `extra.x`. */
export const openTables: readonly string[] = ['extra', 'params'];

/** Tables that the rows above lead into. */
export const knownTables: readonly string[] = [...openTables, 'taxonomies', 'last_update'];
