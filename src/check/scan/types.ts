/** What a body holds as far as the rules ask. All `at` are UTF-16 offsets into the Markdown, all lists in its order. */
export type BodyScan = {
  headings: ScannedHeading[];
  links: ScannedLink[];
  images: ScannedImage[];
  fences: ScannedFence[];
  /** `id` and `name` of HTML. */
  ids: string[];
  /** Nothing stands in it but blank lines, comments and link definitions. */
  empty: boolean;
};

export type ScannedHeading = {
  level: number;
  /** As written, without its marks. */
  source: string;
  at: number;
  /** Given by the author: `# Title {#id}`, `<h2 id="id">`. */
  id: string | null;
  /** Stands in a quote, a list or a box of HTML: no part of the post's own outline. */
  nested: boolean;
};

export type ScannedLink = {
  kind: 'link' | 'wikilink';
  /** As written, escapes and `&amp;` decoded. */
  href: string;
  at: number;
};

export type ScannedImage = {
  kind: 'markdown' | 'html' | 'embed';
  /** `null` when it is computed, as JSX does. */
  src: string | null;
  /** `null` when there is none; an empty one says that the picture only decorates. */
  alt: string | null;
  at: number;
};

export type ScannedFence = {
  /** What follows the opening marks. */
  info: string;
  at: number;
};

/** Which marks a body is written with. */
export type Syntax = {
  /** Components, and `import` lines instead of HTML blocks. */
  mdx: boolean;
  /** `[[wikilinks]]`, `![[embeds]]`, `^block-ids` and `%% comments %%`. */
  vault: boolean;
};
