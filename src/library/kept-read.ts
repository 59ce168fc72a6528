import type {Read} from './read-file.ts';
import type {Post, Problem} from './types.ts';

/** What was read, on one line, without what is known anyway where it is kept: path, file, id and stamp. */
export function printRead({post, problems}: Read): string {
  const bare = problems.map(problem => ({...problem, path: undefined}));
  return JSON.stringify([post && {...post, ...known}, bare]);
}

/** The reverse; without the post's id and file. Null for a line that is none. */
export function parseRead(
  line: string,
  path: string,
  {size, mtime}: {size: number; mtime: number},
): Read | null {
  try {
    const [post, problems] = JSON.parse(line) as [Post | null, Omit<Problem, 'path'>[]];
    return {
      post: post && {
        id: '',
        slug: post.slug,
        path,
        file: '',
        title: post.title,
        titleSource: post.titleSource,
        description: post.description,
        date: post.date,
        updated: post.updated,
        categories: post.categories,
        tags: post.tags,
        authors: post.authors,
        series: post.series,
        language: post.language,
        aliases: post.aliases,
        url: post.url,
        draft: post.draft,
        words: post.words,
        minutes: post.minutes,
        // As a reading has it: without a prototype, so that no field's name is anything but a name.
        fields: Object.assign(Object.create(null), post.fields),
        dialect: post.dialect,
        size,
        mtime,
      },
      problems: problems.map(problem => ({path, ...problem})),
    };
  } catch {
    return null;
  }
}

declare const __READING_RULES__: string | undefined;
/** Changes whenever the code that reads posts does: the build makes it of the sources. */
export const readingRules = typeof __READING_RULES__ === 'string' ? __READING_RULES__ : 'sources';

const known = {id: undefined, path: undefined, file: undefined, size: undefined, mtime: undefined};
