import type {Post} from '../../src/library/types.ts';

/** A post with everything that a list or a record shows; `changes` on top. */
export function post(changes: Partial<Post> = {}): Post {
  return {
    id: '2025/career-paths',
    slug: 'career-paths',
    path: '2025/career-paths.md',
    file: '/blog/2025/career-paths.md',
    title: 'The career paths nobody talks about',
    titleSource: 'front-matter',
    description: 'On ladders and lattices.',
    date: '2025-02-01',
    updated: null,
    categories: ['work'],
    tags: ['essentialism', 'careers'],
    authors: [],
    series: null,
    language: null,
    aliases: [],
    url: null,
    draft: false,
    words: 1571,
    minutes: 7,
    fields: Object.assign(Object.create(null), {ads: true}),
    dialect: 'astro',
    size: 9000,
    mtime: 0,
    ...changes,
  };
}
