import {compose} from '../../src/page/compose.ts';
import {makeDocument} from './documents.ts';
import type {Subject} from './measure.ts';
import {findPeers} from './peers.ts';

/** At most `most` times as long. */
export type Budget = {of: string; to: string; most: number};

/** What octavo has promised to its users. */
export const budgets: readonly Budget[] = [
  {of: 'octavo --version', to: 'node -e 0', most: 1.3},
  {of: 'octavo 10 KB', to: 'node -e 0', most: 1.5},
  {of: 'octavo 10 KB code', to: 'node -e 0', most: 2},
  {of: 'octavo 100 KB', to: 'glamour 100 KB', most: 1},
  {of: 'octavo 1 MB', to: 'glamour 1 MB', most: 0.3},
  {of: 'compose 4 MB', to: 'compose 1 MB', most: 4.5},
];

const kilobyte = 1000;

const documents = [
  {name: '10 KB', file: '10k.md', text: () => makeDocument(10 * kilobyte)},
  {name: '10 KB code', file: '10k-code.md', text: () => makeDocument(10 * kilobyte, 'code')},
  {name: '100 KB', file: '100k.md', text: () => makeDocument(100 * kilobyte)},
  {name: '1 MB', file: '1m.md', text: () => makeDocument(1000 * kilobyte)},
];

/** Printing documents of several sizes with octavo and with every peer found here, and how `compose` grows. */
export function subjectsIn(
  folder: string,
  save: (name: string, text: string) => string,
): Subject[] {
  const octavo = (...rest: string[]) => [process.execPath, 'bin/octavo.js', ...rest];
  const peers = findPeers(folder);
  const subjects: Subject[] = [
    {name: 'node -e 0', argv: [process.execPath, '-e', '0']},
    {name: 'octavo --version', argv: octavo('--version')},
    {name: 'octavo --list', argv: octavo('--list')},
  ];
  for (const {name, file, text} of documents) {
    const path = save(file, text());
    subjects.push({name: `octavo ${name}`, argv: octavo(path, '--print', '--color', 'always')});
    for (const peer of peers) subjects.push({name: `${peer.name} ${name}`, argv: peer.argv(path)});
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
