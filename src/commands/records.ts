import type {Post} from '../library/types.ts';
import {type LinkRecord, type PostDetails, postRecord} from '../output/json.ts';
import {compose} from '../page/compose.ts';
import type {Page} from '../page/types.ts';
import {resolveLink} from '../search/link-target.ts';
import type {Hit} from '../search/types.ts';
import type {Article} from './article.ts';

/** The record of one post with outline, links and Markdown. */
export function articleRecord(posts: readonly Post[], article: Article, hit?: Hit) {
  const {post} = article;
  const page = compose(article.source, {width: 80, titleBlock: article.titleBlock});
  const details: PostDetails = {
    outline: page.outline,
    links: linkRecords(posts, post, page),
    markdown: article.markdown,
  };
  return postRecord(post, {details, hit});
}

/** The links of a page, with the posts that they lead to. Pictures and footnotes are no links; embedded posts are. */
export function linkRecords(posts: readonly Post[], from: Post, page: Page): LinkRecord[] {
  const records: LinkRecord[] = [];
  for (const {kind, text, href} of page.links) {
    const target = resolveLink(posts, from, href, kind);
    if (!target && kind !== 'link' && kind !== 'wikilink') continue;
    records.push({text, href, post: target?.post.id ?? null});
  }
  return records;
}
