import type {Library, Post} from '../library/types.ts';
import {toJson} from '../output/json.ts';
import type {Output} from '../output/stdout.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {type Article, readArticle} from './article.ts';
import {UserError} from './errors.ts';
import type {Options} from './flags.ts';
import type {Presentation} from './presentation.ts';
import {articleRecord} from './records.ts';
import {renderArticle} from './render.ts';
import {warn} from './report.ts';
import {SectionError} from './section.ts';
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
  const {library, options, output, presentation} = printing;
  tellProblems(post, library);
  const article = readArticle(post, options.section);
  if (presentation.format === 'json') return output.write(toJson(recordOf(article, printing)));
  await writeArticle(article, printing);
}

/**
 * Writes posts one after another, until nobody reads on; as JSON in one array. Of a section, those that have it; a
 * `UserError` when none has.
 */
export async function printAll(posts: readonly Post[], printing: Printing): Promise<void> {
  const {options, output, presentation} = printing;
  if (presentation.format === 'html') throw oneDocument();
  const articles = articlesOf(posts, options.section);
  if (presentation.format === 'json') {
    return output.write(toJson(Array.from(articles, article => recordOf(article, printing))));
  }
  let between = '';
  for (const article of articles) {
    await output.write(between);
    await writeArticle(article, printing);
    if (output.isClosed()) return;
    between = divider(presentation);
  }
}

/** The articles one after another: a library of them need not fit into memory. */
function* articlesOf(posts: readonly Post[], section: string | undefined): Generator<Article> {
  let found = posts.length === 0;
  for (const post of posts) {
    const article = articleWith(post, section);
    if (!article) continue;
    found = true;
    yield article;
  }
  if (!found) throw noSuchSection(section);
}

function articleWith(post: Post, section: string | undefined): Article | null {
  try {
    return readArticle(post, section);
  } catch (error) {
    if (error instanceof SectionError) return null;
    throw error;
  }
}

/** Writes an article, or as much of it as somebody reads: `octavo long.md --print | head` sets no more than that. */
async function writeArticle(
  article: Article,
  {library, options, presentation, output}: Printing,
): Promise<void> {
  for await (const text of renderArticle(article, library, presentation, options.renderer)) {
    await output.write(text);
    if (output.isClosed()) return;
  }
}

function recordOf(article: Article, {library, hits}: Printing) {
  return articleRecord(library.posts, article, hits?.get(article.post));
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

function noSuchSection(section: string | undefined): UserError {
  const hint = '`octavo <post> --outline` shows the sections of a post.';
  return new UserError(`no post has a section \`${section}\``, hint, {status: 1});
}

function tellProblems(post: Post, {problems}: Library): void {
  for (const {path, line, message, hint} of problems) {
    if (path !== post.path) continue;
    warn(`${sanitiseLine(path)}${line ? `:${line}` : ''}: ${message}`, hint);
  }
}
