/**
 * A clock for work in slices: answers true once `sliceMs` milliseconds are over. The next slice begins when it is asked
 * again: what others do in between is not counted.
 */
export function pauseEvery(sliceMs: number): () => boolean {
  let until: number | null = performance.now() + sliceMs;
  return () => {
    const now = performance.now();
    until ??= now + sliceMs;
    if (now < until) return false;
    until = null;
    return true;
  };
}

/** Work that is never interrupted. */
export const withoutPause = (): boolean => false;
