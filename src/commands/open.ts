import {type LoadOptions, libraryFromText, loadLibrary} from '../library/load.ts';
import type {Library} from '../library/types.ts';
import type {Options} from './flags.ts';
import type {Place} from './locate.ts';

/** Loads the posts that `place` holds; standard input is read only when it is named. */
export async function openLibrary(
  {path, blog}: Place,
  options: LoadOptions = {},
): Promise<Library> {
  if (blog) {
    const {openBlog} = await import('./open-blog.ts');
    return openBlog(blog, options);
  }
  return path === null ? libraryFromText(await readStandardInput()) : loadLibrary(path, options);
}

/** What `--no-cache` says about keeping what was read. */
export function cacheOption({'no-cache': without}: Options): Pick<LoadOptions, 'cache'> {
  return without ? {cache: false} : {};
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
