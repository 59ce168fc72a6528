import type {Post} from '../../src/library/types.ts';

/** A post with the given fields; the rest is empty. */
export function post(fields: Partial<Post>): Post {
  const path = fields.path ?? `${fields.id ?? 'post'}.md`;
  const id = fields.id ?? path.replace(/\.md$/, '');
  return {
    id,
    slug: id.slice(id.lastIndexOf('/') + 1),
    path,
    file: `/posts/${path}`,
    title: id,
    titleSource: 'front-matter',
    description: '',
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
    words: 0,
    minutes: 1,
    fields: Object.create(null),
    dialect: 'plain',
    size: 0,
    mtime: 0,
    ...fields,
  };
}
