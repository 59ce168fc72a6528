import type {Library, Post} from '../library/types.ts';
import {toJson} from '../output/json.ts';
import type {Output} from '../output/stdout.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {readArticle} from './article.ts';
import {UserError} from './errors.ts';
import type {Options} from './flags.ts';
import type {Presentation} from './presentation.ts';
import {articleRecord} from './records.ts';
import {renderArticle} from './render.ts';
import {warn} from './report.ts';
import type {Selection} from './select.ts';

/** What printing needs to know beside the post. */
export type Printing = {
  library: Library;
  options: Pick<Options, 'section' | 'renderer'>;
  presentation: Presentation;
  hits: Selection['hits'];
  output: Output;
};

/** Writes one post in the chosen format, and on standard error what is wrong with its file. */
export async function printPost(post: Post, printing: Printing): Promise<void> {
  const {library, output, presentation} = printing;
  tellProblems(post, library);
  if (presentation.format === 'json') return output.write(toJson(recordOf(post, printing)));
  await writeArticle(post, printing);
}

/** Writes posts one after another, until nobody reads on; as JSON in one array. */
export async function printAll(posts: readonly Post[], printing: Printing): Promise<void> {
  const {output, presentation} = printing;
  if (presentation.format === 'json') {
    return output.write(toJson(posts.map(post => recordOf(post, printing))));
  }
  if (presentation.format === 'html') throw oneDocument();
  const between = divider(presentation);
  for (const [index, post] of posts.entries()) {
    if (output.isClosed()) return;
    if (index > 0) await output.write(between);
    await writeArticle(post, printing);
  }
}

/** Writes an article, or as much of it as somebody reads: `octavo long.md --print | head` sets no more than that. */
async function writeArticle(
  post: Post,
  {library, options, presentation, output}: Printing,
): Promise<void> {
  const article = readArticle(post, options.section);
  for await (const text of renderArticle(article, library, presentation, options.renderer)) {
    await output.write(text);
    if (output.isClosed()) return;
  }
}

function recordOf(post: Post, {library, options, hits}: Printing) {
  return articleRecord(library.posts, post, readArticle(post, options.section), hits?.get(post));
}

/** A rule with a blank line on both sides; between Markdown files, what Markdown has for it. */
function divider({format, width}: Presentation): string {
  return format === 'markdown' ? '\n---\n\n' : `\n${'─'.repeat(width)}\n\n`;
}

function oneDocument(): UserError {
  return new UserError(
    '--all --format html would be many documents in one',
    'Print one post, or the list with --list --format html.',
  );
}

function tellProblems(post: Post, {problems}: Library): void {
  for (const {path, line, message, hint} of problems) {
    if (path !== post.path) continue;
    warn(`${sanitiseLine(path)}${line ? `:${line}` : ''}: ${message}`, hint);
  }
}
