import {isMadeElsewhere} from '../anchors.ts';
import {judgeLink} from '../targets.ts';
import type {Flaw, Subject} from '../types.ts';

export function deadLinks({post, scan, context}: Subject): Flaw[] {
  return scan.links.flatMap(({href, kind, at}) =>
    judgeLink(context, post, href, kind).kind === 'dead'
      ? [{at, message: `dead link: ${href}`}]
      : [],
  );
}

/** Links to a heading that is not in the post that they lead to. */
export function deadAnchors({post, scan, context}: Subject): Flaw[] {
  return scan.links.flatMap(({href, kind, at}) => {
    if (!href.includes('#')) return [];
    const {target} = judgeLink(context, post, href, kind);
    const anchor = target?.anchor;
    if (!target || !anchor || isMadeElsewhere(anchor)) return [];
    const anchors = [anchor, safelyDecoded(anchor)];
    // Which of several posts of one name is meant, only the site's addresses tell.
    const posts = isHere(href) ? [post] : [target.post, ...context.withSlug(target.post.slug)];
    if (posts.length > mostPosts) return [];
    const leads = posts.some(each => {
      const {has, open} = context.anchorsOf(each);
      return open || anchors.some(has);
    });
    if (leads) return [];
    const where = target.post === post ? 'this post' : target.post.path;
    return [{at, message: `no heading of ${where} has the anchor #${anchor}`}];
  });
}

const isHere = (href: string): boolean => href.startsWith('#');

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** So many posts of one name are looked into; beyond them the link is believed. */
const mostPosts = 20;
