import type {Post} from '../library/types.ts';
import {postRecord, toJson} from '../output/json.ts';
import {listTsv, paintList} from '../output/list.ts';
import {write} from '../output/stdout.ts';
import type {Presentation} from './presentation.ts';
import type {Selection} from './select.ts';

/** Writes the posts, one a line between tabs for scripts, in columns for people, or as JSON. */
export async function printList(
  {posts, hits}: Selection,
  {format, width, look}: Presentation,
): Promise<void> {
  const hitOf = (post: Post) => hits?.get(post);
  if (format === 'json') {
    const records = posts.map(post => postRecord(post, {...withHit(hitOf(post))}));
    return write(toJson(records));
  }
  if (format !== 'ansi') return write(listTsv(posts));
  const entries = posts.map(post => ({post, ...hitOf(post)}));
  await write(paintList(entries, width, look));
}

function withHit<H>(hit: H | undefined): {hit?: H} {
  return hit ? {hit} : {};
}
