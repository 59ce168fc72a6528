import {imagePieces} from './images.ts';
import {addLink, flush, type Scan, take} from './scan.ts';

const wikilink = /!?\[\[([^[\]\n|]{0,500})(?:\|([^[\]\n]{0,500}))?\]\]/y;
const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i;

/** `[[note]]`, `[[note|words]]`, `[[note#heading]]` and embeds `![[x]]`. */
export function wikilinkAt(scan: Scan, embed: boolean): boolean {
  const {text, position} = scan;
  if (!text.startsWith('[[', position + (embed ? 1 : 0))) return false;
  wikilink.lastIndex = position;
  const found = wikilink.exec(text);
  const target = found?.[1]?.trim().replace(/\\$/, '');
  if (!found || !target || wikilink.lastIndex <= position) return false;
  // `[[1]](url)` and `[[1]][ref]` are links with brackets in their text.
  if (!embed && /[([]/.test(text[wikilink.lastIndex] ?? '')) return false;
  if (!scan.context.syntax.vault && !embed && isProgram(text, position, wikilink.lastIndex))
    return false;
  const end = wikilink.lastIndex;
  const words = found[2]?.trim();
  if (embed && picture.test(target)) {
    // The last part may be a size in pixels: `![[a.png|words|100x50]]`.
    const alt = words?.replace(/(?:^|\|)\s*\d{1,5}(?:x\d{1,5})?$/, '').trim() ?? '';
    const link = addLink(scan.context, {kind: 'image', text: alt || target, href: target});
    const at = scan.offset(position);
    flush(scan, position);
    scan.pieces.push(...imagePieces(alt, target, link, at));
    scan.position = end;
    scan.start = end;
    return true;
  }
  const shown = words || target.replace(/^#\^?/, '').replace(/#\^?/g, ' › ');
  const link = addLink(scan.context, {kind: 'wikilink', text: shown, href: target});
  if (embed) take(scan, position, {text: '▤\u00a0', role: 'imageFrame', link});
  take(scan, end, {text: shown, link});
  return true;
}

/** `[[ -f x ]]` of a shell and `list[[0]]`: the brackets of a wikilink hold no spaces at their ends and follow no name. */
function isProgram(text: string, start: number, end: number): boolean {
  return (
    /[\w)\]]/.test(text[start - 1] ?? '') ||
    /\s/.test(text.charAt(start + 2) + text.charAt(end - 3))
  );
}
