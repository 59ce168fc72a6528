/** Where the posts are in a package. */
export const postsFolder = 'posts';
/** What was read of them when they were packed. */
export const indexFile = 'posts.index.jsonl';
/** What starts the reader. Not named after the blog: names of packages need not be names of files (`con`, on Windows). */
export const launcherPath = 'bin/blog.js';

/** Where the manual page of a command is: `man` knows it by the name of this file. */
export function manualPath(command: string): string {
  return `dist/${device.test(command) ? 'blog' : command}.1`;
}

/** What Windows, which has no manual pages, takes for no file. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
