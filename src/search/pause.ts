/** A clock for work in slices: answers true once `sliceMs` milliseconds are over, and starts the next slice. */
export function pauseEvery(sliceMs: number): () => boolean {
  let until = performance.now() + sliceMs;
  return () => {
    const now = performance.now();
    if (now < until) return false;
    until = now + sliceMs;
    return true;
  };
}
