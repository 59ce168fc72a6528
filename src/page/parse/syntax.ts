/** Which marks are markup in this post and which are text; everything else means the same everywhere. */
export type Syntax = {
  /** `import`, `export`, `{expression}` and components. */
  mdx: boolean;
  /** `{{< x >}}` and `{{% x %}}`. */
  shortcodes: boolean;
  /** `{% x %}` and `{{ x }}`. */
  liquid: boolean;
  /** kramdown's `{: .class}`. */
  attributeLists: boolean;
  /** `#tag`, `%%comment%%`, block ids. */
  vault: boolean;
};

/** What the post's dialect and file name say about its marks. */
export function syntaxOf(source: {dialect?: string; path?: string}): Syntax {
  const dialect = source.dialect ?? 'plain';
  const mdx = /\.mdx$/i.test(source.path ?? '') || (dialect === 'docusaurus' && !source.path);
  return {
    mdx,
    shortcodes: dialect === 'hugo' || dialect === 'zola',
    liquid: dialect === 'jekyll' || dialect === 'eleventy' || dialect === 'zola',
    attributeLists: dialect === 'jekyll',
    vault: dialect === 'obsidian',
  };
}
