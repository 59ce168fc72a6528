import {rememberText} from '../library/body.ts';
import type {ReadText} from '../library/read-file.ts';
import type {Library, Post, Problem} from '../library/types.ts';
import {type Output, standardOutput} from '../output/stdout.ts';
import {screenOnStdout} from '../platform/screen.ts';
import {choosePost} from './choose.ts';
import {UserError} from './errors.ts';
import {filterQuery} from './filter-query.ts';
import type {Options} from './flags.ts';
import {printList} from './list.ts';
import {isOneFile} from './locate.ts';
import {cacheOption, isEmptyInput, openLibrary} from './open.ts';
import {type Presentation, presentation} from './presentation.ts';
import {remark, warn} from './report.ts';
import type {Request} from './request.ts';
import {type Selection, select} from './select.ts';

/** Writes to standard output what the flags ask for; the exit status is 1 when nothing matched. */
export async function produce(request: Request): Promise<number> {
  const {place, options, settings, messages, rememberedAs} = request;
  const shown = presentation(options, settings);
  for (const message of [...messages, ...shown.messages]) {
    warn(message, 'octavo goes on without it.');
  }
  const lists = options.list || options.count || options.facet !== undefined;
  const page = !lists && !options.search && isOneFile(place) && pageFormats.has(shown.format);
  const detail = page ? 'page' : 'all';
  // A post that is printed alone is read from its file once.
  const onText = page ? (post: Post, {text}: ReadText) => rememberText(post, text) : undefined;
  const library = await openLibrary(place, {...cacheOption(options), detail, onText});
  if (isEmptyInput(place, library) && !lists) {
    remark('standard input is empty');
    return 0;
  }
  const post = await choosePost(library, place);
  if (!post) refuseWithoutPost(request);
  // A post that is named is wanted whether it is published or not; other filters still hold.
  const selection = post
    ? await select(
        {...library, posts: [post]},
        {...options, drafts: true},
        shown.width,
        rememberedAs,
      )
    : await select(library, postLimit(options), shown.width, rememberedAs);
  const output = await outputFor(options);
  try {
    await writeSelection(request, {library, post, selection, shown, output});
  } finally {
    await output.end();
  }
  if (selection.posts.length > 0) return 0;
  const unreadable = problemOfInput(library);
  if (unreadable) warn(`${nameOf(request)}: ${unreadable.message}`, unreadable.hint);
  else if (!options.count) warn(...reasonForNothing(request, library, selection.unknown));
  return unreadable ? 2 : 1;
}

/** What is wrong with the one file, or the standard input, that was to be read. */
function problemOfInput({posts, problems, name}: Library): Problem | undefined {
  return posts.length === 0 ? problems.find(({path}) => path === name) : undefined;
}

function nameOf({place}: Request): string {
  return place.path ?? 'standard input';
}

/** Those that show no description but the front matter's: to find another takes as long as to read the front matter. */
const pageFormats: ReadonlySet<string> = new Set(['ansi', 'text', 'markdown']);

/** Of a facet the values are limited, not the posts that are counted. */
function postLimit(options: Options): Options {
  return options.facet ? {...options, limit: undefined} : options;
}

type Outcome = {
  library: Library;
  post: Post | null;
  selection: Selection;
  shown: Presentation;
  output: Output;
};

async function writeSelection({options}: Request, outcome: Outcome): Promise<void> {
  const {library, post, selection, shown, output} = outcome;
  if (options.count) return output.write(`${selection.posts.length}\n`);
  if (options.facet) {
    const {printFacet} = await import('./facet.ts');
    return printFacet(selection.posts, options.facet, shown.format, options.limit, output);
  }
  const one = post && selection.posts.includes(post);
  if (options.list || (!post && !options.all)) {
    return printList(selection, shown, library.name, output);
  }
  if (one && (options.outline || options.links)) {
    const {printOutline, printLinks} = await import('./contents.ts');
    const print = options.outline ? printOutline : printLinks;
    return print(library.posts, post, options.section, shown.format, output);
  }
  const {printPost, printAll} = await import('./print.ts');
  const printing = {library, options, presentation: shown, hits: selection.hits, output};
  if (one && !options.all) return printPost(post, printing);
  if (options.all) return printAll(selection.posts, printing);
}

async function outputFor(options: Options): Promise<Output> {
  const {columns, rows} = screenOnStdout() ?? {};
  if (!columns || !rows || options['no-pager']) return standardOutput;
  const [{pagerCommand}, {pagedOutput}] = await Promise.all([
    import('../output/pager-command.ts'),
    import('../output/paged.ts'),
  ]);
  const pager = pagerCommand(process.env);
  if (!pager) return standardOutput;
  const isNamed = process.env.OCTAVO_PAGER ?? process.env.PAGER;
  return pagedOutput(pager, columns, rows, () => {
    if (isNamed) remark(`the pager cannot be started: ${pager.command}`);
  });
}

/** Flags that ask for a part of one post make no sense for a library. */
function refuseWithoutPost({options}: Request): void {
  if (options.list || options.count || options.facet) return;
  for (const name of ['outline', 'links', 'section'] as const) {
    // `--section ''` is a variable of a script that was not set.
    const isAsked = options[name] !== undefined && options[name] !== false;
    if (!isAsked || (name === 'section' && options.all)) continue;
    throw new UserError(
      `--${name} needs a post`,
      `Name one: octavo [path] <post> --${name}. \`octavo --list\` shows the posts.`,
    );
  }
}

/** Why there was nothing to write, and what to do about it. */
function reasonForNothing(
  request: Request,
  library: Library,
  unknown: Selection['unknown'],
): [string, string] {
  const {options} = request;
  if (options.limit === 0) return ['no post is wanted: --limit 0', 'Leave it out for all.'];
  if (filterQuery(options) !== '') return ['no post matches', whatWouldMatch(unknown)];
  const where = nameOf(request);
  const [problem] = library.problems;
  if (problem) return [`no post in ${where}: ${problem.path}: ${problem.message}`, problem.hint];
  if (library.posts.length > 0) {
    return [`no published post in ${where}`, 'See its drafts with --drafts.'];
  }
  return [`no Markdown in ${where}`, 'octavo reads .md, .markdown and .mdx files.'];
}

/** `No post has “zerbaa”; the nearest: zebra.` */
function whatWouldMatch(unknown: Selection['unknown']): string {
  if (unknown.length === 0) return 'Try fewer or other words.';
  return unknown
    .slice(0, 5)
    .map(({word, nearest}) => {
      const near = nearest.length > 0 ? `; the nearest: ${nearest.join(', ')}` : '';
      return `No post has “${word}”${near}.`;
    })
    .join(' ');
}
