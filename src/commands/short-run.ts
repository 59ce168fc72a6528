import {setFlagsFromString} from 'node:v8';

/**
 * Does work that is mostly done before V8's optimised code is. Its compiler starts after 67,584 bytes of a function's
 * bytecode have run, on a second thread; where there are few cores, or other programs on them, it takes its time from
 * the work. Told to wait for four times as many, octavo prints 100 KB in four fifths and 1 MB in two thirds of the
 * processor's time. Told not to copy functions into those that call them, which for a parser of many small ones is most of
 * what it compiles, it prints 1 MB in four fifths of that, and 7 MB in seven eighths. The V8 of Node 22 and later does not
 * know the first setting.
 */
export async function shortRun<T>(work: () => Promise<T>): Promise<T> {
  if (!process.versions.v8.startsWith('11.3.')) return work();
  setFlagsFromString(`--interrupt-budget=${4 * usualBudget}`);
  setFlagsFromString('--no-turbo-inlining');
  try {
    return await work();
  } finally {
    // Compiled code that is kept for the next run is good only for the settings that it was made under.
    setFlagsFromString(`--interrupt-budget=${usualBudget}`);
    setFlagsFromString('--turbo-inlining');
  }
}

/** What V8 11.3 has. */
const usualBudget = 67_584;
