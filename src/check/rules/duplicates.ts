import {dateInPath} from '../../library/dates.ts';
import {fieldTable} from '../../library/field-table.ts';
import type {Post} from '../../library/types.ts';
import {folderOf, siteFolder, sitePath} from '../../search/places.ts';
import {grouped} from '../../text/grouped.ts';
import {lineNumbers} from '../line-numbers.ts';
import {fieldLine, fieldShape, fieldText, hasField} from '../post-text.ts';
import type {Context, LibraryFlaw} from '../types.ts';

/** Titles that say the same in one language, of posts side by side or of posts with dates: a manual may have ten chapters "Overview". */
export function duplicateTitles(context: Context): LibraryFlaw[] {
  const titled = context.library.posts.filter(
    post => post.titleSource !== 'file-name' && !post.draft,
  );
  const groups = alike(titled, post => {
    const place = post.date === null ? folderOf(post.path) : '';
    return `${post.language}\n${siteFolder(post)}\n${post.date === null}\n${place}\n${fold(post.title)}`;
  });
  return groups.flatMap(([first, ...others]) =>
    others.map(post => ({
      path: post.path,
      line: titleLine(context, post),
      message: `the title is also that of ${first?.path}`,
    })),
  );
}

/** Where the title stands: in the front matter, or else as the heading that it is taken from. */
function titleLine(context: Context, post: Post): number {
  const text = context.textOf(post);
  if (post.titleSource === 'front-matter') return fieldLine(text, fieldTable.title.from);
  const heading = context.scanOf(post, text).headings.find(({level}) => level === 1);
  return heading ? lineNumbers(text.markdown, text.markdownLine)(heading.at) : 1;
}

/** Posts that would get the same address. */
export function duplicateSlugs(context: Context): LibraryFlaw[] {
  const posts = context.library.posts.filter(
    ({draft, dialect}) => !draft && dialect !== 'obsidian',
  );
  const flaws = new Map<string, LibraryFlaw>();
  for (const scope of [addressFolder, explicitScope]) {
    const named = alike(posts, post => {
      const place = scope(context, post);
      return place === null ? null : `${post.language}\n${place}\n${fold(post.slug)}`;
    });
    for (const [first, ...others] of named.flatMap(group => alike(group, addressOf(context)))) {
      for (const post of others) {
        if (!first || flaws.has(post.path)) continue;
        const line = fieldLine(context.textOf(post), slugFields);
        const message = `the slug ${post.slug} is also that of ${first.path}`;
        flaws.set(post.path, {path: post.path, line, message});
      }
    }
  }
  return [...flaws.values()];
}

/** The folder that the last part of the address stands in. */
function addressFolder(_: Context, post: Post): string {
  return folderOf(addressName(post));
}

/** Where a slug that is written down must be unique, where that is more than the folder; `null` for other posts. */
function explicitScope(context: Context, post: Post): string | null {
  if (post.dialect !== 'plain' && post.dialect !== 'astro') return null;
  if (post.slug === lastPart(addressName(post)) || !hasField(context.textOf(post), slugShape))
    return null;
  return post.dialect === 'plain' ? '' : (sitePath(post).split('/')[0] ?? '');
}

/** What else of a post goes into its address, which may tell it apart from others of its slug. */
function addressOf({textOf}: Context): (post: Post) => string {
  return post => {
    const date = namesLoseDates.has(post.dialect) ? null : dateInPath(post.path);
    const folders = post.dialect === 'jekyll' ? post.categories : [];
    const text = textOf(post);
    return [date, folders.join('/'), ...addressFields.map(name => fieldText(text, name))].join(
      '\n',
    );
  };
}

/** The posts that share a key with others. */
function alike(posts: readonly Post[], keyOf: (post: Post) => string | null): Post[][] {
  return [...grouped(posts, keyOf)]
    .filter(([key, {length}]) => key !== null && length > 1)
    .map(([, group]) => group);
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const addressName = ({id}: Post): string => id.replace(/\/index$/i, '');
const lastPart = (path: string): string => path.split('/').at(-1) ?? path;

const slugFields = [...fieldTable.slug.from, ...fieldTable.address.from];
const slugShape = fieldShape(['slug']);
const addressFields = ['permalink', 'path', 'url'];
/** Generators that leave the date of a file's name out of the address. */
const namesLoseDates = new Set(['eleventy', 'zola', 'astro']);
