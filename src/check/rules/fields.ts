import {fieldTable} from '../../library/field-table.ts';
import type {Post} from '../../library/types.ts';
import {graphemes} from '../../text/cells.ts';
import {fieldLine, fieldShape, hasField} from '../post-text.ts';
import type {Flaw, Subject} from '../types.ts';

/** Neither a field nor a heading. In a vault a note is called what its file is called. */
export function missingTitle({post, text, scan, context}: Subject): Flaw[] {
  if (post.titleSource !== 'file-name' || post.dialect === 'obsidian') return [];
  if (context.broken.has(post.path) || scan.empty || isPart(post)) return [];
  if (scan.headings.some(({level}) => level === 1) || hasField(text, named)) return [];
  if (/\.mdx$/i.test(post.path) && titledByCode.test(text.markdown)) return [];
  const line = fieldLine(text, fieldTable.title.from);
  return [{line, message: 'no title: neither the front matter nor a level-1 heading has one'}];
}

export function missingDescription({post, text, scan, context}: Subject): Flaw[] {
  if (post.draft || context.broken.has(post.path) || isPart(post)) return [];
  if (scan.empty || hasDescription({text})) return [];
  return [{line: 1, message: 'no description in the front matter, unlike most posts beside it'}];
}

export function hasDescription({text}: Pick<Subject, 'text'>): boolean {
  return hasField(text, describedShape);
}

/** One that octavo made of the first paragraph is never longer than 161 characters. */
export function longDescription({post, text}: Subject): Flaw[] {
  if (post.description.length <= longest || !hasDescription({text})) return [];
  const length = graphemes(post.description).length;
  if (length <= longest || (length === longest + 1 && post.description.endsWith('…'))) return [];
  const count = length < 1000 ? length : 'over 1000';
  const message = `the description has ${count} characters, more than ${longest}`;
  return [{line: fieldLine(text, described), message}];
}

/** `_part.mdx` and what lies in such folders is put into other posts. */
const isPart = ({path}: Post): boolean =>
  /(?:^|\/)(?:_[^/]*$|_?(?:components|partials|snippets|includes|layouts)\/)/.test(path);

/** In characters: what search engines and cards show of it. */
const longest = 160;
const described = fieldTable.description.from.map(name => name.split('.').at(-1) ?? name);
const describedShape = fieldShape(described);
/** What records that are no articles have for a title. */
const named = fieldShape(['name', 'label', 'heading', 'headline']);
/** MDX may hold its metadata as code, and a component may show any heading. */
const titledByCode = /^export\s+const\s+(?:meta|metadata|frontmatter|title)\b|<(?:[A-Z]|\w+\.\w)/m;
