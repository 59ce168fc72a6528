#!/usr/bin/env node
// Starts a blog that `octavo pack` has made a package of: it is copied there, beside dist/ and the posts. It is the same
// in every package; what is particular to a blog stands in its package.json.
import module from 'node:module';
import {fileURLToPath} from 'node:url';

// Node 22.8 and later keep the compiled code between runs; without it nothing changes but the time.
module.enableCompileCache?.();

const {main} = await import('../dist/cli.js');
process.exitCode = await main(process.argv.slice(2), {
  blog: fileURLToPath(new URL('..', import.meta.url)),
});
