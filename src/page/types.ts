import type {Role} from '../text/roles.ts';

/** A run of text on one line with one meaning. `text` holds no control characters and no line breaks. */
export type Span = {
  text: string;
  role: Role;
  /** Bit set of `Mark`; absent means none. */
  marks?: number;
  /** Index into `Page.links`. */
  link?: number;
};

/** One line of a page: never wider than the page, never ending in a space. */
export type Line = {
  spans: Span[];
  /** Offset into the Markdown (`Source.markdown`, UTF-16 units) of what this line shows; absent for decoration. */
  source?: number;
  /** The anchor that leads here: a heading's, a footnote's, a block id. */
  anchor?: string;
  /** The `<details>` (by its index in the post) whose summary starts here. */
  details?: number;
  /** The row of a picture that belongs here: the line holds what stands left of it, and room for its cells. */
  picture?: PictureRow;
  /** Part of a block of code that was left wider than the page: its lines are to be scrolled sideways together. */
  wide?: true;
};

/** One row of a picture that is drawn on the page. Its words stand below its last row. */
export type PictureRow = {
  /** Index into `Page.links`. */
  link: number;
  /** Which row of the picture, from 0. */
  row: number;
  /** Cells of the whole picture. */
  columns: number;
  rows: number;
  /** Cells left of it. */
  left: number;
};

/** One entry of the outline. */
export type Heading = {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  text: string;
  anchor: string;
  /** Index into `Page.lines`: where the heading starts. */
  line: number;
  /** Offset into the Markdown of its first character. */
  source: number;
};

/** A place that the page leads to. `line` is where its first cell stands. */
export type Link = {
  kind: 'link' | 'image' | 'wikilink' | 'footnote' | 'backreference';
  text: string;
  /** As written in the post, entities decoded: a URL, a relative path, `#anchor`, a wikilink's target. */
  href: string;
  title?: string;
  line: number;
};

/** A post set at one width. */
export type Page = {
  /** In cells. */
  width: number;
  lines: Line[];
  outline: Heading[];
  links: Link[];
  /** Offsets into the Markdown at which its outermost blocks begin, in their order: it can be taken apart there. */
  starts: number[];
  /** What the page says as plain text, one paragraph a line: for search in the page, copying and word checks. */
  text: string;
  /** What could not be set as written (nesting cut, table too large), in words. */
  problems: string[];
};

/** What `compose` needs of a post; a library's `Post` together with its Markdown fits. */
export type Source = {
  markdown: string;
  title?: string;
  /** Where the title came from: one taken from the first heading is not repeated in the page. */
  titleSource?: 'front-matter' | 'heading' | 'file-name';
  description?: string;
  /** Where the description came from: one taken from the body is not repeated over it. */
  descriptionSource?: 'front-matter' | 'body';
  /** `YYYY-MM-DD` or ISO 8601 with time. */
  date?: string | null;
  updated?: string | null;
  minutes?: number;
  categories?: readonly string[];
  tags?: readonly string[];
  authors?: readonly string[];
  draft?: boolean;
  /** BCP 47; decides the direction and the breaking rules of prose. */
  language?: string | null;
  /** Decides which of `{{ }}`, `{% %}`, `[[ ]]`, `import` are markup and which are text. */
  dialect?: string;
  /** The file name or path, for its extension: `.mdx` turns on MDX. */
  path?: string;
  /** What becomes of footnotes that nothing refers to. Default `shown`: they are part of the post all the same. */
  unusedNotes?: 'shown' | 'left out';
};

/** Turns code into spans a line; `null` when it knows no such language (yet). Pure and synchronous. */
export type Highlight = (code: string, language: string) => Span[][] | null;

/** How large a picture is drawn where there are `room` cells, in cells; `null` for one that stays words. Pure. */
export type PictureSize = (
  link: Pick<Link, 'kind' | 'href'>,
  room: number,
) => {columns: number; rows: number} | null;

export type ComposeOptions = {
  /** In cells, at least 1. */
  width: number;
  /** The block with title, date, minutes, category and tags on top. Default true. */
  titleBlock?: boolean;
  highlight?: Highlight;
  /**
   * What becomes of link targets: `marked` leaves them to the spans' `link` (terminal hyperlinks, the reader),
   * `listed` numbers the links and lists their targets at the end (plain text). Default `marked`.
   */
  links?: 'marked' | 'listed';
  /** Which `<details>` are shut, by their index in the post. Default none. */
  closed?: ReadonlySet<number>;
  /**
   * Lines of code that are wider than the page: `wrapped` with a mark, or left `whole` for who scrolls them sideways, the
   * only lines that are ever wider than the page. Default `wrapped`.
   */
  longCode?: 'wrapped' | 'whole';
  /** Whether the footnotes stand at the end. Default `shown`. */
  notes?: 'shown' | 'left out';
  /** Which pictures get room on the page to be drawn in. Default: none, they are words. */
  picture?: PictureSize;
};
