import {resolve} from 'node:path';
import {spawn} from '@lydell/node-pty';
import {describe, expect, test} from 'vitest';
import {cellWidth} from '../src/text/cells.ts';
import {folderWith, octavo} from './helpers/octavo.ts';

const styles = /\x1b\[[\d;]*m/g;
const hyperlinks = /\x1b\]8;[^\x07\x1b]*;[^\x07\x1b]*(?:\x1b\\|\x07)/g;

/** What is left of a text when styles and hyperlinks are taken out. */
function plain(text: string): string {
  return text.replace(styles, '').replace(hyperlinks, '');
}

/** Everything that could steer a terminal or turn text round. */
const steering = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('colours', () => {
  const page = '# T\n\n**bold** and [a link](https://x.example)\n';

  test.each([
    ['into a pipe', [], {}, false],
    ['--color always', ['--color', 'always'], {}, true],
    ['--format ansi', ['--format', 'ansi'], {TERM: 'xterm'}, true],
    ['FORCE_COLOR', [], {FORCE_COLOR: '1'}, true],
    ['FORCE_COLOR=0', [], {FORCE_COLOR: '0'}, false],
    ['CLICOLOR_FORCE', [], {CLICOLOR_FORCE: '1'}, true],
    ['NO_COLOR before CLICOLOR_FORCE', [], {CLICOLOR_FORCE: '1', NO_COLOR: '1'}, false],
    ['a flag before NO_COLOR', ['--color', 'always'], {NO_COLOR: '1'}, true],
    ['a flag before FORCE_COLOR', ['--color', 'never'], {FORCE_COLOR: '3'}, false],
    ['TERM=dumb, as an editor has it', [], {TERM: 'dumb', CLICOLOR: '1'}, false],
  ])('%s', async (_, args, env, colored) => {
    const {status, stdout} = await octavo([folderWith({'a.md': page}), 'a', ...args], {env});
    expect(status).toBe(0);
    expect(/\x1b\[[\d;]*m/.test(stdout)).toBe(colored);
    expect(plain(stdout)).not.toContain('\x1b');
  });

  test('hyperlinks, else targets at the end', async () => {
    const folder = folderWith({'a.md': page});
    const linked = await octavo([folder, 'a', '--hyperlinks', 'always']);
    expect(linked.stdout).toMatch(/\x1b\]8;[^;]*;https:\/\/x\.example/);
    const listed = await octavo([folder, 'a', '--color', 'always', '--hyperlinks', 'never']);
    expect(listed.stdout).not.toContain('\x1b]8');
    expect(plain(listed.stdout)).toMatch(/^\[1\] https:\/\/x\.example$/m);
  });

  test('the other renderer keeps its styles and loses everything else', async () => {
    const text = '# T\n\nraw \x1b[2J, entity &#27;[2J, **bold**, [l](https://x.example)\n';
    const folder = folderWith({'a.md': text});
    const args = [folder, 'a', '--renderer', 'marked-terminal'];
    const colored = await octavo([...args, '--color', 'always']);
    expect(colored.stdout).toMatch(styles);
    expect(colored.stdout.replace(styles, '')).not.toMatch(steering);
    expect((await octavo(args)).stdout).not.toContain('\x1b');
  });
});

describe('widths', () => {
  test.each([20, 40, 100])('no line of any bundled post is over %i cells', async width => {
    const {status, stdout} = await octavo(['--all', '-w', String(width), '--color', 'always']);
    expect(status).toBe(0);
    const lines = plain(stdout).split('\n');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.filter(line => cellWidth(line) > width)).toEqual([]);
    expect(lines.filter(line => line !== line.trimEnd())).toEqual([]);
  });

  test('on a terminal: its width, at most the measure', async () => {
    const wide = await onTerminal(['-p', 'specimen'], {columns: 200});
    expect(Math.max(...plain(wide).split('\r\n').map(cellWidth))).toBe(80);
    const narrow = await onTerminal(['-p', 'specimen'], {columns: 44});
    expect(Math.max(...plain(narrow).split('\r\n').map(cellWidth))).toBeLessThanOrEqual(44);
  });

  test('on a terminal the list is for people; a dumb one gets no reader', async () => {
    const list = await onTerminal(['--list', '-n', '2'], {columns: 60});
    expect(list).not.toContain('\t');
    expect(plain(list)).toMatch(/min/);
    expect(await onTerminal([], {columns: 60, term: 'dumb'})).not.toContain('\x1b');
  });
});

/** Runs octavo on a pseudo-terminal until it ends, and answers with all that it wrote. */
function onTerminal(
  args: readonly string[],
  {columns, term = 'xterm-256color'}: {columns: number; term?: string},
): Promise<string> {
  const program = resolve(import.meta.dirname, '../bin/octavo.js');
  const terminal = spawn(process.execPath, [program, ...args], {
    name: term,
    cols: columns,
    rows: 24,
    env: {...process.env, TERM: term, PAGER: 'cat'},
  });
  let text = '';
  terminal.onData(data => {
    text += data;
  });
  return new Promise(done => terminal.onExit(() => done(text)));
}

describe('what posts say steers no terminal', () => {
  const evil = '\x1b[2J\x1b]0;owned\x07\x9b31m\u202egpj.exe';
  const folder = () =>
    folderWith({
      'ok.md': `---\ntitle: "T ${String.raw`\x1b[2J\x9b`} &#27;[2J"\ntags: ["t\\e[1m"]\ncategory: "c\\e[1m"\nseries: "s\\u009b"\n---\n\nBody ${evil} and &#27;[2J and &#x9b;1m [l](https://x.example/\x1b[2J "t\x1b") \`\`\`\n\n~~~js\x1b[2J\nlet x = "${evil}";\n~~~\n\n## Head ${evil}\n`,
      [`name\x1b[2J${'\u202e'}x.md`]: '# By name\n',
      'broken\x1b[31m.md': '---\ntitle: [x\n---\n\nBroken.\n',
    });

  test.each([
    [[]],
    [['--list', '--color', 'always']],
    [['--all', '--color', 'always', '--hyperlinks', 'always']],
    [['--all']],
    [['--all', '--format', 'markdown']],
    [['--all', '--json']],
    [['ok', '--outline']],
    [['ok', '--links']],
    [['--facet', 'tag']],
    [['--facet', 'category']],
    [['-s', 'body', '--color', 'always']],
    [['broken\x1b[31m']],
    [[`no \x1b[2J such`]],
    [['ok', '--section', evil]],
    [['-t', evil]],
    [['-s', `date:${evil}`]],
    [['--theme', evil]],
    [[`--${evil}`]],
  ])('%j', async args => {
    const {stdout, stderr} = await octavo([folder(), ...args]);
    expect(plain(stdout)).not.toMatch(steering);
    expect(stderr).not.toMatch(steering);
    expect(stdout.length + stderr.length).toBeGreaterThan(0);
  });

  test('nor does a path that does not exist', async () => {
    const {stderr} = await octavo([`/no/${evil}`]);
    expect(stderr).not.toMatch(steering);
    expect(stderr).toContain('/no/');
  });
});

describe('dates', () => {
  test.each(['Pacific/Kiritimati', 'UTC', 'Pacific/Pago_Pago'])('do not shift in %s', async TZ => {
    const folder = folderWith({
      'a.md': '---\ndate: 2025-02-01\n---\n\nx',
      'b.md': "---\npubDate: 'Jul 08 2022'\n---\n\nx",
      'c.md': '---\ndate: 2024-03-01T23:30:00-08:00\n---\n\nx',
    });
    const list = await octavo([folder], {env: {TZ}});
    expect(list.stdout).toBe(
      'a\t2025-02-01\tA\t\nc\t2024-03-01T23:30:00-08:00\tC\t\nb\t2022-07-08\tB\t\n',
    );
    const page = await octavo([folder, 'a'], {env: {TZ}});
    expect(page.stdout).toContain('1 February 2025');
  });
});
