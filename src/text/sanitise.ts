/**
 * The one sanitiser: whatever reaches a terminal passes through it where cells are written.
 *
 * Removed are the C0 controls but TAB and LF, DEL, the C1 controls, the line and paragraph separators, byte order
 * marks, the deprecated format and interlinear characters, and bidirectional controls that are not closed on the same
 * line. ZWJ, ZWNJ and variation selectors stay: emoji, Persian and Indic scripts need them. Lone surrogates become
 * U+FFFD. Entities may make a control character after the source was cleaned, so cleaning the source is not enough.
 */
export function sanitise(text: string): string {
  if (isPlain(text)) return text;
  const cleaned = text.toWellFormed().replace(unwanted, '').replace(separators, '\n');
  return bidi.test(cleaned) ? cleaned.split('\n').map(closeBidi).join('\n') : cleaned;
}

/** As `sanitise`, for what must stay on one line (titles, tags, paths, messages): white space becomes single spaces. */
export function sanitiseLine(text: string): string {
  if (isOneLine(text)) return text;
  return sanitise(text).replace(/[\t\n\r\u2028\u2029]+/g, ' ');
}

/** One look at what is nearly all text instead of two. */
function isOneLine(text: string): boolean {
  return !suspiciousInLine.test(text);
}

function isPlain(text: string): boolean {
  return !suspicious.test(text);
}

const suspicious =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;
const suspiciousInLine =
  /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]/;
const unwanted = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2061-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/g;
const separators = /[\u2028\u2029]/g;
const bidi = /[\u202a-\u202e\u2066-\u2069]/;

/** Keeps embeddings, overrides and isolates that close on their line and drops the rest, so none leaks onto the next. */
export function closeBidi(line: string): string {
  if (!bidi.test(line)) return line;
  const open: {index: number; isolate: boolean}[] = [];
  const keep = new Set<number>();
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index);
    if (unit === 0x202d || unit === 0x202e) continue;
    if (unit === 0x202a || unit === 0x202b) open.push({index, isolate: false});
    else if (unit >= 0x2066 && unit <= 0x2068) open.push({index, isolate: true});
    else if (unit === 0x202c || unit === 0x2069) {
      const last = open.at(-1);
      if (!last || last.isolate !== (unit === 0x2069)) continue;
      open.pop();
      keep.add(last.index).add(index);
    }
  }
  let result = '';
  for (let index = 0; index < line.length; index++) {
    if (!bidi.test(line[index] ?? '') || keep.has(index)) result += line[index];
  }
  return result;
}
