import {createContext, Script} from 'node:vm';

/**
 * Runs pieces of work whose time cannot be foreseen, and gives up on those that take too long: regular expressions of
 * grammars take quadratic time on hostile code, and nothing inside JavaScript can interrupt one that runs. `size` is
 * that of the input, in UTF-16 units. The answer is `null` when the work was given up, or threw.
 */
export type Patience = <Result>(size: number, work: () => Result) => Result | null;

type PatienceOptions = {
  /** How far all pieces together may be over their fair time, in ms. Then only tiny ones are done. Default 4000. */
  budget?: number;
  /** The longest that one piece may take by the clock, in ms; generous, as the machine may be busy. Default 2000. */
  longest?: number;
};

/** Below this size nothing takes long enough to be worth an interruptible run, which costs 0.1 ms. */
const small = 1000;
const tiny = 100;
/** Fair time in ms, and for each unit: thrice what honest code takes. */
const fairStart = 2;
const fairUnit = 0.003;

/** Time is counted in CPU time, so that a busy machine gives the same page as an idle one. */
export function patience({budget = 4000, longest = 2000}: PatienceOptions = {}): Patience {
  let left = budget;
  return (size, work) => {
    if (left <= 0 && size > tiny) return null;
    const before = process.cpuUsage();
    const done = size > small ? interruptible(work, longest) : attempted(work);
    const {user, system} = process.cpuUsage(before);
    const spent = (user + system) / 1000;
    left -= done === 'interrupted' ? longest : Math.max(0, spent - fairStart - size * fairUnit);
    return typeof done === 'string' ? null : done.result;
  };
}

type Done<Result> = {result: Result} | 'interrupted' | 'failed';

function attempted<Result>(work: () => Result): Done<Result> {
  try {
    return {result: work()};
  } catch (error) {
    return isTimeout(error) ? 'interrupted' : 'failed';
  }
}

type Sandbox = {work: () => void};
let run: {script: Script; sandbox: Sandbox} | undefined;

/** `node:vm` is used for its timeout alone: the work is octavo's own function and sees what it always sees. */
function interruptible<Result>(work: () => Result, timeout: number): Done<Result> {
  run ??= {script: new Script('work()'), sandbox: createContext({work: () => {}}) as Sandbox};
  const {script, sandbox} = run;
  let result: {result: Result} | undefined;
  sandbox.work = () => {
    result = {result: work()};
  };
  const done = attempted(() => script.runInContext(sandbox, {timeout}));
  sandbox.work = () => {};
  return result ?? (done === 'interrupted' ? done : 'failed');
}

/** The error comes from the other context, whose `Error` is not the one here. */
function isTimeout(error: unknown): boolean {
  const known = typeof error === 'object' && error !== null && 'code' in error;
  return known && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
