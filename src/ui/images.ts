import type {PlacedImage} from '../app/pictures.ts';

/** Pictures that a terminal draws itself, for as long as the reader is on the screen. */
export type Images = {
  /** Has the terminal keep a picture by its number: what brings it, and what takes it away again. */
  add(id: number, bring: string, remove: string): void;
  remove(id: number): void;
  /** The picture that is to be drawn over the next frame, or none. */
  place(image: PlacedImage | null): void;
  /** A frame is about to be drawn: answers whether the screen must be emptied first, of a picture that is on it. */
  isInTheWay(): boolean;
  /** A frame has been drawn. */
  drawn(): void;
  /** Takes the screen to be empty. */
  forget(): void;
  enter(): void;
  /** Takes all of them away. May be called at any time and any number of times. */
  leave(): void;
};

/** Images of a terminal; nothing is written outside of `enter` and `leave`, and whoever comes back brings them again. */
export function createImages(write: (text: string) => void): Images {
  const kept = new Map<number, {bring: string; remove: string}>();
  let inside = false;
  let placed: PlacedImage | null = null;
  let shown: PlacedImage | null = null;

  return {
    add(id, bring, remove) {
      kept.set(id, {bring, remove});
      if (inside) write(bring);
    },
    remove(id) {
      const image = kept.get(id);
      kept.delete(id);
      if (inside && image) write(image.remove);
    },
    place(image) {
      placed = image;
    },
    isInTheWay: () => shown !== null && !isSame(shown, placed),
    drawn() {
      if (!inside || !placed || isSame(placed, shown)) return;
      write(`\x1b[${placed.row + 1};${placed.column + 1}H${placed.image}`);
      shown = placed;
    },
    forget() {
      shown = null;
    },
    enter() {
      inside = true;
      shown = null;
      for (const {bring} of kept.values()) write(bring);
    },
    leave() {
      if (!inside) return;
      inside = false;
      for (const {remove} of kept.values()) write(remove);
    },
  };
}

function isSame(one: PlacedImage | null, other: PlacedImage | null): boolean {
  return one?.image === other?.image && one?.row === other?.row && one?.column === other?.column;
}
