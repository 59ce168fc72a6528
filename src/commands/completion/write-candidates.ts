import {homedir} from 'node:os';
import {join} from 'node:path';
import {write} from '../../output/stdout.ts';
import {loadSettings} from '../../settings/settings.ts';
import {commandWords} from '../../text/command-words.ts';
import {sanitiseLine} from '../../text/sanitise.ts';
import type {Context} from '../run.ts';
import {libraryNames} from './library-names.ts';
import {settingCandidates} from './setting-candidates.ts';
import {type Candidate, type Kind, type Wanted, wanted} from './wanted.ts';

/** Answers a shell's question: what fits after these words? Says nothing on standard error, whatever is typed. */
export async function writeCandidates(
  [shell, ...given]: readonly string[],
  {bundled}: Context,
): Promise<number> {
  // Bash hands the words over as they were typed, quotes and all.
  const words = shell === 'bash' ? given.map(word => commandWords(word)[0] ?? '') : given;
  const asked = wanted(words);
  const found: Candidate[] = [...asked.values];
  for (const kind of asked.kinds) found.push(...(await candidatesOf(kind, asked, words, bundled)));
  const word = asked.word.toLowerCase();
  const lines = found
    .filter(([value]) => value.toLowerCase().startsWith(word))
    .map(candidate => `${[asked.prefix + candidate[0], candidate[1]].map(oneField).join('\t')}\n`);
  const others = asked.kinds.find(kind => kind === 'files' || kind === 'folders') ?? '-';
  await write([...new Set([`${others}\n`, ...lines])].join(''));
  return 0;
}

async function candidatesOf(
  kind: Kind,
  {path, word}: Wanted,
  words: readonly string[],
  bundled: string,
): Promise<readonly Candidate[]> {
  if (kind === 'setting') return settingCandidates(words.slice(1, -1));
  if (kind === 'theme') return settingCandidates(['set', 'theme']);
  if (kind === 'rule') {
    const {rules} = await import('../../check/rules.ts');
    return rules.map(({id, description}) => [id, description]);
  }
  if (kind === 'files' || kind === 'folders') return [];
  const library = path === null ? (loadSettings().settings.library ?? bundled) : fromHome(path);
  const names = await libraryNames(library);
  if (kind === 'tag') return names.tags.map(tag => [tag, '']);
  if (kind === 'category') return names.categories.map(category => [category, '']);
  const ids = names.posts.map(({id, title}): Candidate => [id, title]);
  if (word === '' || ids.some(([id]) => id.startsWith(word))) return ids;
  return names.posts.map(({slug, title}) => [slug, title]);
}

/** The shell leaves a `~` as it is until the line is run. */
function fromHome(path: string): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homedir(), path.slice(1)) : path;
}

function oneField(text: string): string {
  return sanitiseLine(text).replaceAll('\t', ' ');
}
