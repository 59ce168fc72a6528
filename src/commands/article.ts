import {readBody} from '../library/body.ts';
import type {Post} from '../library/types.ts';
import {compose} from '../page/compose.ts';
import type {Source} from '../page/types.ts';
import {findSection} from './section.ts';

/** A post, or the section of it that was asked for, ready to be composed. */
export type Article = {
  post: Post;
  source: Source;
  /** What of the Markdown is shown. */
  markdown: string;
  /** A section has no title block of its own. */
  titleBlock: boolean;
  /** The public address of the post. */
  url: string | null;
};

/** Reads the post; throws a `SectionError` when it has no such section. */
export function readArticle(post: Post, section?: string): Article {
  const {markdown} = readBody(post);
  const source: Source = {...post, markdown};
  if (section === undefined) return {post, source, markdown, titleBlock: true, url: post.url};
  const found = findSection(markdown, compose(source, {width: 80}), section);
  return {
    post,
    // Of the notes of the whole post, only those that the section refers to belong to it.
    source: {...post, markdown: `${found.markdown}\n${found.definitions}`, unusedNotes: 'left out'},
    markdown: found.markdown,
    titleBlock: false,
    url: post.url,
  };
}
