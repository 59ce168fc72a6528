import {Grade, type Table} from './atoms.ts';
import {type Entry, Section, sectionCount} from './entries.ts';
import type {Presence} from './postings.ts';

/** Tables of one query with what scanning needs, and room for what one scan finds: made once, used for every post. */
export type Scan = {
  readonly tables: readonly Table[];
  /** By word number: bit set of the atoms that may begin with it. */
  readonly masks: Int32Array;
  /** How many words the vocabulary had. */
  readonly size: number;
  /** Bit set of the atoms that count for the rank. */
  readonly wanted: number;
  readonly wantedCount: number;
  /** Bit set of the atoms that may stand in the body. */
  readonly inBody: number;

  /** Bit set of the atoms found so far in the post. */
  found: number;
  /** Best grade by atom and section: `grades[atom * sectionCount + section]`. */
  readonly grades: Uint8Array;
  /** How often each atom stands in the body, whole words counting in full. */
  readonly counts: Float64Array;
  /** How many words of the title are matched, and how many matched neighbours stand as in the query. */
  titleWords: number;
  titlePairs: number;
  /** Fewest body words that hold every wanted atom; 0 when none do. */
  span: number;
};

/** A scan for these tables over a vocabulary of `size` words. */
export function createScan(tables: readonly Table[], size: number): Scan {
  const masks = new Int32Array(size);
  let wanted = 0;
  let wantedCount = 0;
  let inBody = 0;
  tables.forEach(({atom, first}, index) => {
    const bit = 1 << index;
    for (let id = 0; id < size; id++) if (first[id]) masks[id] = (masks[id] ?? 0) | bit;
    if (atom.sections & (1 << Section.body)) inBody |= bit;
    if (atom.excluded) return;
    wanted |= bit;
    wantedCount++;
  });
  return {
    tables,
    masks,
    size,
    wanted,
    wantedCount,
    inBody,
    found: 0,
    grades: new Uint8Array(tables.length * sectionCount),
    counts: new Float64Array(tables.length),
    titleWords: 0,
    titlePairs: 0,
    span: 0,
  };
}

/** Forgets the post before. */
export function clearScan(scan: Scan): void {
  if (scan.found === 0) return;
  scan.found = 0;
  scan.titleWords = 0;
  scan.titlePairs = 0;
  scan.span = 0;
  scan.grades.fill(0);
  scan.counts.fill(0);
}

/** Looks for the atoms in title, tags and description. */
export function scanMetadata(scan: Scan, entry: Entry): void {
  scanTitle(scan, entry.metadata[Section.title]);
  scanWords(scan, entry.metadata[Section.tags], Section.tags);
  scanWords(scan, entry.metadata[Section.description], Section.description);
}

/** An entry whose body has been read. */
export type ReadEntry = Entry & {body: Int32Array; headings: Int32Array};

/** Whether the body has been read, and before the tables were made: later words are not in them. */
export function canScanBody(scan: Scan, entry: Entry): entry is ReadEntry {
  return entry.body !== null && entry.wordsKnown <= scan.size;
}

/**
 * Looks for some of the atoms (a bit set) in the body, and stops when each has been found as well as it can be: enough
 * to say whether the post matches and roughly how well.
 */
export function scanPresence(scan: Scan, entry: ReadEntry, atoms: number): void {
  const {masks} = scan;
  const {body} = entry;
  let missing = atoms & scan.inBody;
  if (missing === 0) return;
  scanWords(scan, entry.headings, Section.headings);
  for (let at = 0; at < body.length; at++) {
    let bits = (masks[body[at] as number] as number) & missing;
    while (bits !== 0) {
      const atom = 31 - Math.clz32(bits);
      bits &= ~(1 << atom);
      const table = scan.tables[atom] as Table;
      const grade = gradeAt(table, body, at);
      if (grade === 0) continue;
      record(scan, atom, Section.body, grade);
      if (grade >= table.best) missing &= ~(1 << atom);
    }
    if (missing === 0) return;
  }
}

/** As `scanPresence`, from what the postings know of post `number`; only for phrases is the body looked at. */
export function recallPresence(
  scan: Scan,
  presence: Presence,
  number: number,
  entry: ReadEntry,
): void {
  let singles = 0;
  let phrases = 0;
  for (let atom = 0; atom < scan.tables.length; atom++) {
    const grade = presence.grades[atom]?.[number] ?? 0;
    if (grade === 0) continue;
    if (scan.tables[atom]?.last) phrases |= 1 << atom;
    else if (record(scan, atom, Section.body, grade)) singles |= 1 << atom;
  }
  if (phrases !== 0) scanPresence(scan, entry, phrases);
  else if (singles !== 0) scanWords(scan, entry.headings, Section.headings);
}

/** Counts the atoms in the body and how near each other they stand, for the rank. */
export function scanClosely(scan: Scan, {body, headings}: ReadEntry): void {
  const {masks, counts} = scan;
  scanWords(scan, headings, Section.headings);
  last.fill(-1);
  const near = scan.wantedCount > 1 && scan.wantedCount <= mostNear;
  for (let at = 0; at < body.length; at++) {
    let bits = (masks[body[at] as number] as number) & scan.inBody & scan.wanted;
    while (bits !== 0) {
      const atom = 31 - Math.clz32(bits);
      bits &= ~(1 << atom);
      const grade = gradeAt(scan.tables[atom] as Table, body, at);
      if (grade === 0) continue;
      record(scan, atom, Section.body, grade);
      counts[atom] = (counts[atom] as number) + (countOf[grade] as number);
      if (!near) continue;
      last[atom] = at;
      noteSpan(scan, at);
    }
  }
}

/** The grade of an atom that may begin at a word; 0 when what follows is not its phrase. */
export function gradeAt(table: Table, words: Int32Array, at: number): number {
  const grade = table.first[words[at] as number] ?? 0;
  if (!table.last || grade === 0) return grade;
  const end = at + table.middle.length + 1;
  if (end >= words.length) return 0;
  for (const [index, allowed] of table.middle.entries()) {
    if (!allowed.has(words[at + 1 + index] as number)) return 0;
  }
  return Math.min(grade, table.last[words[end] as number] ?? 0);
}

// Where each atom was seen last in the body being scanned.
const last = new Int32Array(32);
const mostNear = 8;

// By grade: a whole word counts in full, a guess hardly.
const countOf: readonly number[] = [0, 0.1, 0.2, 0.3, 0.6, 1];

/** Notes a grade; false when the atom may not stand in this section. */
function record(scan: Scan, atom: number, section: number, grade: number): boolean {
  const {sections} = (scan.tables[atom] as Table).atom;
  if ((sections & (1 << section)) === 0) return false;
  scan.found |= 1 << atom;
  const slot = atom * sectionCount + section;
  if ((scan.grades[slot] as number) < grade) scan.grades[slot] = grade;
  return true;
}

function scanTitle(scan: Scan, words: Int32Array): void {
  let previous = -2;
  let covered = 0;
  for (let at = 0; at < words.length; at++) {
    let bits = scan.masks[words[at] as number] as number;
    let matched = -2;
    while (bits !== 0) {
      const atom = 31 - Math.clz32(bits);
      bits &= ~(1 << atom);
      const table = scan.tables[atom] as Table;
      const grade = gradeAt(table, words, at);
      if (grade === 0 || !record(scan, atom, Section.title, grade)) continue;
      if (grade < Grade.near) continue;
      covered = Math.max(covered, at + table.atom.parts.length);
      if (matched !== previous + 1) matched = atom;
    }
    if (matched >= 0 && matched === previous + 1) scan.titlePairs++;
    if (at < covered) scan.titleWords++;
    previous = matched;
  }
}

function scanWords(scan: Scan, words: Int32Array, section: number): void {
  for (let at = 0; at < words.length; at++) {
    let bits = scan.masks[words[at] as number] as number;
    while (bits !== 0) {
      const atom = 31 - Math.clz32(bits);
      bits &= ~(1 << atom);
      const grade = gradeAt(scan.tables[atom] as Table, words, at);
      if (grade !== 0) record(scan, atom, section, grade);
    }
  }
}

function noteSpan(scan: Scan, at: number): void {
  let first = at;
  for (let atom = 0; atom < scan.tables.length; atom++) {
    if ((scan.wanted & (1 << atom)) === 0) continue;
    const seen = last[atom] as number;
    if (seen < 0) return;
    if (seen < first) first = seen;
  }
  const span = at - first + 1;
  if (scan.span === 0 || span < scan.span) scan.span = span;
}
