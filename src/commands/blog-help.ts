import type {Blog} from './blog.ts';

/** What `--help` of a packed blog says before the flags. */
export function blogUsage({command, title, author, site}: Blog): string {
  const whose = `${title}${author ? ` by ${author}` : ''}${site ? ` (${site})` : ''}`;
  return `${whose}

Usage: ${command} [post] [options]

Reads the posts in the terminal; prints when standard output is not a terminal.

  post   its id, slug, alias, file name or title, or the beginning of one`;
}

/** And after them. */
export function blogEnding({command}: Blog): string {
  return `Exit status: 0 done, 1 nothing matched, 2 wrong usage.

Examples
  ${command} --list                  the posts
  ${command} --search words          those about something
  ${command} --print <post> | less   one of them

\`${command} completion --help\` tells how a shell completes it.`;
}
