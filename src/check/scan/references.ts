import type {ReferenceUse} from './inline.ts';
import {labelKey} from './lines.ts';
import type {BodyScan} from './types.ts';

/**
 * Turns uses of definitions into pictures, where they are used, and links, once, where they are defined: that is where a
 * target is mended.
 */
export function resolveReferences(
  found: BodyScan,
  uses: readonly ReferenceUse[],
  definitions: ReadonlyMap<string, {href: string; at: number}>,
): void {
  if (definitions.size === 0) return;
  const pictures = new Set<string>();
  for (const {label, image, alt, at} of uses) {
    if (!image) continue;
    const key = labelKey(label);
    const definition = definitions.get(key);
    if (!definition) continue;
    pictures.add(key);
    found.images.push({kind: 'markdown', src: definition.href, alt, at});
  }
  for (const [label, {href, at}] of definitions) {
    if (!pictures.has(label)) found.links.push({kind: 'link', href, at});
  }
}
