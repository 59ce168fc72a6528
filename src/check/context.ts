import type {Library, Post, ProblemKind} from '../library/types.ts';
import {filesUnder} from '../search/files.ts';
import {countFolders, folderOf, placesFrom} from '../search/places.ts';
import {grouped} from '../text/grouped.ts';
import {type Anchors, anchorsOf} from './anchors.ts';
import type {Syntax} from './scan/types.ts';
import type {Sources} from './sources.ts';
import type {Context} from './types.ts';

/** What the rules share over one check of a library. */
export function createContext(library: Library, today: string, sources: Sources): Context {
  const anchors = new Map<Post, Anchors>();
  const places = new Map<string, readonly string[]>();
  const slugs = grouped(library.posts, ({slug}) => slug.toLowerCase());
  const files = filesUnder(library.root);
  return {
    library,
    today,
    files,
    withSlug: slug => slugs.get(slug.toLowerCase()) ?? [],
    placesOf({path}) {
      const folder = folderOf(path);
      const known = places.get(folder) ?? placesFrom(files, folder);
      places.set(folder, known);
      return known;
    },
    folders: countFolders(library.posts),
    broken: pathsOf(library, 'front-matter'),
    misdated: pathsOf(library, 'date'),
    ...sources,
    anchorsOf(post) {
      const known = anchors.get(post);
      if (known) return known;
      const text = sources.textOf(post);
      const found = anchorsOf(sources.scanOf(post, text), text.markdown, syntaxOf(post));
      anchors.set(post, found);
      return found;
    },
  };
}

function pathsOf({problems}: Library, kind: ProblemKind): Set<string> {
  return new Set(problems.filter(problem => problem.kind === kind).map(({path}) => path));
}

/** The marks that a post may be written with, by its dialect and extension. */
export function syntaxOf({path, dialect}: Post): Syntax {
  return {mdx: /\.mdx$/i.test(path), vault: dialect === 'obsidian' || dialect === 'plain'};
}
