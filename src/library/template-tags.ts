import type {Dialect} from './types.ts';

/** A text without the tags that the dialect's generator would fill in; those that it is told to show stay. */
export function withoutTemplates(text: string, dialect: Dialect): string {
  const tags = tagsOf[dialect];
  // What is quoted stands in the group; of other tags nothing stays.
  return tags && /\{[{%]/.test(text) ? text.replace(tags, '$1') : text;
}

/** Where a tag leaves a hole between a space and what follows a word directly, the space goes with it. */
function anyOf(tag: string, quoted = '()(?!)'): RegExp {
  return new RegExp(String.raw`${quoted}|\s{1,3}${tag}(?=[\s.,;:!?)]|$)|${tag}`, 'g');
}

const statement = String.raw`\{%(?:[^\n%]|%(?!\})){0,300}%\}`;

/** Liquid, Nunjucks and Tera: `{{ x }}`, `{% x %}`, and what stands between `{% raw %}` and `{% endraw %}`. */
const liquid = anyOf(
  String.raw`(?:\{\{(?:[^\n}]|\}(?!\})){0,300}\}\}|(?!\{%-? *raw\b)${statement})`,
  String.raw`\{%-? *raw *-?%\}((?:[^{]|\{(?!%)){0,500})\{%-? *endraw *-?%\}`,
);

/** Hugo fills in only its shortcodes. */
const shortcodes = anyOf(String.raw`\{(?:\{<(?:[^\n>]|>(?!\}\})){0,300}>\}|${statement})\}`);

const tagsOf: Partial<Record<Dialect, RegExp>> = {
  jekyll: liquid,
  eleventy: liquid,
  zola: liquid,
  hugo: shortcodes,
};
