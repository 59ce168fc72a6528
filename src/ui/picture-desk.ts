import {join} from 'node:path';
import {type DrawnPicture, type WantedPicture, wantedPictures} from '../app/pictures.ts';
import {articleOf, postOf} from '../app/select.ts';
import type {State} from '../app/state.ts';
import type {Post} from '../library/types.ts';
import type {Link, PictureSize} from '../page/types.ts';
import type {Drawn} from '../picture/draw.ts';
import {fillBox, fitWithin, isLarge} from '../picture/fit.ts';
import {halfBlocks, type PictureCell} from '../picture/half-blocks.ts';
import {itermPicture} from '../picture/iterm.ts';
import {kittyBring, kittyCells, kittyRemove} from '../picture/kitty.ts';
import {mostMarks} from '../picture/kitty-marks.ts';
import type {PictureProtocol} from '../picture/protocol.ts';
import {createStudio, type Studio} from '../picture/studio.ts';
import type {CellSize} from '../picture/types.ts';
import type {Images} from './images.ts';
import {createPictureFinder, type FoundPicture} from './picture-finder.ts';
import type {Dispatch} from './store.ts';

/** What the desk needs of the reader around it. */
export type DeskWorld = {
  state(): State;
  dispatch: Dispatch;
  /** What it begins with; `null` draws nothing at all. */
  protocol: PictureProtocol | null;
  images: Images;
  /** Another than the one that ships, for tests. */
  studio?: Studio;
};

/** Has the pictures drawn that are on the screen or near it, and forgets those that are not. */
export type PictureDesk = {
  /** Which pictures of a post are drawn, none of them higher than so many lines. */
  sizes(post: Post, rows: number): PictureSize | undefined;
  /** Draws by another protocol from now on. */
  use(protocol: PictureProtocol | null): void;
  /** Looks at the state for what is wanted. Cheap when nothing is. */
  look(): void;
  close(): void;
};

/** Pictures that are kept although they are not wanted at the moment. */
const spare = 12;
/** Of one post, so many are looked for on the disk while a key waits, and so many are given lines. */
const mostPictures = 300;
/** In fewer cells there is nothing to be seen. */
const narrowest = 8;
/** A picture that nobody waits for any more may take so long, in ms, before another takes its place. */
const patience = 500;

type Kept = {readonly picture: DrawnPicture; readonly file: string; readonly id?: number};

/** A desk that has drawn nothing yet. */
export function createPictureDesk(world: DeskWorld): PictureDesk {
  const {state, dispatch, images} = world;
  let {protocol} = world;
  const kept = new Map<string, Kept>();
  const finder = createPictureFinder(state, changed =>
    drop([...kept].filter(([, {file}]) => file === changed).map(([key]) => key)),
  );
  /** Files that turned out not to be drawable, by what they were. */
  const flawed = new Set<string>();
  let studio: Studio | undefined = world.studio;
  let busy: {key: string; since: number} | null = null;
  let article: string | null = null;
  let nextId = firstId(process.pid);

  function sizes(post: Post, rows: number): PictureSize | undefined {
    if (protocol === null) return undefined;
    finder.refresh();
    const known = new Map<string, FoundPicture | null>();
    let shown = 0;
    const find = (link: Pick<Link, 'kind' | 'href'>): FoundPicture | null => {
      const before = known.get(link.href);
      if (before !== undefined || known.size >= mostPictures) return before ?? null;
      const found = finder.find(post, link);
      known.set(link.href, found);
      return found;
    };
    return (link, room) => {
      if (room < narrowest || link.kind !== 'image') return null;
      const found = find(link);
      if (!found?.size || !isLarge(found.size) || flawed.has(nameOf(found))) return null;
      // The same picture a hundred thousand times is a page of millions of lines.
      if (++shown > mostPictures) return null;
      return fitWithin(found.size, boxOf({columns: room, rows: Math.max(1, rows - 2)}));
    };
  }

  function look(): void {
    if (protocol === null) return;
    const wanted = wantedPictures(state());
    if (wanted.length === 0 && kept.size === 0 && !busy) return;
    forget(wanted);
    const next = wanted.find(({key}) => !kept.has(key));
    if (!next || (busy && (busy.key === next.key || isWaitedFor(busy, wanted)))) return;
    begin(next, protocol);
  }

  /** What is being drawn is let finish if it is wanted, or may be soon. */
  function isWaitedFor(now: {key: string; since: number}, wanted: readonly WantedPicture[]) {
    return wanted.some(({key}) => key === now.key) || performance.now() - now.since < patience;
  }

  function begin(wanted: WantedPicture, how: PictureProtocol): void {
    const post = postOf(state(), wanted.id);
    const found = post ? finder.find(post, wanted.link) : null;
    if (!found?.size) {
      const flaw = found ? 'is no PNG, JPEG or GIF that can be drawn' : 'is not in this folder';
      keep(wanted.key, {picture: {flaw}, file: found?.file ?? ''});
      return;
    }
    const room = boxOf(wanted.room);
    const cells = wanted.where === 'page' ? room : fillBox(found.size, room);
    busy = {key: wanted.key, since: performance.now()};
    studio ??= createStudio(join(import.meta.dirname, 'picture-worker.cjs'));
    // On the page, iTerm2's images would stay where they are while the lines go on.
    const protocol = how === 'iterm2' && wanted.where === 'page' ? 'blocks' : how;
    studio.draw({file: found.file, cells, protocol}, answer => {
      busy = null;
      const {file} = found;
      if ('flaw' in answer) {
        flawed.add(nameOf(found));
        keep(wanted.key, {picture: answer, file});
        // The lines that were kept for it are given back.
        if (wanted.where === 'page') dispatch({type: 'article.changed', id: wanted.id});
        return;
      }
      keep(wanted.key, {...drawn(answer, cells), file});
    });
  }

  function drawn(answer: Drawn, cells: CellSize): {picture: DrawnPicture; id?: number} {
    if (answer.protocol === 'blocks') return {picture: asLines(halfBlocks(answer.pixels), cells)};
    if (answer.protocol === 'iterm2') {
      const blank = Array.from({length: cells.rows}, () => [{text: ' '.repeat(cells.columns)}]);
      return {picture: {...asLines(blank, cells), image: itermPicture(answer.file, cells)}};
    }
    const id = nextId;
    nextId = followingId(nextId);
    images.add(id, kittyBring(id, answer.size, answer.packed, cells), kittyRemove(id));
    return {picture: asLines(kittyCells(id, cells), cells), id};
  }

  function keep(key: string, what: Kept): void {
    kept.set(key, what);
    tell();
  }

  function tell(): void {
    const pictures = new Map(Array.from(kept, ([key, {picture}]) => [key, picture]));
    dispatch({type: 'pictures.drawn', pictures});
  }

  /** Of the post that is read the newest are kept, of others none. */
  function forget(wanted: readonly WantedPicture[]): void {
    const now = articleOf(state())?.id ?? null;
    const most = now === article && now !== null ? spare : 0;
    article = now;
    if (now === null && busy) giveUp();
    const needed = new Set(wanted.map(({key}) => key));
    const others = [...kept.keys()].filter(key => !needed.has(key));
    drop(others.slice(0, Math.max(0, others.length - most)));
  }

  function giveUp(): void {
    studio?.close();
    busy = null;
  }

  function drop(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) {
      const id = kept.get(key)?.id;
      if (id !== undefined) images.remove(id);
      kept.delete(key);
    }
    tell();
  }

  return {
    sizes,
    look,
    use(next) {
      if (next === protocol) return;
      protocol = next;
      giveUp();
      drop([...kept.keys()]);
    },
    close() {
      giveUp();
      drop([...kept.keys()]);
    },
  };
}

/** More cannot be numbered. */
function boxOf({columns, rows}: CellSize): CellSize {
  return {columns: Math.min(columns, mostMarks), rows: Math.min(rows, mostMarks)};
}

function nameOf({file, mtime}: FoundPicture): string {
  return `${mtime} ${file}`;
}

function asLines(cells: PictureCell[][], {columns}: CellSize) {
  const lines = cells.map(row =>
    row.map(({text, color, background}) => ({
      text,
      role: 'image' as const,
      style: {...(color && {color}), ...(background && {background})},
    })),
  );
  return {columns, lines};
}

/** Numbers of images are shared by all that runs in a terminal's window; the process tells them apart. */
function firstId(pid: number): number {
  return ((pid & 0xffff || 1) << 8) | 1;
}

function followingId(id: number): number {
  return (id & 0xffff00) | ((id + 1) & 0xff || 1);
}
