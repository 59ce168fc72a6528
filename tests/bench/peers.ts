import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync} from 'node:fs';
import {join} from 'node:path';

/** Another program that sets Markdown in the terminal: the arguments that print one file. */
export type Peer = {name: string; argv: (file: string) => string[]};

const candidates: readonly (Peer & {probe: string[]})[] = [
  {
    name: 'lowdown',
    probe: ['lowdown', '-Tterm', '/dev/null'],
    argv: file => ['lowdown', '-Tterm', file],
  },
  ...['bat', 'batcat'].map(name => ({
    name: 'bat',
    probe: [name, '--version'],
    argv: (file: string) => [name, '--paging=never', '--color=always', '--style=plain', file],
  })),
  ...['python3', '/usr/bin/python3'].map(python => ({
    name: 'rich',
    probe: [python, '-c', 'import rich.markdown'],
    argv: (file: string) => [python, '-m', 'rich.markdown', '-c', file],
  })),
];

/** Those of the peers that are installed here; glamour is built into `folder` when there is Go. */
export function findPeers(folder: string): Peer[] {
  const found = new Map<string, Peer>();
  for (const {probe, ...peer} of candidates) {
    if (!found.has(peer.name) && answers(probe)) found.set(peer.name, peer);
  }
  const glamour = buildGlamour(folder);
  return glamour ? [...found.values(), glamour] : [...found.values()];
}

function answers([program = '', ...rest]: string[]): boolean {
  const {error, status} = spawnSync(program, rest, {stdio: 'ignore'});
  return !error && status === 0;
}

/** Debian keeps the sources of Go packages under /usr/share/gocode, to be built without modules or network. */
function buildGlamour(folder: string): Peer | null {
  const program = join(folder, 'glamour');
  try {
    copyFileSync('tests/bench/glamour/main.go', join(folder, 'main.go'));
    execFileSync('go', ['build', '-o', program, 'main.go'], {
      cwd: folder,
      stdio: 'ignore',
      env: {...process.env, GOPATH: '/usr/share/gocode', GO111MODULE: 'off', GOFLAGS: ''},
    });
  } catch {
    return null;
  }
  return {name: 'glamour', argv: file => [program, file]};
}
