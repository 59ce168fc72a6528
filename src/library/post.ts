import {dateInPath, withoutDate} from './dates.ts';
import {cut, describe, plainDescription} from './describe.ts';
import {type Fields, readFields} from './fields.ts';
import {type Flaw, readFrontMatter} from './front-matter.ts';
import {withoutExtension} from './ids.ts';
import {languageSuffix, languageTag} from './languages.ts';
import {plainPieces} from './plain.ts';
import {type Split, splitFrontMatter} from './split.ts';
import {firstHeading, inlineText, nameInWords} from './titles.ts';
import type {Dialect, Post} from './types.ts';
import {inlineTags, isTemplate} from './vault.ts';
import {blankComments} from './vault-comments.ts';
import {measure} from './words.ts';

/** What is known of a post before its text is read. */
export type Origin = {
  id: string;
  path: string;
  file: string;
  dialect: Dialect;
  /** What its folder or name says of its language. */
  language: string | null;
  size: number;
  mtime: number;
};

/**
 * How much of a post is read. `page` leaves out what only lists show of a body: there is no description but the front
 * matter's. `fields` leaves out what a body must be gone through for: words and minutes stay 0, too. It takes two
 * thirds of the time.
 */
export type Detail = 'all' | 'page' | 'fields';

export type Reading = {
  /** Null for a template that nothing has been filled into. */
  post: Post | null;
  flaws: Flaw[];
  /** Where its front matter ends and its body starts. */
  split: Split;
};

/** Makes a post of a text whose line endings are `\n`. Never throws. */
export function readPost(text: string, origin: Origin, detail: Detail = 'all'): Reading {
  const split = splitFrontMatter(text);
  const frontMatter = readFrontMatter(text, split);
  const fields = readFields(frontMatter);
  const markdown = text.slice(split.bodyStart);
  if (isTemplate(fields.title, frontMatter.block, markdown)) return {post: null, flaws: [], split};
  const {path, dialect} = origin;
  const shown = origin.dialect === 'obsidian' ? blankComments(markdown) : markdown;
  const {words, minutes} = detail === 'fields' ? unmeasured : measure(plainPieces(shown));
  const post: Post = {
    id: origin.id,
    slug: own(slugOf(path, fields)),
    path,
    file: origin.file,
    ...titleOf(markdown, fields, origin),
    ...descriptionOf(detail === 'all' ? markdown : '', fields, dialect),
    date: fields.date ?? dateInPath(path) ?? (fields.address ? dateInPath(fields.address) : null),
    updated: fields.updated,
    categories: (fields.categories ?? []).map(own),
    tags: tagsOf(fields.tags ?? [], markdown, dialect).map(own),
    authors: (fields.authors ?? []).map(own),
    series: fields.series ? own(fields.series[0] ?? '') : null,
    language: (fields.language && languageTag(fields.language)) ?? origin.language,
    aliases: (fields.aliases ?? []).map(own),
    url: fields.url && /^https?:/i.test(fields.url) ? own(fields.url) : null,
    draft: fields.draft === true || fields.published === false || /(?:^|\/)_drafts\//.test(path),
    words,
    minutes,
    fields: ownFields(fields.others),
    dialect,
    size: origin.size,
    mtime: origin.mtime,
  };
  return {post, flaws: [...frontMatter.problems, ...dateFlaws(fields, split)], split};
}

function titleOf(
  markdown: string,
  fields: Fields,
  {path, dialect}: Origin,
): Pick<Post, 'title' | 'titleSource'> {
  const given = fields.title && inlineText(fields.title);
  if (given) return {title: own(given), titleSource: 'front-matter'};
  // A note is called what its file is called; its level-1 headings are parts of it.
  if (dialect === 'obsidian') return {title: stemOf(path), titleSource: 'file-name'};
  const heading = firstHeading(markdown);
  if (heading) return {title: own(heading), titleSource: 'heading'};
  return {title: nameInWords(nameOf(path)), titleSource: 'file-name'};
}

function descriptionOf(
  markdown: string,
  {description}: Fields,
  dialect: Dialect,
): Pick<Post, 'description' | 'descriptionSource'> {
  const given = description && cut(plainDescription(description), 1000);
  if (given) return {description: own(given), descriptionSource: 'front-matter'};
  return {description: own(describe(markdown, dialect)), descriptionSource: 'body'};
}

function slugOf(path: string, {slug, address}: Fields): string {
  return (slug && lastPart(slug)) || (address && lastPart(address)) || withoutDate(nameOf(path));
}

/** The last part of an address on the site; empty for one that is only made when the site is built. */
function lastPart(address: string): string {
  if (/[:{}]/.test(address) || keywords.has(address)) return '';
  const bare = address.split(/[?#]/, 1)[0] ?? '';
  const parts = bare
    .replace(/\/(?:index\.\w+)?$/, '')
    .replace(/\.html?$/, '')
    .split('/');
  return parts.at(-1) ?? '';
}

/** What a file is called: its name without extension and language, or its folder's if it is an index. */
function nameOf(path: string): string {
  const stem = stemOf(path);
  if (stem.toLowerCase() !== 'index') return stem;
  return path.split('/').at(-2) ?? stem;
}

function stemOf(path: string): string {
  const name = withoutExtension(path.slice(path.lastIndexOf('/') + 1));
  const language = languageSuffix(path);
  return language ? name.slice(0, -language.length - 1) : name;
}

function tagsOf(tags: string[], markdown: string, dialect: Dialect): string[] {
  return dialect === 'obsidian' ? [...new Set([...tags, ...inlineTags(markdown)])] : tags;
}

function dateFlaws({wrongDates}: Fields, {block, line}: Split): Flaw[] {
  return wrongDates.map(({name, text}) => {
    const lines = block.split('\n');
    const index = lines.findIndex(each => each.trimStart().replace(/^"/, '').startsWith(name));
    return {
      kind: 'date',
      ...(index >= 0 && {line: line + index}),
      message: `${name} is not a date: ${text}`,
      hint: 'Write it as YYYY-MM-DD, or as YYYY-MM-DDTHH:MM:SS with an offset.',
    };
  });
}

function ownFields(others: Fields['others']): Post['fields'] {
  const fields: Post['fields'] = Object.create(null);
  for (const [name, value] of Object.entries(others)) {
    fields[own(name)] = Array.isArray(value) ? value.map(ownValue) : ownValue(value);
  }
  return fields;
}

const ownValue = <T>(value: T): T | string => (typeof value === 'string' ? own(value) : value);

/** A copy that does not keep the whole file's text in memory, as V8's slices of it would. */
function own(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

const unmeasured = {words: 0, minutes: 0};
/** Jekyll's names for whole schemes of addresses. */
const keywords = new Set(['date', 'pretty', 'ordinal', 'weekdate', 'none', 'false', 'true']);
