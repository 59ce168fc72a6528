/** Where the posts are in a package. */
export const postsFolder = 'posts';
/** What was read of them when they were packed. */
export const indexFile = 'posts.index.jsonl';
/** Its manual page. npm installs it under the name of the package, whatever it is called here. */
export const manualPath = 'dist/blog.1';
/** What starts the reader. Not named after the blog: names of packages need not be names of files (`con`, on Windows). */
export const launcherPath = 'bin/blog.js';
