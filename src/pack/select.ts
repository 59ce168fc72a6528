import {readBytes} from '../library/bytes.ts';
import {contentHash} from '../library/packed-index.ts';
import {isPostName} from '../library/scan.ts';
import type {Library, Post} from '../library/types.ts';
import {isPublished} from '../search/visible.ts';
import {holdsKey, secretFlaw} from './secrets.ts';
import type {LeftOut} from './types.ts';

/** The posts that may be published, with the hash of each one's content by path; and the others, with the reason. */
export function publishedPosts(
  {root, posts, problems}: Library,
  today: string,
): {posts: Post[]; hashes: Map<string, string>; leftOut: LeftOut[]} {
  const broken = new Set(
    problems.filter(({kind}) => kind === 'front-matter').map(({path}) => path),
  );
  const hashes = new Map<string, string>();
  const leftOut: LeftOut[] = problems
    .filter(({kind = 'file'}) => kind === 'file')
    .map(({path, message}) => ({path, reason: message}));
  const published = posts.filter(post => {
    const found = judge(post, {root, today, broken});
    if ('reason' in found) leftOut.push({path: post.path, reason: found.reason});
    else hashes.set(post.path, found.hash);
    return !('reason' in found);
  });
  return {posts: published, hashes, leftOut};
}

type Circumstances = {root: string; today: string; broken: ReadonlySet<string>};

function judge(
  post: Post,
  {root, today, broken}: Circumstances,
): {hash: string} | {reason: string} {
  if (post.draft) return {reason: 'it is a draft'};
  if (!isPublished(post, today)) return {reason: `it is dated ${post.date?.slice(0, 10)}`};
  if (broken.has(post.path)) {
    return {reason: 'its front matter cannot be read, so it may be a draft'};
  }
  // A link may be called as posts are and lead to anything.
  const real = post.file.slice(root.length).split(/[/\\]/).filter(Boolean).join('/');
  const flaw = secretFlaw(post.path) ?? secretFlaw(real);
  if (flaw) return {reason: flaw};
  if (!isPostName(real)) return {reason: 'it is a link to no post'};
  const read = readBytes(post.file);
  if (!('bytes' in read)) return {reason: read.message};
  if (holdsKey(read.bytes)) return {reason: 'it holds a key'};
  return {hash: contentHash(read.bytes)};
}
