import {flagSections} from './help.ts';
import {packFlags} from './pack-flags.ts';

/** What `octavo pack --help` prints, in at most `width` cells, made from the flags. */
export function packHelp(width = 80): string {
  return `${usage}\n\n${flagSections(packFlags, width)}\n\n${ending}\n`;
}

const usage = `Usage: octavo pack <folder> --name <name> [options]

Makes an npm package of a folder of posts, which anybody reads offline with
npx <name>. Shows what goes in, then writes it; nothing is published.

  folder   the posts; the published ones go in, with the local pictures that
           they show. Drafts, posts dated in the future, hidden files, keys
           and whatever lies outside of the folder stay out`;

const ending = `Exit status: 0 packed, 2 could not: nothing is then written.

Example
  octavo pack ~/blog --name my-blog --title "My Blog" --out my-blog
  node my-blog/bin/blog.js        try it
  cd my-blog && npm publish       give it to everybody`;
