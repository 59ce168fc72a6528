import {homedir} from 'node:os';
import {join} from 'node:path';
import type {Library} from '../../library/types.ts';
import {write} from '../../output/stdout.ts';
import {loadSettings} from '../../settings/settings.ts';
import {sanitiseLine} from '../../text/sanitise.ts';
import type {Blog} from '../blog.ts';
import type {Context} from '../run.ts';
import {type LibraryNames, libraryNames} from './library-names.ts';
import {unquotedValue} from './query-value.ts';
import {settingCandidates} from './setting-candidates.ts';
import {typedWords} from './typed-words.ts';
import {type Candidate, type Kind, type Wanted, wanted} from './wanted.ts';

/** Answers a shell's question: what fits after these words? Says nothing on standard error, whatever is typed. */
export async function writeCandidates(
  [shell = '', ...given]: readonly string[],
  context: Context,
): Promise<number> {
  const {words, kept} = typedWords(shell, given);
  const asked = wanted(words, context.blog ? 'blog' : 'octavo');
  const found: Candidate[] = [...asked.values];
  for (const kind of asked.kinds) found.push(...(await candidatesOf(kind, asked, context)));
  const word = asked.word.toLowerCase();
  const lines = found
    .map(([value, what]): Candidate => [asked.inQuery ? unquotedValue(value) : value, what])
    .filter(([value]) => value.toLowerCase().startsWith(word))
    .map(([value, what]) => [withoutStart(asked.prefix + value, kept), what])
    .map(fields => `${fields.map(oneField).join('\t')}\n`);
  const others = asked.kinds.find(kind => kind === 'files' || kind === 'folders') ?? '-';
  await write([...new Set([`${others}\n`, ...lines])].join(''));
  return 0;
}

async function candidatesOf(
  kind: Kind,
  {path, word, operands, cached}: Wanted,
  {blog, bundled}: Context,
): Promise<readonly Candidate[]> {
  if (kind === 'setting') return settingCandidates(operands);
  if (kind === 'theme') return settingCandidates(['set', 'theme']);
  if (kind === 'rule') {
    const {rules} = await import('../../check/rules.ts');
    return rules.map(({id, description}) => [id, description]);
  }
  if (kind === 'files' || kind === 'folders') return [];
  const library = path === null ? (loadSettings().settings.library ?? bundled) : fromHome(path);
  const names = blog ? await blogNames(blog, cached) : await libraryNames(library, {cached});
  if (kind === 'tag') return names.tags.map(tag => [tag, '']);
  if (kind === 'category') return names.categories.map(category => [category, '']);
  const ids = names.posts.map(({id, title}): Candidate => [id, title]);
  if (word === '' || ids.some(([id]) => id.startsWith(word))) return ids;
  return names.posts.map(({slug, title}) => [slug, title]);
}

/** The posts of a packed blog are those of its index. */
function blogNames(blog: Blog, cached: boolean): Promise<LibraryNames> {
  const load = async (): Promise<Library> => (await import('../open-blog.ts')).openBlog(blog, {});
  return libraryNames(blog.posts, {cached, load});
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}

/** The shell leaves a `~` as it is until the line is run. */
function fromHome(path: string): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
}

function oneField(text: string): string {
  return sanitiseLine(text).replaceAll('\t', ' ');
}
