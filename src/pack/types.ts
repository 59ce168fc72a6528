/** What is said about a blog that becomes a package; every text is one line without control characters. */
export type About = {
  /** As npm knows it: `my-blog` or `@me/my-blog`. */
  name: string;
  title: string;
  /** Of the package. */
  version: string;
  description: string | null;
  author: string | null;
  /** Absolute public address of the blog. */
  site: string | null;
  /** SPDX expression for the posts. */
  license: string | null;
};

/** One file of the package. */
export type PackedEntry = {
  /** In the package, `/` between folders. */
  path: string;
  /** In bytes. */
  size: number;
  kind: 'post' | 'picture' | 'program';
  /** A file to copy, as an absolute path, or the text to write. */
  content: {file: string} | {text: string};
};

/** Something of the library that does not get into the package. */
export type LeftOut = {
  /** Under the library root, `/` between folders. */
  path: string;
  reason: string;
};

/** All that a package will hold, before anything is written. */
export type Plan = {
  entries: PackedEntry[];
  leftOut: LeftOut[];
  /** How many pictures are shown by posts but are not there at all. */
  missing: number;
};
