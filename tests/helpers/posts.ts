import type {Post} from '../../src/library/types.ts';

/** A post with nothing but a path, and whatever a test wants to say of it. */
export function makePost(path: string, details: Partial<Post> = {}): Post {
  const id = path.replace(/\.[^./]+$/, '');
  const name = id.split('/').at(-1) ?? id;
  return {
    id,
    slug: name,
    path,
    file: `/library/${path}`,
    title: name,
    titleSource: 'file-name',
    description: '',
    descriptionSource: 'front-matter',
    date: null,
    updated: null,
    categories: [],
    tags: [],
    authors: [],
    series: null,
    language: null,
    aliases: [],
    url: null,
    draft: false,
    words: 100,
    minutes: 1,
    fields: {},
    dialect: 'plain',
    size: 1000,
    mtime: 0,
    ...details,
  };
}

/** What JSON says of a post, in this order. */
export const recordKeys = [
  'id',
  'slug',
  'path',
  'title',
  'description',
  'date',
  'updated',
  'categories',
  'tags',
  'authors',
  'series',
  'language',
  'aliases',
  'url',
  'draft',
  'words',
  'minutes',
  'fields',
];
