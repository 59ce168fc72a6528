import type {ReadText} from '../library/read-file.ts';
import type {Post} from '../library/types.ts';
import {syntaxOf} from './context.ts';
import {type PostText, partsOf, readPostText} from './post-text.ts';
import {scanBody} from './scan/body.ts';
import type {BodyScan} from './scan/types.ts';

/** Where a check has the texts of posts from, and what stands in them. */
export type Sources = {
  textOf(post: Post): PostText;
  /** `text` is the post's own, for where its body was not looked at before. */
  scanOf(post: Post, text: PostText): BodyScan;
};

/** Reads each file whenever it is asked for. */
export const filesAsSources: Sources = {
  textOf: readPostText,
  scanOf: (post, {markdown}) => scanBody(markdown, syntaxOf(post)),
};

/**
 * Looks at texts when the library reads them, so that a check need not read them again. The texts themselves are not kept: ten
 * thousand of them would cost the collector as much as reading them anew.
 */
export function sourcesOnTheWay(): Sources & {onText(post: Post, read: ReadText): void} {
  const texts = new Map<Post, PostText>();
  const scans = new Map<Post, BodyScan>();
  return {
    onText(post, read) {
      const text = partsOf(read);
      scans.set(post, filesAsSources.scanOf(post, text));
      texts.set(post, withoutMarkdown(post, text));
    },
    textOf: post => texts.get(post) ?? readPostText(post),
    scanOf: (post, text) => scans.get(post) ?? filesAsSources.scanOf(post, text),
  };
}

/** A body is read again where a rule has something to say of it, which is seldom. */
function withoutMarkdown(post: Post, {block, markdown: _, ...others}: PostText): PostText {
  return {
    ...others,
    // V8 makes a slice of the file's text, which would keep all of it.
    block: ` ${block}`.slice(1),
    get markdown() {
      return readPostText(post).markdown;
    },
  };
}
