import {lazyRegExp} from './lazy-reg-exp.ts';

/** Folded text with the way back to the original's UTF-16 offsets. */
export type FoldedText = {
  text: string;
  /** Where in the original the folded unit at `index` begins; the original's length at the end. */
  start(index: number): number;
  /** Where in the original the folded unit before `index` ends: `start(a)` to `end(b)` covers folded `a` to `b`. */
  end(index: number): number;
};

/**
 * `text` as search compares it: case, accents and letter variants (`ß` is `ss`), full and half width, typographic
 * quotes and dashes, and ligatures are made alike; invisible characters go. Kana keep their voicing marks and Indic
 * scripts their vowels: those are letters. Arabic and Hebrew lose the vowel signs that few people write. Folding twice
 * changes nothing.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text.replace(cluster(), foldCluster).toLowerCase();
}

/** As `fold`, keeping for every folded unit where it stood. */
export function foldWithMap(text: string): FoldedText {
  if (ascii.test(text)) {
    return {text: text.toLowerCase(), start: index => index, end: index => index};
  }
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let done = 0;
  const copyUntil = (index: number): void => {
    for (let at = done; at < index; at++) {
      starts.push(at);
      ends.push(at + 1);
    }
    folded += text.slice(done, index).toLowerCase();
  };
  for (const match of text.matchAll(cluster())) {
    copyUntil(match.index);
    done = match.index + match[0].length;
    const piece = foldCluster(match[0]);
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(match.index);
      ends.push(done);
    }
    folded += piece;
  }
  copyUntil(text.length);
  return {
    text: folded,
    start: index => starts[index] ?? text.length,
    end: index => (index > 0 ? (ends[index - 1] ?? text.length) : 0),
  };
}

const ascii = /^[\x00-\x7f]*$/;

// What folds as one: a letter with its marks, a syllable spelt in conjoining Hangul letters. Marks are counted, so
// that a letter buried under thousands of them costs no more than its length.
const cluster = lazyRegExp(
  String.raw`[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[\x00-\x7f]\p{M}{1,16}|[^\x00-\x7f][\p{M}\uff9e\uff9f]{0,16}`,
  'gu',
);

// Accents, Hebrew points and Arabic vowel signs: what is left out in plain writing.
const accents =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g;
const invisible =
  /[\xad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g;

// Letters that Unicode does not take apart, and punctuation that keyboards spell plainly.
const spelt: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁄': '/',
};
const spelling = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g');

const remembered = 16_384;
const memo = new Map<string, string>();

function foldCluster(piece: string): string {
  const known = memo.get(piece);
  if (known !== undefined) return known;
  const folded = piece
    .toLowerCase()
    .normalize('NFKD')
    .replace(accents, '')
    .replace(invisible, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(spelling, letter => spelt[letter] ?? letter);
  if (memo.size >= remembered) memo.clear();
  memo.set(piece, folded);
  return folded;
}
