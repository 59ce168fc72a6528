import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {argv, env, execPath, stderr} from 'node:process';
import {readRuns} from './screenshots/read-cells.ts';
import {type Scene, scenes} from './screenshots/scenes.ts';
import {toSvg} from './screenshots/svg.ts';
import {openSession} from './screenshots/terminal.ts';
import {terminalColors} from './screenshots/terminal-colors.ts';

/**
 * Makes the README's pictures from real runs: `npm run screenshots`, or with the names of scenes for some of them.
 * Every run has a terminal and a home of its own, so that nobody's settings get into the pictures.
 */
const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github');
const wanted = argv.slice(2);

mkdirSync(folder, {recursive: true});

for (const scene of scenes) {
  if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
  for (const theme of ['dark', 'light'] as const) {
    const file = join(folder, `${scene.name}-${theme}.svg`);
    writeFileSync(file, await photograph(scene, theme));
    stderr.write(`${file}\n`);
  }
}

async function photograph(scene: Scene, theme: 'dark' | 'light'): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'octavo-screenshots-'));
  const colors = terminalColors(theme);
  const {title, columns, rows} = scene;
  const command = [execPath, join(root, 'bin/octavo.js'), ...scene.args, '--theme', theme] as const;
  const session = openSession({command, columns, rows, cwd: home, env: environment(home), colors});
  try {
    for (const step of scene.steps) {
      if ('press' in step) session.press(step.press);
      else await session.see(step.see);
      await session.settle();
    }
    const runs = readRuns(session.screen(), rows, colors);
    const used = Math.max(0, ...runs.map(({row}) => row + 1));
    return toSvg({title, columns, rows: used, runs, colors});
  } finally {
    await session.close();
    rmSync(home, {recursive: true, force: true});
  }
}

/** Only what a bare terminal has: no settings, no cache, no sign of a build server. */
function environment(home: string): Record<string, string> {
  return {
    PATH: env.PATH ?? '',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}
