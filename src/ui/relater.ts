import type {Post} from '../library/types.ts';
import {type Around, aroundPost, type Relations, relationSlices} from '../search/relations.ts';
import type {SearchIndex} from '../search/search-index.ts';
import {createBackground} from './in-turn.ts';

/** Tells what stands around posts. What that takes is computed once for a library, when it is first asked for. */
export type Relater = {
  /** Only the last post that was asked for is answered, if what was before has not been answered yet. */
  relate(index: SearchIndex, post: Post, answer: (around: Around) => void): void;
  /** Stops all work in the background. */
  close(): void;
};

/** Time for work between two looks at the keys, and the pause between, in ms. */
const slice = 6;
const pause = 4;

/** Makes a relater that knows nothing yet. */
export function createRelater(): Relater {
  let of: SearchIndex | null = null;
  let relations: Relations | null = null;
  const work = createBackground(pause);
  let asked: {post: Post; answer: (around: Around) => void} | null = null;
  let last: {post: Post; around: Around} | null = null;

  function tell(known: Relations): void {
    if (!asked) return;
    const {post, answer} = asked;
    asked = null;
    // The same answer again is the same object, so that nothing needs to be drawn.
    if (last?.post !== post) last = {post, around: aroundPost(known, post)};
    answer(last.around);
  }

  return {
    relate(index, post, answer) {
      asked = {post, answer};
      if (of === index) {
        if (relations) tell(relations);
        return;
      }
      of = index;
      relations = null;
      last = null;
      work.run(relationSlices(index, slice), known => {
        relations = known;
        tell(known);
      });
    },
    close: work.stop,
  };
}
