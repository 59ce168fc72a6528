#!/usr/bin/env node
import {existsSync} from 'node:fs';

const entry = new URL('../dist/cli.js', import.meta.url);
if (existsSync(entry)) {
  const {main} = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('octavo: not built yet (dist/ is missing)\nRun `npm run build` first.\n');
  process.exitCode = 2;
}
