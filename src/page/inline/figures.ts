import {argumentOf, parameter, type Template} from '../parse/templates.ts';
import {fileName, imagePieces} from './images.ts';
import type {Piece} from './piece.ts';
import {addLink, type InlineContext} from './scan.ts';

/** The image that a template tag such as `figure` stands for; null when it names no file. */
export function figurePieces({rest}: Template, context: InlineContext, at: number): Piece[] | null {
  const href = parameter(rest, 'src') || parameter(rest, 'path') || argumentOf(rest);
  if (!href) return null;
  const words = parameter(rest, 'alt') || parameter(rest, 'caption') || parameter(rest, 'title');
  const link = addLink(context, {kind: 'image', text: words || fileName(href), href});
  return imagePieces(words, href, link, at);
}
