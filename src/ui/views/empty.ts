import type {State} from '../../app/state.ts';
import type {Notice} from './notice.ts';

/** What to say instead of posts; `null` when there are some. */
export function emptyNotice(state: State): Notice | null {
  const {library, list} = state;
  if (library.kind === 'loading' || list.posts.length > 0) return null;
  const {problems, posts: all, name} = library.library;
  if (list.answered !== '' && library.shown.length > 0) {
    return {
      title: 'No post matches',
      lines: ['Esc clears the filter. Words are looked for in title, tags, description and text.'],
    };
  }
  if (library.shown.length > 0) return {title: '', lines: []};
  if (all.length > 0) {
    const [what, them] =
      all.length === 1
        ? [`The only post of ${name} is a draft or`, 'it']
        : [`All ${all.length.toLocaleString('en')} posts of ${name} are drafts or`, 'them'];
    return {
      title: 'Only drafts here',
      lines: [`${what} dated in the future. Start octavo with --drafts to read ${them}.`],
    };
  }
  if (library.partial) {
    return {title: 'Broken off', lines: ['Nothing has been read yet. Press r to read the folder.']};
  }
  if (problems.length > 0) {
    return {
      title: 'No post can be read',
      lines: [`Every file in ${name} has a problem. Press ! to see what is wrong and what to do.`],
    };
  }
  return {
    title: 'No posts here',
    lines: [
      `There is no Markdown file in ${name}. Start octavo with a folder that has some: octavo path/to/posts`,
    ],
  };
}
