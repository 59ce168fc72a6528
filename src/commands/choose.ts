import type {Library, Post} from '../library/types.ts';
import {dayOf, isPublished} from '../search/visible.ts';
import {UserError} from './errors.ts';
import {isOneFile, type Place} from './locate.ts';

/**
 * The one post that the command line means: the one it names, or the only one of a file or of standard input; `null`
 * when it means the library. A draft is found when no published post has that name. Throws a `UserError` when several
 * posts have the name, or none.
 */
export async function choosePost(library: Library, place: Place): Promise<Post | null> {
  if (place.reference !== null) return resolve(library, place.reference, place);
  return isOneFile(place) ? (library.posts[0] ?? null) : null;
}

async function resolve(
  {posts, problems, name}: Library,
  reference: string,
  {blog}: Place,
): Promise<Post> {
  const {resolveReference} = await import('../search/reference.ts');
  const today = dayOf(new Date());
  const among = posts.filter(post => isPublished(post, today));
  let answer = resolveReference(among, reference);
  if (answer.kind === 'none') answer = resolveReference(posts, reference);
  if (answer.kind === 'one') return answer.post;
  if (answer.kind === 'many') {
    throw new UserError(
      `${answer.posts.length} posts go by \`${reference}\``,
      'Name one by its id.',
      {
        details: list(answer.posts.slice(0, shown)),
      },
    );
  }
  const flawed = problems.find(({path}) => isCalled(path, reference));
  if (flawed) throw new UserError(`${flawed.path}: ${flawed.message}`, flawed.hint, {status: 1});
  throw new UserError(`no post \`${reference}\` in ${name}`, hintFor(answer.nearest, blog), {
    status: 1,
    details: list(answer.nearest.slice(0, 3)),
  });
}

/** Whether a file that gave no post is meant: by its path or its name, with the extension or without. */
function isCalled(path: string, reference: string): boolean {
  const bare = path.replace(/\.[^./]+$/, '');
  return [path, bare].some(name => name === reference || name.endsWith(`/${reference}`));
}

/** More would scroll the message away. */
const shown = 20;

function list(posts: readonly Post[]): string[] {
  return posts.map(({id, title}) => `  ${id}  ${title}`);
}

function hintFor(nearest: readonly Post[], blog: Place['blog']): string {
  const otherwise = `${blog ? '' : 'A path must exist; '}\`octavo --list\` shows the posts.`;
  return nearest.length ? `The nearest are above. ${otherwise}` : otherwise;
}
