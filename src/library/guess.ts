import {readFrontMatter} from './front-matter.ts';
import {type Ending, hiddenFrom} from './hidden-lines.ts';
import type {Dialect} from './types.ts';

/** A file looked at to guess the conventions of a folder. */
export type Sample = {path: string; text: string};

/** Guesses a folder's dialect from where its files lie and from how a few of them are written, when no generator's file tells. */
export function guessDialect(paths: readonly string[], samples: readonly Sample[]): Dialect {
  const share = (test: (sample: Sample) => boolean): number =>
    samples.filter(test).length / Math.max(1, samples.length);
  if (share(({text}) => zolaFields.test(tomlOf(text))) > 0.3) return 'zola';
  if (share(({text}) => tomlOf(text) !== '') > 0.3) return 'hugo';
  if (paths.some(path => postsFolder.test(path))) return 'jekyll';
  if (
    paths.some(path => astroFolder.test(path)) ||
    share(({path}) => path.endsWith('.mdx')) > 0.5
  ) {
    return 'astro';
  }
  if (paths.filter(path => collectionFolder.test(path)).length > paths.length / 2) return 'jekyll';
  if (share(hasVaultMark) > 0.2) return 'obsidian';
  if (share(isZenn) > 0.5) return 'zenn';
  if (share(({text}) => hugoMark.test(text)) > 0.3) return 'hugo';
  return 'plain';
}

/** At most `count` of the paths, spread over all of them. */
export function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from(
    {length: count},
    (_, index) => items[Math.floor((index * items.length) / count)] as T,
  );
}

function tomlOf(text: string): string {
  return /^\s*\+\+\+[ \t]*\n/.test(text) ? text.slice(0, 4000) : '';
}

function isZenn({text}: Sample): boolean {
  if (!text.includes('emoji')) return false;
  const {data} = readFrontMatter(text);
  return 'emoji' in data && 'topics' in data;
}

/** Whether it has a wikilink: outside code, where a shell, TOML and R write the same brackets. */
function hasVaultMark({text}: Sample): boolean {
  if (!text.includes('[[')) return false;
  let ends: Ending | null = null;
  for (const line of text.split('\n')) {
    if (ends) {
      if (ends(line)) ends = null;
      continue;
    }
    ends = hiddenFrom(line);
    if (!ends && line.includes('[[') && vaultMark.test(line.replace(codeSpan, ''))) return true;
  }
  return false;
}

const codeSpan = /`[^`]*`/g;
const zolaFields = /^(?:path\s*=|template\s*=|in_search_index\s*=|\[(?:taxonomies|extra)\])/m;
const postsFolder = /(?:^|\/)_posts\//;
const collectionFolder = /(?:^|\/)_[A-Za-z][\w-]*\//;
const astroFolder = /(?:^|\/)src\/(?:content|pages)\//;
const vaultMark = /(?<![\w)\]])\[\[(?!\s)[^[\]\n]*[^[\]\s]\]\]|^!\[\[/;
const hugoMark = /\{\{[<%]\s/;
