import {postRecord, toJson} from '../output/json.ts';
import {listTsv, paintList} from '../output/list.ts';
import type {Output} from '../output/stdout.ts';
import type {Presentation} from './presentation.ts';
import type {Selection} from './select.ts';

/** Writes the posts, one a line between tabs for scripts, in columns for people, as an HTML page, or as JSON. */
export async function printList(
  {posts, hits}: Selection,
  {format, width, look}: Presentation,
  name: string,
  output: Output,
): Promise<void> {
  if (format === 'json') {
    return output.write(toJson(posts.map(post => postRecord(post, {hit: hits?.get(post)}))));
  }
  const entries = posts.map(post => ({post, ...hits?.get(post)}));
  if (format === 'html') {
    const {htmlList} = await import('../output/html/list.ts');
    return output.write(htmlList(entries, name, look.theme));
  }
  await output.write(format === 'ansi' ? paintList(entries, width, look) : listTsv(posts));
}
