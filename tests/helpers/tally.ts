import type {Reporter, SerializedError, TestModule} from 'vitest/node';

/** Ends the report with `N passed, N failed`, and the skipped ones where there are some, on a line of its own. */
export class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const tally = count(modules, errors.length);
    // After the reporters before this one have written their summaries.
    process.once('exit', () => process.stdout.write(`${describeTally(tally)}\n`));
  }
}

type Counts = {passed: number; failed: number; skipped: number};

/** Errors outside of any test (a file that does not load, a rejection nobody awaits) count as failures. */
function count(modules: readonly TestModule[], errors: number): Counts {
  const counts: Counts = {passed: 0, failed: errors, skipped: 0};
  for (const module of modules) {
    counts.failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const {state} = test.result();
      if (state === 'passed') counts.passed++;
      else if (state === 'failed') counts.failed++;
      else counts.skipped++;
    }
  }
  return counts;
}

function describeTally({passed, failed, skipped}: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
