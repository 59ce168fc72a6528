import type {Post} from '../library/types.ts';
import {counted} from '../text/counted.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {indexFile, launcherPath, manualPath, postsFolder} from './layout.ts';
import {commandOf} from './names.ts';
import type {About} from './types.ts';

/** The package.json of a blog. */
export function manifestText(about: About, posts: readonly Post[]): string {
  const {name, version, title, author, site, license} = about;
  const command = commandOf(name);
  const manifest = {
    name,
    version,
    description: about.description ?? `${title}: ${contents(about, posts)}`,
    keywords: keywords(posts),
    license: license ?? 'SEE LICENSE IN README.md',
    ...(author !== null && {author}),
    ...(site !== null && {homepage: site}),
    type: 'commonjs',
    bin: {[command]: launcherPath},
    // npm passes over a page that stands here without a list.
    man: [manualPath(command)],
    files: ['bin', 'dist', postsFolder, indexFile],
    // What the oldest Node that octavo supports is: its own package.json says the same.
    engines: {node: '>=20'},
    // A name with a scope is private unless it says otherwise.
    ...(name.startsWith('@') && {publishConfig: {access: 'public'}}),
    octavo: {title, author, site},
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** What is in the blog, in a few words: `12 posts by Jane Doe to read in a terminal`. */
export function contents({author}: About, posts: readonly Post[]): string {
  return `${counted(posts.length, 'post')}${author ? ` by ${author}` : ''} to read in a terminal`;
}

/** The tags that most posts have, after what every such package is. */
function keywords(posts: readonly Post[]): string[] {
  const counts = new Map<string, number>();
  for (const tag of posts.flatMap(({tags}) => tags)) {
    const word = sanitiseLine(tag).trim().toLowerCase();
    if (word !== '' && word.length <= longestKeyword) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const own = frequent.slice(0, mostTags).map(([word]) => word);
  return [...new Set(['blog', 'terminal', 'reader', 'octavo', ...own])];
}

/** In UTF-16 units. */
const longestKeyword = 40;
const mostTags = 8;
