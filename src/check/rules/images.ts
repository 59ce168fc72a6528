import {judgeImage} from '../targets.ts';
import type {Flaw, Subject} from '../types.ts';

export function missingImages({post, scan, context}: Subject): Flaw[] {
  return scan.images.flatMap(({src, kind, at}) => {
    if (!src) return [];
    const verdict = judgeImage(context, post, src, kind === 'embed' ? 'embed' : 'image');
    return verdict === 'dead' ? [{at, message: `no such image: ${src}`}] : [];
  });
}

/** An empty `alt` attribute says that the picture only decorates; Markdown has no way to say so, and a vault none to say anything. */
export function missingAlt({scan}: Subject): Flaw[] {
  return scan.images
    .filter(
      ({kind, alt}) =>
        (kind === 'html' && alt === null) || (kind === 'markdown' && alt?.trim() === ''),
    )
    .map(({src, at}) => ({at, message: `image without alt text${src ? `: ${src}` : ''}`}));
}
