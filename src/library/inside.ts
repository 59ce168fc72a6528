import {sep} from 'node:path';

/** Whether `path` is the folder `root` or lies in it, both absolute and real: links are not followed. */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}
