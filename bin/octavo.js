#!/usr/bin/env node
import {existsSync} from 'node:fs';
import module from 'node:module';

// Node 22.8 and later keep the compiled code between runs; without it nothing changes but the time.
module.enableCompileCache?.();

const entry = new URL('../dist/cli.js', import.meta.url);
if (existsSync(entry)) {
  const {main} = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('octavo: not built yet (dist/ is missing)\nRun `npm run build` first.\n');
  process.exitCode = 2;
}
