/** Does work in slices to its end, without a look at anything in between. */
export function inOneGo<Result>(slices: Generator<undefined, Result>): Result {
  let step = slices.next();
  while (!step.done) step = slices.next();
  return step.value;
}
