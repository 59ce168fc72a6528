/**
 * An id for each path: the path without its extension. Where several files differ in nothing else, the `.md` one (or else the
 * first) gets it and the others keep their extension.
 */
export function assignIds(paths: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const isPreferred = (path: string): boolean => path.endsWith('.md');
  const preferred = [...paths.filter(isPreferred), ...paths.filter(path => !isPreferred(path))];
  for (const path of preferred) {
    let id = withoutExtension(path);
    if (taken.has(id)) id = path;
    for (let copy = 2; taken.has(id); copy++) id = `${path}~${copy}`;
    taken.add(id);
    ids.set(path, id);
  }
  return ids;
}

/** A path or name without the last extension. */
export function withoutExtension(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') + 1 ? path.slice(0, dot) : path;
}
