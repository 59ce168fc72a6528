import type {Table} from './atoms.ts';
import type {Entry} from './entries.ts';

/**
 * Which bodies hold which word, for the posts whose neighbours have been read too: segments of `segmentSize` posts,
 * two bytes for every different word of a body. With them, a search looks into no body to know what matches.
 */
export type Postings = {
  /** For title, tags and description: known from the start. */
  readonly metadata: readonly Segment[];
  /** For bodies: absent until all of the segment's have been read. */
  readonly segments: (Segment | undefined)[];
  /** By segment: how many bodies have been read. */
  readonly read: number[];
};

/** For word `id`, the posts (by place in the segment) are `posts.slice(offsets[id], offsets[id + 1])`. */
type Segment = {offsets: Int32Array; posts: Uint16Array};

const segmentSize = 2048;

/** Postings of the metadata; no body has been read yet. Gives way whenever `pause` says so. */
export function* postingsOf(
  entries: readonly Entry[],
  vocabularySize: number,
  pause: () => boolean,
): Generator<undefined, Postings> {
  const metadata: Segment[] = [];
  for (let segment = 0; segment * segmentSize < entries.length; segment++) {
    const texts = membersOf(entries, segment).map(entry => entry.metadata);
    metadata.push(yield* close(texts, vocabularySize, pause));
  }
  return {metadata, segments: [], read: []};
}

/** Notes that the body of post `number` has been read; answers with its segment when that was the segment's last. */
export function notePosting(
  postings: Postings,
  entries: readonly Entry[],
  number: number,
): number | null {
  const segment = Math.floor(number / segmentSize);
  const read = (postings.read[segment] ?? 0) + 1;
  postings.read[segment] = read;
  return read < membersOf(entries, segment).length ? null : segment;
}

/** Makes the postings of a segment whose bodies have all been read. Gives way whenever `pause` says so. */
export function* closeSegment(
  postings: Postings,
  entries: readonly Entry[],
  segment: number,
  vocabularySize: number,
  pause: () => boolean,
): Generator<undefined, void> {
  const texts = membersOf(entries, segment).map(({body}) => (body ? [body] : []));
  postings.segments[segment] = yield* close(texts, vocabularySize, pause);
}

/** How well each body holds each atom. */
export type Presence = {
  /** By post: 0 when neither title, tags nor description holds any of the atoms. */
  metadata: Uint8Array;
  /** By atom, then by post: a grade, 0 for not at all. Of a phrase only the first and the last word are known. */
  grades: readonly Uint8Array[];
  /** By segment: whether the grades are known there. */
  known: readonly boolean[];
};

/** Grades every body of the closed segments for every atom, giving way whenever `pause` says so. */
export function* presenceOf(
  postings: Postings,
  tables: readonly Table[],
  posts: number,
  pause: () => boolean,
): Generator<undefined, Presence> {
  const known = Array.from(postings.segments, segment => segment !== undefined);
  const metadata = new Uint8Array(posts);
  const grades: Uint8Array[] = [];
  for (const {first, last} of tables) {
    for (const [segment, held] of postings.metadata.entries()) {
      spread(held, first, metadata, segment * segmentSize);
      if (pause()) yield;
    }
    const own = new Uint8Array(posts);
    const other = last ? new Uint8Array(posts) : null;
    for (let segment = 0; segment < known.length; segment++) {
      const held = known[segment] ? postings.segments[segment] : undefined;
      if (!held) continue;
      spread(held, first, own, segment * segmentSize);
      if (last && other) spread(held, last, other, segment * segmentSize);
      if (pause()) yield;
    }
    if (other) for (let at = 0; at < posts; at++) if (other[at] === 0) own[at] = 0;
    grades.push(own);
  }
  return {metadata, grades, known};
}

/** Whether the grades of a post are known. */
export function isKnown(presence: Presence, number: number): boolean {
  return presence.known[Math.floor(number / segmentSize)] ?? false;
}

function spread(segment: Segment, grades: Uint8Array, into: Uint8Array, base: number): void {
  const {offsets, posts} = segment;
  const words = Math.min(grades.length, offsets.length - 1);
  for (let id = 1; id < words; id++) {
    const grade = grades[id] as number;
    if (grade === 0) continue;
    const end = offsets[id + 1] as number;
    for (let at = offsets[id] as number; at < end; at++) {
      const place = base + (posts[at] as number);
      if ((into[place] as number) < grade) into[place] = grade;
    }
  }
}

function membersOf(entries: readonly Entry[], segment: number): readonly Entry[] {
  return entries.slice(segment * segmentSize, (segment + 1) * segmentSize);
}

/** Turns words by post into posts by word: counts, adds up, fills in. Gives way whenever `pause` says so. */
function* close(
  members: readonly (readonly Int32Array[])[],
  vocabularySize: number,
  pause: () => boolean,
): Generator<undefined, Segment> {
  const offsets = new Int32Array(vocabularySize + 1);
  const seen = new Int32Array(vocabularySize);
  for (const [place, texts] of members.entries()) {
    eachWord(texts, seen, place + 1, id => {
      offsets[id + 1] = (offsets[id + 1] as number) + 1;
    });
    if ((place & 15) === 15 && pause()) yield;
  }
  for (let id = 0; id < vocabularySize; id++) {
    offsets[id + 1] = (offsets[id + 1] as number) + (offsets[id] as number);
  }
  const next = offsets.slice();
  const posts = new Uint16Array(offsets[vocabularySize] as number);
  for (const [place, texts] of members.entries()) {
    eachWord(texts, seen, -place - 1, id => {
      posts[next[id] as number] = place;
      next[id] = (next[id] as number) + 1;
    });
    if ((place & 15) === 15 && pause()) yield;
  }
  return {offsets, posts};
}

/** Calls `visit` once for every different word; `seen` holds by word the number of the text it was last met in. */
function eachWord(
  texts: readonly Int32Array[],
  seen: Int32Array,
  number: number,
  visit: (id: number) => void,
): void {
  for (const words of texts) {
    for (const id of words) {
      if (seen[id] === number) continue;
      seen[id] = number;
      visit(id);
    }
  }
}
