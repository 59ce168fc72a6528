/** The conventions of one generator. */
export type Dialect =
  | 'astro'
  | 'hugo'
  | 'jekyll'
  | 'zola'
  | 'eleventy'
  | 'docusaurus'
  | 'obsidian'
  | 'zenn'
  | 'plain';

export type Scalar = string | number | boolean | null;

/** One Markdown file with its metadata, the same whatever generator it was written for. Its body is read when needed. */
export type Post = {
  /** Path under the library root without its extension, `/` between folders; unique in a library. */
  id: string;
  /** Last part of its address on the site; need not be unique. */
  slug: string;
  /** Path under the library root, `/` between folders. */
  path: string;
  /** Absolute path on disk, links resolved; empty for standard input. */
  file: string;
  title: string;
  titleSource: 'front-matter' | 'heading' | 'file-name';
  /** Plain text; empty when there is nothing to describe it with. */
  description: string;
  /** Where the description came from: one taken from the body is for lists, and not repeated over that body. */
  descriptionSource: 'front-matter' | 'body';
  /** `YYYY-MM-DD`, or ISO 8601 with time and offset when the post gives a time. */
  date: string | null;
  updated: string | null;
  categories: string[];
  tags: string[];
  authors: string[];
  series: string | null;
  /** BCP 47, as far as the post or its folder tells. */
  language: string | null;
  aliases: string[];
  /** Public address. */
  url: string | null;
  draft: boolean;
  words: number;
  /** At least 1: 230 words a minute, 500 CJK characters a minute. */
  minutes: number;
  /** The other front-matter fields that are scalars or lists of scalars. Has no prototype. */
  fields: Record<string, Scalar | Scalar[]>;
  dialect: Dialect;
  /** Of the file, in bytes and in milliseconds since the epoch. */
  size: number;
  mtime: number;
};

/** What a problem is about; `file` is everything that keeps a file from being read. */
export type ProblemKind = 'file' | 'encoding' | 'front-matter' | 'date';

/** Something wrong with one file. It never hides another post. */
export type Problem = {
  /** `file` where it is absent. */
  kind?: ProblemKind;
  /** Under the library root, `/` between folders. */
  path: string;
  /** 1-based, where it is known. */
  line?: number;
  /** What is wrong, in one line. */
  message: string;
  /** What to do about it, in one line. */
  hint: string;
};

export type Library = {
  /** Absolute real path of the folder (or of the one file's folder). */
  root: string;
  /** What to call it: the folder's or file's name, or `standard input`. */
  name: string;
  /** Who wrote it and its public address, where the library as a whole says so. */
  author?: string;
  site?: string;
  dialect: Dialect;
  /** In path order. Drafts and posts dated in the future are included; who shows the list leaves them out. */
  posts: Post[];
  problems: Problem[];
};

/** The text of a post below its front matter. */
export type Body = {
  markdown: string;
  /** Line of the file (1-based) on which `markdown` starts: an editor is opened at the line being read. */
  line: number;
};
