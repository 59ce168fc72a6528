/**
 * A language tag in its canonical form (`zh_hans` is `zh-Hans`); null for what is none. Names of languages are no tags.
 */
export function languageTag(text: string): string | null {
  const tag = text
    .trim()
    .replaceAll('_', '-')
    .replace(/\.utf-?8$/i, '');
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Tells a path's language: by a folder that is named for one, or by a suffix (`post.fr.md`). */
export type LanguageOf = (path: string) => string | null;

/**
 * Looks at all paths of a library at once: a folder named `ja` or `zh-hans` can only be a language's; one named `it` or `no` is
 * one only beside such a folder. `folder` is the name of the library's own.
 */
export function languagesOf(paths: readonly string[], folder = ''): LanguageOf {
  const whole = isPlain(folder) ? languageTag(folder) : null;
  const parents = new Set<string>();
  for (const inside of new Set(paths.map(folderOf))) {
    const parts = inside.split('/');
    for (const [index, part] of parts.entries()) {
      if (isPlain(part)) parents.add(parts.slice(0, index).join('/'));
    }
  }
  const ofFolder = (inside: string): string | null => {
    const parts = inside.split('/');
    for (const [index, part] of parts.entries()) {
      if (isPlain(part)) return languageTag(part);
      if (mistakable.has(part.toLowerCase()) && parents.has(parts.slice(0, index).join('/'))) {
        return languageTag(part);
      }
    }
    return whole;
  };
  const known = new Map<string, string | null>();
  return path => {
    const suffix = languageSuffix(path);
    if (suffix) return languageTag(suffix);
    const inside = folderOf(path);
    let language = known.get(inside);
    if (language === undefined) {
      language = ofFolder(inside);
      known.set(inside, language);
    }
    return language;
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The language between a file's name and its extension, as written; null when there is none. */
export function languageSuffix(path: string): string | null {
  const found = /[^/.]\.([A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\.[A-Za-z]+$/.exec(path);
  return found?.[1] && isPlain(found[1]) ? found[1] : null;
}

function isPlain(part: string): boolean {
  const name = part.toLowerCase().replaceAll('_', '-');
  if (plain.has(name)) return true;
  const found = /^([a-z]{2})-(?:[a-z]{2}|hans|hant|latn|cyrl|arab)(?:-[a-z]{2})?$/.exec(name);
  return found?.[1] !== undefined && (plain.has(found[1]) || mistakable.has(found[1]));
}

/** Two-letter codes of ISO 639-1 that hardly name anything else. */
const plain = new Set(
  'af ar az bg bn ca cy da de el en eo es et eu fa fi fr gl gu hi hr hu hy ja ka kk km kn ko ku lt lv ml mn mr nb ne nl nn pa pl pt ro ru sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh'.split(
    ' ',
  ),
);
/** Codes that are also words, file types or countries of something else. */
const mistakable = new Set(
  'am as be bo br bs cs ga gd he id is it ku ky lo me mk ms mt my no or ps si so st su tg tk to'.split(
    ' ',
  ),
);
