import type {Post} from '../library/types.ts';
import {sortPosts} from '../search/sort.ts';
import {shellWord} from '../text/command-words.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {contents} from './manifest.ts';
import {commandOf} from './names.ts';
import type {About} from './types.ts';

/** The README.md of a blog's package: what it is, how to read it, what is in it. */
export function readmeText(about: About, posts: readonly Post[]): string {
  const {name, title, site, author, license, description} = about;
  const command = commandOf(name);
  const newest = sortPosts(posts, 'date');
  const example = newest[0]?.slug ?? '';
  const rights = license
    ? `The posts are published under ${plain(license)}.`
    : `The posts are ${author ? `© ${plain(author)}` : "their author's"}, all rights reserved.`;
  return `# ${plain(title)}

${[description, contents(about, posts)].flatMap(each => (each ? [sentence(plain(each))] : [])).join(' ')}${site ? ` On the web: <${site}>` : ''}

Nothing to install but [Node.js](https://nodejs.org) 20 or later:

\`\`\`sh
npx ${name}
\`\`\`

opens the posts in a reader; \`?\` shows its keys, \`q\` leaves it. Once it is there everything works offline.

\`\`\`sh
npx ${name} --list
npx ${name} --search 'a few words'
npx ${name} --print ${shellWord(example)}
npx ${name} --help
\`\`\`

After \`npm install --global ${name}\` the command is \`${command}\`.

## Posts

${listOf(newest)}

## Licences

${rights}

The reader in \`dist/\` is octavo, under the licence in \`dist/LICENSE\`. It contains the packages listed in
\`dist/THIRD-PARTY-LICENSES.txt\`, each with its own.
`;
}

function listOf(newest: readonly Post[]): string {
  const rows = newest.slice(0, mostListed).map(({title, date}) => {
    return `- ${date ? `${date.slice(0, 10)} · ` : ''}${plain(title)}`;
  });
  const rest = newest.length - rows.length;
  return [...rows, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}

function sentence(text: string): string {
  return /[.!?…。！？]$/.test(text) ? text : `${text}.`;
}

/** Text that Markdown takes as it stands: no marks, no HTML, no control characters. */
function plain(text: string): string {
  return sanitiseLine(text)
    .trim()
    .replace(/[\\`*_[\]<>#|~!&]/g, '\\$&');
}

const mostListed = 50;
