import type {Post} from '../../src/library/types.ts';
import {makePost} from '../helpers/posts.ts';

/** A post with the given fields; the rest is empty. */
export function post(fields: Partial<Post>): Post {
  const path = fields.path ?? `${fields.id ?? 'post'}.md`;
  const id = fields.id ?? path.replace(/\.md$/, '');
  const slug = id.slice(id.lastIndexOf('/') + 1);
  return makePost(path, {id, slug, title: id, titleSource: 'front-matter', words: 0, ...fields});
}
