import {screenOnStdout} from '../platform/screen.ts';
import type {Settings} from '../settings/definitions.ts';
import {loadSettings} from '../settings/settings.ts';
import type {Arguments} from './arguments.ts';
import type {Blog} from './blog.ts';
import type {Options} from './flags.ts';
import {locate, locateInBlog, type Place} from './locate.ts';
import {printing} from './printing.ts';
import {isHeard} from './screen-reader.ts';

/** What a command is told beside its arguments. */
export type Context = {
  /** Absolute path of the posts that come with octavo. */
  bundled: string;
  /** Absolute path of octavo's own package. */
  octavo: string;
  /** The packed blog that octavo runs for, whose posts are then the only ones. */
  blog: Blog | null;
};

/**
 * Does what the command line asks for and answers with the exit status. Each way loads only what it uses: most of the
 * time until the first line is the time of loading code.
 */
export async function runCommand(
  {options, positionals}: Arguments,
  context: Context,
): Promise<number> {
  if (options.help || options.version || options['json-schema']) {
    const {printHelp, printJsonSchema, printVersion} = await import('./about.ts');
    if (options.help) return printHelp(context.blog);
    return options.version ? printVersion(context.blog) : printJsonSchema();
  }
  const {settings, messages} = loadSettings();
  const place = context.blog
    ? locateInBlog(positionals, context.blog)
    : locate(positionals, () => settings.library ?? context.bundled);
  const carrier = packageOf(place, context);
  const request = {place, options, settings, messages, ...(carrier && {rememberedAs: carrier})};
  if (opensReader(options, settings)) {
    const {read} = await import('./read.ts');
    return read(request);
  }
  const {produce} = await import('./produce.ts');
  return produce(request);
}

/**
 * The package that the posts came with, if they came with one: it lies elsewhere after each update through npx, and is the
 * same library all the same.
 */
function packageOf({path}: Place, {blog, bundled}: Context): string | null {
  if (blog) return `npm:${blog.package}`;
  return path === bundled ? 'npm:octavo' : null;
}

/** The reader needs a screen, and nothing asked for that belongs on standard output. */
function opensReader(options: Options, settings: Settings): boolean {
  if (!screenOnStdout()) return false;
  // A terminal that can only add lines can be read aloud.
  if (process.env.TERM === 'dumb' && !isHeard(options, settings)) return false;
  return !printing.some(name => options[name] !== undefined && options[name] !== false);
}
