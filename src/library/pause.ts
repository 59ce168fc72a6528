/** Answers with something to await when this slice of work has taken long enough for the screen to want its turn. */
export function pauser(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMs) return undefined;
    return new Promise(done => setImmediate(done)).then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

const sliceMs = 12;
