import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commandTable} from '../../src/commands/command-table.ts';
import {flagUsage} from '../../src/commands/flag-text.ts';
import {flags} from '../../src/commands/flags.ts';
import {settingNames} from '../../src/settings/definitions.ts';
import {testWith} from '../helpers/installed.ts';

const root = resolve(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const page = join(root, manifest.man[0]);

/** The page as a reader sees it, without styles. */
function rendered(): string {
  const {stdout, stderr, status} = spawnSync(
    'groff',
    ['-man', '-Tascii', '-ww', '-P-c', '-P-b', '-P-u', page],
    {
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  return stdout.replace(/\s+/g, ' ');
}

describe('the manual page', () => {
  test('is where the package says', () => {
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, 'utf8')).toContain(`"octavo ${manifest.version}"`);
  });

  testWith(['groff'], 'is set without a warning, and names every command, flag and setting', () => {
    const text = rendered();
    for (const {name} of commandTable) expect(text).toContain(`octavo ${name}`);
    for (const flag of flags) expect(text).toContain(flagUsage(flag));
    for (const name of settingNames) expect(text).toContain(` ${name} `);
    expect(text, 'what begins a line with a dot or a quote is shown').toContain(
      '"decision fatigue"',
    );
  });

  testWith(['mandoc'], 'is clean for mandoc', () => {
    const {stdout, stderr} = spawnSync('mandoc', ['-Tlint', '-Wstyle', page], {encoding: 'utf8'});
    expect(stdout + stderr).toBe('');
  });
});
