import {readFileSync, writeFileSync} from 'node:fs';
import {regenerate} from './readme.ts';
import {runLine} from './run-line.ts';

/** `npm run docs`: writes the generated parts of README.md anew. */
const file = 'README.md';
const readme = readFileSync(file, 'utf8');
writeFileSync(
  file,
  regenerate(readme, line => runLine(process.cwd(), line)),
);
