/** Does work in slices, with the keys' turn between two of them. New work abandons what was under way. */
export type InTurn = {
  run<Result>(slices: Generator<undefined, Result>, answer: (result: Result) => void): void;
  /** Abandons what is under way. */
  stop(): void;
};

/**
 * Work that somebody waits for. It may begin at once, for `firstMs` milliseconds, so that what is quick is shown with
 * the key that asked for it; with 0 it begins once the key is shown. `sliceMs` is how long it goes on after that.
 */
export function createWork(firstMs: number, sliceMs: number): InTurn {
  return createInTurn(firstMs, sliceMs, step => {
    const next = setImmediate(step);
    return () => clearImmediate(next);
  });
}

/** Work that nobody waits for: `pauseMs` milliseconds are free between two slices, and it keeps nothing alive. */
export function createBackground(pauseMs: number): InTurn {
  return createInTurn(0, 0, step => {
    const next = setTimeout(step, pauseMs).unref();
    return () => clearTimeout(next);
  });
}

function createInTurn(
  firstMs: number,
  sliceMs: number,
  later: (step: () => void) => () => void,
): InTurn {
  let cancel = (): void => {};

  function stop(): void {
    cancel();
    cancel = () => {};
  }

  return {
    run(slices, answer) {
      stop();
      const goOn = (milliseconds: number): void => {
        const until = performance.now() + milliseconds;
        let step = slices.next();
        while (!step.done && performance.now() < until) step = slices.next();
        if (step.done) answer(step.value);
        else cancel = later(() => goOn(sliceMs));
      };
      if (firstMs > 0) goOn(firstMs);
      else cancel = later(() => goOn(sliceMs));
    },
    stop,
  };
}
