import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {UserError} from '../../src/commands/errors.ts';
import {report} from '../../src/commands/report.ts';
import {LibraryError} from '../../src/library/error.ts';

let written = '';

beforeEach(() => {
  written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    written += text;
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('report', () => {
  test("the user's mistakes: what happened, details, what to do, and their own status", () => {
    expect(
      report(new UserError('no such thing', 'Try another.', {status: 1, details: ['  a']})),
    ).toBe(1);
    expect(written).toBe('octavo: no such thing\n  a\nTry another.\n');
  });

  test('an error of any room that carries a hint is told alike', () => {
    expect(report(new LibraryError('nothing there', 'Look elsewhere.'))).toBe(2);
    expect(written).toBe('octavo: nothing there\nLook elsewhere.\n');
  });

  test.each([new TypeError('x is undefined'), 'a string', null])(
    'anything else is a bug: %s',
    bug => {
      expect(report(bug)).toBe(2);
      expect(written).toMatch(
        /^octavo: a bug in octavo: [^\n]+\nPlease report it [^\n]+OCTAVO_DEBUG=1[^\n]+\n$/,
      );
    },
  );

  test('a working directory that is gone is no bug', () => {
    const gone = Object.assign(new Error('ENOENT: uv_cwd'), {code: 'ENOENT', syscall: 'uv_cwd'});
    expect(report(gone)).toBe(2);
    expect(written).toBe(
      'octavo: the folder that octavo was started in is gone\nChange to one that is there.\n',
    );
  });

  test('with OCTAVO_DEBUG the stack is shown, and that of the cause', () => {
    vi.stubEnv('OCTAVO_DEBUG', '1');
    report(new Error('outside', {cause: new RangeError('inside')}));
    expect(written).toMatch(/Error: outside\n\s+at [\s\S]*RangeError: inside\n\s+at /);
  });

  test('messages steer no terminal, whatever they quote', () => {
    vi.stubEnv('OCTAVO_DEBUG', '1');
    report(new UserError('bad \x1b[2J\nname', 'Try \x9b31m.'));
    report(new Error('evil \x1b]0;x\x07'));
    expect(written).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    expect(written.split('\n')[0]).toBe('octavo: bad [2J name');
  });
});
