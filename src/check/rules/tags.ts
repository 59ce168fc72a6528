import {fieldTable} from '../../library/field-table.ts';
import type {Post} from '../../library/types.ts';
import {grouped} from '../../text/grouped.ts';
import {fieldLine} from '../post-text.ts';
import {type NearTag, nearTags} from '../tag-spelling.ts';
import type {Context, LibraryFlaw} from '../types.ts';

/** Tags that are most likely another one, misspelt or written in another way. */
export function misspeltTags(context: Context): LibraryFlaw[] {
  const languages = grouped(context.library.posts, ({language}) => language);
  return [...languages.values()].flatMap(posts => {
    const near = nearTags(countTags(posts));
    return posts.flatMap(post =>
      post.tags.flatMap(tag => {
        const found = near.get(tag);
        const told = found && !isSameTag(post, tag, found.name);
        return told ? [flawOf(context, post, tag, found)] : [];
      }),
    );
  });
}

/** Obsidian tells no capitals apart. */
function isSameTag({dialect}: Post, tag: string, other: string): boolean {
  return dialect === 'obsidian' && tag.toLowerCase() === other.toLowerCase();
}

function countTags(posts: readonly Post[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {tags} of posts) {
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

function flawOf(context: Context, post: Post, tag: string, {name, count}: NearTag): LibraryFlaw {
  const {path} = post;
  const line = fieldLine(context.textOf(post), fieldTable.tags.from);
  const uses = count === 1 ? 'another post has' : `${count} posts have`;
  const which = post.tags.includes(name) ? 'the post has, too' : uses;
  return {path, line, message: `the tag ${tag} is close to ${name}, which ${which}`};
}
