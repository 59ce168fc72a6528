import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve, sep} from 'node:path';
import {describe, expect, test} from 'vitest';
import {rules} from '../../src/check/rules.ts';
import {checkHelp, rulesTable} from '../../src/commands/check-help.ts';

const octavo = resolve('bin/octavo.js');
const home = process.env.HOME ?? tmpdir();
const folder = realpathSync(mkdtempSync(join(home, 'check-')));
mkdirSync(join(folder, 'posts/new'), {recursive: true});
mkdirSync(join(folder, 'clean'));
mkdirSync(join(folder, 'nothing'));
writeFileSync(join(folder, 'posts/new/a.md'), '# A\n\n[x](gone.md)\n\n### B\n');
writeFileSync(join(folder, 'clean/a.md'), '# A\n\nText.\n');

function run(args: string[], input = '', cwd = folder): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [octavo, 'check', ...args], {cwd, input, encoding: 'utf8'});
}

describe('octavo check', () => {
  test('writes a finding a line, with a path that opens from here, and ends with 1', () => {
    const {stdout, stderr, status} = run(['posts']);
    expect(stdout).toBe(
      'posts/new/a.md:3: error: dead link: gone.md (link-dead)\n' +
        'posts/new/a.md:5: warning: a level-3 heading follows one of level 1 (heading-skip)\n',
    );
    expect({stderr, status}).toEqual({stderr: '', status: 1});
    expect(run(['.'], '', join(folder, 'posts')).stdout).toMatch(/^new\/a\.md:3: /);
    expect(run(['../posts'], '', join(folder, 'clean')).stdout).toContain(
      `${folder}/posts/new/a.md:3: `,
    );
  });

  test.skipIf(sep === '\\')('a backslash may be part of a name', () => {
    mkdirSync(join(folder, 'back\\slash'));
    writeFileSync(join(folder, 'back\\slash/a.md'), '# A\n\n[x](gone.md)\n');
    expect(run(['back\\slash']).stdout).toMatch(/^back\\slash\/a\.md:3: /);
  });

  test('says nothing of a clean folder and ends with 0', () => {
    expect(run(['clean'])).toMatchObject({stdout: '', stderr: '', status: 0});
    expect(run(['posts/new/a.md', '--off', 'link-dead, heading-skip'])).toMatchObject({
      stdout: '',
      status: 0,
    });
    expect(run(['posts', '--off=link-dead', '--off=heading-skip'])).toMatchObject({status: 0});
  });

  test('has nothing against the posts that come with octavo', () => {
    expect(run([resolve('posts'), '--strict'])).toMatchObject({stdout: '', status: 0});
  });

  test('makes errors of warnings', () => {
    expect(run(['posts', '--strict']).stdout.match(/ error: /g)).toHaveLength(2);
  });

  test('writes JSON with paths under the library, also when there is nothing', () => {
    const [first, ...others] = JSON.parse(run(['posts', '--json']).stdout);
    expect(first).toEqual({
      path: 'new/a.md',
      line: 3,
      severity: 'error',
      message: 'dead link: gone.md',
      rule: 'link-dead',
    });
    expect(others).toHaveLength(1);
    expect(JSON.parse(run(['clean', '--format', 'json']).stdout)).toEqual([]);
  });

  test('writes annotations for GitHub', () => {
    expect(run(['posts', '--format', 'github']).stdout.split('\n')[0]).toBe(
      '::error file=posts/new/a.md,line=3,title=link-dead::dead link: gone.md',
    );
  });

  test('does not judge where links of standard input lead: it stands in no folder', () => {
    const links =
      '# A\n\n[x](gone.md) [y](/b/gone.md#z) ![z](gone.png) [w](www.example.com) [a](#none)\n';
    expect(run(['-'], links).stdout).toBe(
      'standard input:3: error: no heading of this post has the anchor #none (anchor-dead)\n' +
        'standard input:3: error: dead link: www.example.com (link-dead)\n',
    );
  });

  test('reads standard input', () => {
    const {stdout, status} = run(['-'], '# A\n\n### B\n');
    expect(stdout).toMatch(/^standard input:3: warning: .* \(heading-skip\)\n$/);
    expect(status).toBe(1);
  });

  test.each([
    [['nowhere'], 'nowhere does not exist'],
    [['nothing'], 'no Markdown in nothing'],
    [['posts', 'clean'], 'too many arguments: `clean`'],
    [['--off', 'link-ded'], 'Did you mean `link-dead`?'],
    [['--offf', 'x'], 'Did you mean `--off`?'],
    [['--format', 'xml'], 'It takes text, json, github.'],
    [['posts', '--json', '--format', 'github'], '--json contradicts --format github'],
    [['--bogus'], '`octavo check --help` lists them all.'],
    [['--off'], '`octavo check --help` says more.'],
    [['-'], 'standard input is empty'],
  ])('%j could not run: 2', (args, message) => {
    const {stdout, stderr, status} = run(args);
    expect(stderr).toContain(message);
    expect({stdout, status}).toEqual({stdout: '', status: 2});
  });

  test('takes levels from the settings', () => {
    const config = mkdtempSync(join(home, 'config-'));
    const env = {...process.env, XDG_CONFIG_HOME: config};
    const set = {rules: {'link-dead': 'off', 'heading-skip': 'error', nonsense: 'off'}};
    mkdirSync(join(config, 'octavo'), {recursive: true});
    writeFileSync(join(config, 'octavo/config.json'), JSON.stringify(set));
    const {stdout, stderr} = spawnSync(process.execPath, [octavo, 'check', 'posts'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(stdout).toBe(
      'posts/new/a.md:5: error: a level-3 heading follows one of level 1 (heading-skip)\n',
    );
    expect(stderr).toContain('nonsense');
  });
});

describe('the table of rules', () => {
  test.each([60, 80, 100])('is in the help, no line over %i cells', width => {
    const help = checkHelp(width);
    for (const {id, severity} of rules)
      expect(help).toMatch(new RegExp(`^  ${id} .*[^]*?\\(${severity}\\)`, 'm'));
    expect(Math.max(...help.split('\n').map(line => line.length))).toBeLessThanOrEqual(
      Math.max(width, 78),
    );
  });

  test('is Markdown for the README, a row a rule', () => {
    const [head, line, ...rows] = rulesTable().split('\n');
    expect([head, line]).toEqual(['| rule | severity | looks at | finds |', '|---|---|---|---|']);
    expect(rows.map(row => /^\| `(\S+)` \|/.exec(row)?.[1])).toEqual(rules.map(({id}) => id));
  });
});
