import type {Read} from './read-file.ts';
import type {Post, Problem} from './types.ts';

/** What is kept of a post, in this order: all but what is known anyway. A line of bare values is read in half the time. */
const kept = [
  'slug',
  'title',
  'titleSource',
  'description',
  'descriptionSource',
  'date',
  'updated',
  'categories',
  'tags',
  'authors',
  'series',
  'language',
  'aliases',
  'url',
  'draft',
  'words',
  'minutes',
  'fields',
  'dialect',
] as const satisfies readonly (keyof Post)[];

type ValuesOf<Names extends readonly (keyof Post)[]> = {
  [Index in keyof Names]: Post[Names[Index]];
};
type Kept = ValuesOf<typeof kept>;

/** Of the file, in bytes and in milliseconds since the epoch. */
type FileStamp = {size: number; mtime: number};

/** What was read, on one line, without what is known anyway where it is kept: path, file, id and stamp. */
export function printRead({post, problems}: Read): string {
  const bare = problems.map(problem => ({...problem, path: undefined}));
  return JSON.stringify([post && kept.map(name => post[name]), bare]);
}

/** The reverse; without the post's id and file. Null for a line that is none. */
export function parseRead(line: string, path: string, stamp: FileStamp): Read | null {
  try {
    const [values, problems] = JSON.parse(line) as [Kept | null, Omit<Problem, 'path'>[]];
    return {
      post: values && postOf(values, path, stamp),
      problems: problems.map(problem => ({path, ...problem})),
    };
  } catch {
    return null;
  }
}

function postOf(values: Kept, path: string, {size, mtime}: FileStamp): Post {
  const [
    slug,
    title,
    titleSource,
    description,
    descriptionSource,
    date,
    updated,
    categories,
    tags,
    authors,
    series,
    language,
    aliases,
    url,
    draft,
    words,
    minutes,
    fields,
    dialect,
  ] = values;
  return {
    id: '',
    slug,
    path,
    file: '',
    title,
    titleSource,
    description,
    descriptionSource,
    date,
    updated,
    categories,
    tags,
    authors,
    series,
    language,
    aliases,
    url,
    draft,
    words,
    minutes,
    // As a reading has it: without a prototype, so that no field's name is anything but a name.
    fields: Object.assign(Object.create(null), fields),
    dialect,
    size,
    mtime,
  };
}

declare const __READING_RULES__: string | undefined;
/** Changes whenever the code that reads posts does: the build makes it of the sources. */
export const readingRules = typeof __READING_RULES__ === 'string' ? __READING_RULES__ : 'sources';
