import type {Library, Post} from '../library/types.ts';
import type {Files} from '../search/files.ts';
import type {Anchors} from './anchors.ts';
import type {PostText} from './post-text.ts';
import type {BodyScan} from './scan/types.ts';

export type Severity = 'error' | 'warning';

/** One thing that is wrong, and where. */
export type Finding = {
  /** Under the library root, `/` between folders. */
  path: string;
  /** 1-based. */
  line: number;
  severity: Severity;
  /** In one line, without a full stop. */
  message: string;
  /** Its rule's id. */
  rule: string;
};

/** What a rule says of a file: where it is, as a line of the file or as an offset into the body, and what is wrong. */
export type Flaw = {message: string; line?: number; at?: number};

/** What a rule that looks at the whole library says of one of its files. */
export type LibraryFlaw = {path: string; message: string; line: number};

/** What all rules of one check share. */
export type Context = {
  library: Library;
  /** `YYYY-MM-DD`. */
  today: string;
  files: Files;
  /** Existing folders in which a post may find a path that starts with `/`. */
  placesOf(post: Post): readonly string[];
  /** How many posts lie in each folder of the site. */
  folders: ReadonlyMap<string, number>;
  /** Paths of the files whose front matter cannot be read: what they lack may well stand there. */
  broken: ReadonlySet<string>;
  /** Paths of the files with a date that is none. */
  misdated: ReadonlySet<string>;
  textOf(post: Post): PostText;
  scanOf(post: Post, text: PostText): BodyScan;
  /** The places of a post that links can lead to. */
  anchorsOf(post: Post): Anchors;
  /** The posts that have a slug, as sites write it. */
  withSlug(slug: string): readonly Post[];
};

/** One post with what the rules about it ask for. */
export type Subject = {post: Post; text: PostText; scan: BodyScan; context: Context};
