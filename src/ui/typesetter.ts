import {readBody} from '../library/body.ts';
import type {Body, Post} from '../library/types.ts';
import {compose, composeSlices} from '../page/compose.ts';
import {composeExcerpt, type Excerpt} from '../page/excerpt.ts';
import {codeLanguages, loadHighlight} from '../page/highlight.ts';
import type {ComposeOptions, Highlight, Page, PictureSize, Source} from '../page/types.ts';

/** How a page is to be set; `width` in cells. */
export type PageOptions = Pick<ComposeOptions, 'width' | 'closed' | 'longCode'> & {
  picture?: PictureSize | undefined;
};

/** Sets posts as pages. It remembers the highlighters that were loaded. Code in languages that are not is plain. */
export type Typesetter = {
  /** The whole post, some of its `<details>` shut. */
  page(post: Post, body: Body, options: PageOptions): Page;
  /** The same in slices. */
  slices(post: Post, body: Body, options: PageOptions): Generator<undefined, Page>;
  /** What stands around an offset of the body, enough for `rows` lines. */
  excerpt(
    post: Post,
    body: Body,
    options: PageOptions,
    place: {at: number; rows: number; starts?: readonly number[]},
  ): Excerpt;
  /** The beginning of the post, about a screenful. */
  preview(post: Post, width: number): Page;
  /** Loads what the code of a post needs. Resolves with whether the page will look different now. */
  load(body: Body): Promise<boolean>;
};

/** Lines of a preview at least: there are screens with more, but none that shows more of it at a glance. */
const previewRows = 50;

/** A typesetter that knows no language yet. */
export function createTypesetter(): Typesetter {
  const languages = new Set<string>();
  let highlight: Highlight | undefined;

  function optionsFor({picture, ...others}: PageOptions): ComposeOptions {
    return {...others, ...(picture && {picture}), ...(highlight && {highlight})};
  }

  return {
    page: (post, body, options) => compose(sourceOf(post, body), optionsFor(options)),
    slices: (post, body, options) => composeSlices(sourceOf(post, body), optionsFor(options)),
    excerpt: (post, body, options, place) =>
      composeExcerpt(sourceOf(post, body), optionsFor(options), place),
    preview(post, width) {
      const source = sourceOf(post, readBody(post));
      return composeExcerpt(source, optionsFor({width}), {at: 0, rows: previewRows}).page;
    },
    async load({markdown}) {
      const missing = codeLanguages(markdown).filter(name => !languages.has(name));
      if (missing.length === 0) return false;
      for (const name of missing) languages.add(name);
      highlight = await loadHighlight([...languages]);
      return true;
    },
  };
}

function sourceOf(post: Post, {markdown}: Body): Source {
  return {...post, markdown};
}
