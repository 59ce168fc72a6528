import type {Post} from '../../src/library/types.ts';
import {makePost} from '../helpers/posts.ts';

/** A post with everything that a list or a record shows; `changes` on top. */
export function post(changes: Partial<Post> = {}): Post {
  return makePost('2025/career-paths.md', {
    title: 'The career paths nobody talks about',
    titleSource: 'front-matter',
    description: 'On ladders and lattices.',
    date: '2025-02-01',
    categories: ['work'],
    tags: ['essentialism', 'careers'],
    words: 1571,
    minutes: 7,
    fields: Object.assign(Object.create(null), {ads: true}),
    dialect: 'astro',
    ...changes,
  });
}
