import type {Piece} from './piece.ts';

/** An image as a page of text can show it: a frame that says it is one, its words, and the name of its file. */
export function imagePieces(alt: string, href: string, link: number, at: number): Piece[] {
  const name = fileName(href);
  const words = alt.replace(/\s+/g, ' ').trim();
  const pieces: Piece[] = [{text: '▣\u00a0', at, role: 'imageFrame', link}];
  pieces.push({text: words || name || 'image', at, role: 'image', link});
  if (words && name && words !== name) {
    pieces.push({text: ` (${name})`, at, role: 'imageFrame', link});
  }
  return pieces;
}

/** The last part of an image's path, decoded; nothing for data, and for names that no person or only a template gives. */
export function fileName(href: string): string {
  if (/^(?:data|blob):/i.test(href)) return '';
  const path = href.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  const name = path.slice(path.lastIndexOf('/') + 1).slice(0, 200);
  if (/\{[{%<]/.test(name)) return '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
