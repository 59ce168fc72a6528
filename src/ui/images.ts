/** Pictures that a terminal keeps by number, for as long as the reader is on the screen. */
export type Images = {
  /** Keeps a picture: what brings it to the terminal, and what takes it away again. */
  add(id: number, bring: string, remove: string): void;
  remove(id: number): void;
  enter(): void;
  /** Takes all of them away. May be called at any time and any number of times. */
  leave(): void;
};

/** Images of a terminal; nothing is written outside of `enter` and `leave`, and whoever comes back brings them again. */
export function createImages(write: (text: string) => void): Images {
  const kept = new Map<number, {bring: string; remove: string}>();
  let inside = false;

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
    enter() {
      inside = true;
      for (const {bring} of kept.values()) write(bring);
    },
    leave() {
      if (!inside) return;
      inside = false;
      for (const {remove} of kept.values()) write(remove);
    },
  };
}
