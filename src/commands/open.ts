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
  return path === null ? libraryOf(await readStandardInput()) : loadLibrary(path, options);
}

/** Whether there is nothing to show because nothing came by standard input: no error to whoever uses a viewer in a pipe. */
export function isEmptyInput({path}: Place, {posts, problems}: Library): boolean {
  return path === null && posts.length + problems.length === 0;
}

/** A text without a character that shows is no post. */
function libraryOf(text: Buffer): Library {
  const library = libraryFromText(text);
  return text.length < 10_000 && text.toString().trim() === '' ? {...library, posts: []} : library;
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
