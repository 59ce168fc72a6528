import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';

/** Every test file gets empty settings, state and cache folders of its own, never those of the person who runs it. */
const home = mkdtempSync(join(tmpdir(), 'octavo-test-'));
process.env.HOME = home;
// Whatever a test puts among temporary files goes with them; one steps down to another user to look at its own.
chmodSync(home, 0o711);
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = join(home, 'tmp');
mkdirSync(join(home, 'tmp'));
process.env.XDG_CONFIG_HOME = join(home, 'config');
process.env.XDG_STATE_HOME = join(home, 'state');
process.env.XDG_CACHE_HOME = join(home, 'cache');
process.env.XDG_DATA_HOME = join(home, 'data');
for (const name of [
  'NO_COLOR',
  'FORCE_COLOR',
  'CLICOLOR_FORCE',
  'COLORTERM',
  'COLORFGBG',
  'OCTAVO_PAGER',
  'PAGER',
]) {
  delete process.env[name];
}
process.env.TZ ??= 'UTC';

afterAll(() => rmSync(home, {recursive: true, force: true}));
