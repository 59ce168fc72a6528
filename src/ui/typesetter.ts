import {readBody} from '../library/body.ts';
import type {Body, Post} from '../library/types.ts';
import {compose} from '../page/compose.ts';
import {codeLanguages, loadHighlight} from '../page/highlight.ts';
import type {ComposeOptions, Highlight, Page, PictureSize} from '../page/types.ts';

/** How a page is to be set; `width` in cells. */
export type PageOptions = Pick<ComposeOptions, 'width' | 'closed' | 'longCode'> & {
  picture?: PictureSize | undefined;
};

/** Sets posts as pages. It remembers the highlighters that were loaded. */
export type Typesetter = {
  /** The whole post, some of its `<details>` shut; code in languages that are not loaded yet is plain. */
  page(post: Post, options: PageOptions): {page: Page; body: Body};
  /** The beginning of the post, about a screenful. */
  preview(post: Post, width: number): Page;
  /** Loads what the code of a post needs. Resolves with whether the page will look different now. */
  load(body: Body): Promise<boolean>;
};

/** Markdown that a preview is set from, in UTF-16 units: more than a screenful, and quick. */
const previewLength = 6000;

/** A typesetter that knows no language yet. */
export function createTypesetter(): Typesetter {
  const languages = new Set<string>();
  let highlight: Highlight | undefined;

  function set(post: Post, markdown: string, options: PageOptions): Page {
    const {picture, ...others} = options;
    return compose(
      {...post, markdown},
      {...others, ...(picture && {picture}), ...(highlight && {highlight})},
    );
  }

  return {
    page(post, options) {
      const body = readBody(post);
      return {page: set(post, body.markdown, options), body};
    },
    preview: (post, width) => set(post, beginning(readBody(post).markdown), {width}),
    async load({markdown}) {
      const missing = codeLanguages(markdown).filter(name => !languages.has(name));
      if (missing.length === 0) return false;
      for (const name of missing) languages.add(name);
      highlight = await loadHighlight([...languages]);
      return true;
    },
  };
}

/**
 * The beginning of `markdown`, cut between two paragraphs where there are some. What its links and notes refer to usually
 * stands at the end of a post, and is brought along.
 */
function beginning(markdown: string): string {
  if (markdown.length <= previewLength) return markdown;
  const paragraph = markdown.lastIndexOf('\n\n', previewLength);
  const cut = paragraph > previewLength / 2 ? paragraph : previewLength;
  const end = markdown.slice(Math.max(cut, markdown.length - endLength));
  const definitions = end.match(definition) ?? [];
  return [markdown.slice(0, cut).toWellFormed(), '', ...definitions].join('\n');
}

/** How much of a post's end is looked at for definitions, in UTF-16 units. */
const endLength = 32_768;
/** The line of a link's or a note's definition: CommonMark 0.31, section 4.7. */
const definition = /^ {0,3}\[[^\]\n]{1,300}\]:[^\n]{1,2000}$/gm;
