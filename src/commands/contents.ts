import type {Post} from '../library/types.ts';
import {toJson} from '../output/json.ts';
import type {Output} from '../output/stdout.ts';
import {compose} from '../page/compose.ts';
import type {Page} from '../page/types.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {readArticle} from './article.ts';
import type {Format} from './presentation.ts';
import {linkRecords} from './records.ts';

/** Writes the headings of a post, a line each: level, anchor and text between tabs. */
export async function printOutline(
  _posts: readonly Post[],
  post: Post,
  section: string | undefined,
  format: Format,
  output: Output,
): Promise<void> {
  const rows = pageOf(post, section).outline.map(({level, anchor, text}) => ({
    level,
    anchor,
    text,
  }));
  await output.write(format === 'json' ? toJson(rows) : tsv(rows.map(row => Object.values(row))));
}

/** Writes the links of a post, a line each: text, target and the id of the post that it leads to between tabs. */
export async function printLinks(
  posts: readonly Post[],
  post: Post,
  section: string | undefined,
  format: Format,
  output: Output,
): Promise<void> {
  const rows = linkRecords(posts, post, pageOf(post, section));
  await output.write(format === 'json' ? toJson(rows) : tsv(rows.map(row => Object.values(row))));
}

function pageOf(post: Post, section: string | undefined): Page {
  const {source, titleBlock} = readArticle(post, section);
  return compose(source, {width: 80, titleBlock});
}

function tsv(rows: readonly (string | number | null)[][]): string {
  return rows
    .map(row => `${row.map(cell => sanitiseLine(String(cell ?? ''))).join('\t')}\n`)
    .join('');
}
