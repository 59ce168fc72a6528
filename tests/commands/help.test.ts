import {describe, expect, test} from 'vitest';
import {flagUsage} from '../../src/commands/flag-text.ts';
import {flags} from '../../src/commands/flags.ts';
import {helpText} from '../../src/commands/help.ts';

describe('helpText', () => {
  test.each([60, 80, 120])('names every flag, no line over %i cells', width => {
    const help = helpText(width);
    for (const flag of flags) expect(help).toContain(flagUsage(flag));
    const fixed = 80;
    expect(Math.max(...help.split('\n').map(line => line.length))).toBeLessThanOrEqual(
      Math.max(width, fixed),
    );
  });

  test('has no trailing spaces and no doubled blank lines', () => {
    expect(helpText()).not.toMatch(/[ \t]$/m);
    expect(helpText()).not.toContain('\n\n\n');
    expect(helpText().endsWith('\n')).toBe(true);
  });
});
