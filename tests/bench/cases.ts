import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {compose} from '../../src/page/compose.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {makeDocument} from './documents.ts';
import {isolated} from './isolated.ts';
import {writeLibrary} from './library-on-disk.ts';
import type {Subject} from './measure.ts';
import {findPeers} from './peers.ts';
import {closeReader, openReader} from './reader.ts';

const kilobyte = 1000;

const documents = [
  {name: '10 KB', file: '10k.md', text: () => makeDocument(10 * kilobyte)},
  {name: '10 KB code', file: '10k-code.md', text: () => makeDocument(10 * kilobyte, 'code')},
  {name: '100 KB', file: '100k.md', text: () => makeDocument(100 * kilobyte)},
  {name: '1 MB', file: '1m.md', text: () => makeDocument(1000 * kilobyte)},
];

/** Printing documents of several sizes with octavo and with every peer found here, and how `compose` grows. */
export function printing(folder: string): Subject[] {
  const env = isolated(folder);
  const octavo = (...rest: string[]) => [process.execPath, 'bin/octavo.js', ...rest];
  const peers = findPeers(folder);
  const subjects: Subject[] = [
    {name: 'node -e 0', argv: [process.execPath, '-e', '0'], env},
    {name: 'octavo --version', argv: octavo('--version'), env},
    {name: 'octavo --help', argv: octavo('--help'), env},
    {name: 'octavo --list', argv: octavo('--list'), env},
  ];
  for (const {name, file, text} of documents) {
    const path = join(folder, file);
    writeFileSync(path, text());
    subjects.push({
      name: `octavo ${name}`,
      argv: octavo(path, '--print', '--color', 'always'),
      env,
    });
    for (const peer of peers) {
      subjects.push({name: `${peer.name} ${name}`, argv: peer.argv(path), env});
    }
  }
  for (const megabytes of [1, 4]) {
    const markdown = makeDocument(megabytes * 1000 * kilobyte);
    subjects.push({
      name: `compose ${megabytes} MB`,
      run: () => void compose({markdown}, {width: 80}),
    });
  }
  return subjects;
}

/** How many posts the large library has. */
export const many = 10_000;

/** Writes the large library under `folder` and answers with where it is. */
export function largeLibrary(folder: string): string {
  const library = join(folder, 'library');
  mkdirSync(library);
  writeLibrary(library, many);
  return library;
}

/**
 * Checking the large library, where earlier runs have read it (the readers of `firstScreens`), and where none has: a check
 * alone keeps nothing.
 */
export function checks(folder: string, library: string): Subject[] {
  const argv = [process.execPath, 'bin/octavo.js', 'check', library];
  return [
    {name: 'check 10,000 posts, cached', argv, env: isolated(join(folder, 'home'))},
    {name: 'check 10,000 posts, cold', argv, env: isolated(join(folder, 'home-check'))},
  ];
}

/** How many posts come with octavo and are shown. */
const bundled = (): number =>
  Number(execFileSync(process.execPath, ['bin/octavo.js', '--count'], {encoding: 'utf8'}));

/** Opening the reader in a real pseudo-terminal until it shows its first post. */
export function firstScreens(folder: string, library: string): Subject[] {
  return [
    firstScreen('bundled posts', 'posts', bundled(), join(folder, 'home')),
    firstScreen('10,000 posts, cached', library, many, join(folder, 'home')),
    firstScreen('10,000 posts, cold', library, many, join(folder, 'home-cold'), () =>
      rmSync(join(folder, 'home-cold'), {recursive: true, force: true}),
    ),
  ];
}

function firstScreen(
  what: string,
  library: string,
  posts: number,
  home: string,
  before = () => {},
): Subject {
  const env = isolated(home);
  let terminal: Terminal | undefined;
  return {
    name: `first screen, ${what}`,
    before,
    run: async () => {
      terminal = await openReader(library, env);
    },
    after: async () => {
      if (terminal) await closeReader(terminal, posts);
    },
  };
}
