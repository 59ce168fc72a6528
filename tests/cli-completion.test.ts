import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {delimiter, join, resolve} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {testWith} from './helpers/installed.ts';
import {octavoLoads} from './helpers/loaded.ts';
import {folderWith, octavo} from './helpers/octavo.ts';
import {closeTerminals, startTerminal, type Terminal} from './helpers/terminal.ts';

afterEach(closeTerminals);

const files = {
  'notes/first-post.md': '---\ntitle: The first\ntags: [apples, pears]\n---\n\nx\n',
  'notes/second post.md':
    '---\ntitle: "The: second"\ntags: [apples, plums, red plums]\ncategories: [In season]\n---\n\nx\n',
};

/** A folder with posts, and a PATH on which `octavo` is the built program. */
function home(): {folder: string; env: Record<string, string>} {
  const program = resolve(import.meta.dirname, '../bin/octavo.js');
  const shim = `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`;
  const folder = folderWith({...files, 'bin/octavo': shim});
  chmodSync(join(folder, 'bin/octavo'), 0o755);
  const path = [join(folder, 'bin'), process.env.PATH].join(delimiter);
  return {folder, env: {PATH: path, XDG_CACHE_HOME: join(folder, 'cache'), HOME: folder}};
}

async function candidates(...words: string[]): Promise<string[]> {
  const {status, stdout, stderr} = await octavo(['completion', 'candidates', 'zsh', ...words]);
  expect([status, stderr]).toEqual([0, '']);
  return stdout.replace(/\n$/, '').split('\n');
}

describe('candidates', () => {
  test('posts with their titles, by the beginning of id or slug', async () => {
    const folder = join(folderWith(files), 'notes');
    expect(await candidates(folder, '')).toEqual([
      '-',
      'first-post\tThe first',
      'second post\tThe: second',
    ]);
    expect(await candidates('the-tun')).toEqual(['files', 'the-tuner-waits\tThe tuner waits']);
  });

  test('tags, the most used first, after what stands already', async () => {
    const folder = join(folderWith(files), 'notes');
    expect(await candidates(folder, '-t', '')).toEqual([
      '-',
      'apples\t',
      'pears\t',
      'plums\t',
      'red plums\t',
    ]);
    expect(await candidates(folder, '-t', '!apples,p')).toEqual([
      '-',
      '!apples,pears\t',
      '!apples,plums\t',
    ]);
  });

  test('values in a query, which stands as it is', async () => {
    const folder = join(folderWith(files), 'notes');
    const found = await candidates(folder, '--search', 'apples -tag:p');
    expect(found).toEqual(['-', 'apples -tag:pears\t', 'apples -tag:plums\t']);
    expect(await candidates(folder, '-s', '#r')).toEqual(['-', '#red-plums\t']);
    expect(await candidates(folder, '-s', 'category:')).toEqual(['-', 'category:In-season\t']);
    expect(await candidates('--search=is:st')).toEqual(['-', '--search=is:starred\t']);
  });

  test('keep nothing, and trust nothing that was kept, with --no-cache', async () => {
    const {folder, env} = home();
    const ask = (...words: string[]) =>
      octavo(['completion', 'candidates', 'bash', ...words, join(folder, 'notes'), ''], {env});
    const kept = (): string[] => {
      const cache = join(folder, 'cache/octavo');
      const all = existsSync(cache) ? readdirSync(cache) : [];
      return all.filter(name => name.endsWith('.names.json'));
    };
    expect((await ask('--no-cache')).stdout).toContain('first-post');
    expect(kept()).toEqual([]);
    expect((await ask()).stdout).toContain('The first');
    const [file = ''] = kept();
    const names = join(folder, 'cache/octavo', file);
    writeFileSync(names, readFileSync(names, 'utf8').replace('The first', 'The kept'));
    expect((await ask()).stdout).toContain('The kept');
    expect((await ask('--no-cache')).stdout).toContain('The first');
  });

  test.skipIf(process.getuid?.() === 0)(
    'nothing, in silence, of a folder that is shut',
    async () => {
      const folder = folderWith(files);
      chmodSync(join(folder, 'notes'), 0);
      expect(await candidates(join(folder, 'notes'), '')).toEqual(['-']);
      chmodSync(join(folder, 'notes'), 0o755);
    },
  );

  test('nothing, in silence, where there is nothing', async () => {
    expect(await candidates('/no/such/folder', '')).toEqual(['-']);
    expect(await candidates('--no-such-flag', '--')).toContain(
      '--print\twrite to standard output instead of opening the reader',
    );
  });

  test('come from the cache, without loading a library, until a folder changes', async () => {
    const folder = join(folderWith(files), 'notes');
    const args = ['completion', 'candidates', 'bash', folder, ''];
    expect((await octavoLoads(args)).sources).toContain('src/library/load.ts');
    const again = await octavoLoads(args);
    expect(again.stdout).toContain('first-post');
    expect(again.sources).not.toContain('src/library/load.ts');
    expect(again.packages).toEqual([]);
    rmSync(join(folder, 'first-post.md'));
    writeFileSync(join(folder, 'third.md'), '# Third\n');
    const {stdout} = await octavo(args);
    expect(stdout).toContain('third');
    expect(stdout).not.toContain('first-post');
  });
});

describe('candidates of octavo config', () => {
  test.each([
    [['config', '--json', 'get', 'mea']],
    [['config', 'get', '--json', 'mea']],
    [['config', 'get', '--', 'mea']],
  ])('%j', async words => {
    expect(await candidates(...words)).toEqual(['-', expect.stringMatching(/^measure\t/)]);
  });
});

describe('in a shell', () => {
  testWith(['bash'], 'bash completes flags, values, posts, tags and files', async () => {
    const {folder, env} = home();
    const terminal = startTerminal(
      ['--norc', '--noprofile', '-i'],
      {env: {...env, PS1: '> '}, cwd: folder},
      'bash',
    );
    await terminal.sees('> ');
    terminal.press('eval "$(octavo completion bash)"; echo ready', 'enter');
    await terminal.sees(/^ready/m);
    await completes(terminal, 'octavo --form', '--format ');
    await completes(terminal, 'octavo --format=ma', '--format=markdown ');
    await completes(terminal, 'octavo notes fi', 'notes first-post ');
    await completes(terminal, 'octavo notes se', 'notes second\\ post ');
    await completes(terminal, "octavo notes 'se", "notes 'second post' ");
    await completes(terminal, 'octavo notes -t pe', '-t pears ');
    await completes(terminal, 'octavo notes -s tag:pe', '-s tag:pears ');
    await completes(terminal, 'octavo notes --search=-tag:pe', '--search=-tag:pears ');
    await completes(terminal, "octavo notes -s 'x #re", "-s 'x #red-plums' ");
    await completes(terminal, 'octavo notes -s category:', 'category:In-season ');
    await completes(terminal, 'octavo not', 'octavo notes/');
  });

  testWith(['zsh'], 'zsh completes flags, values, posts and tags', async () => {
    const {folder, env} = home();
    const terminal = startTerminal(['-f', '-i'], {env: {...env, PS1: '> '}, cwd: folder}, 'zsh');
    await terminal.sees('> ');
    terminal.press(
      'autoload -Uz compinit; compinit -u; eval "$(octavo completion zsh)"; echo ready',
      'enter',
    );
    await terminal.sees(/^ready/m);
    await completes(terminal, 'octavo --form', '--format ');
    await completes(terminal, 'octavo --format=ma', '--format=markdown ');
    await completes(terminal, 'octavo notes fi', 'notes first-post ');
    await completes(terminal, 'octavo notes se', 'notes second\\ post ');
    await completes(terminal, 'octavo notes -t pe', '-t pears ');
    await completes(terminal, 'octavo notes -s tag:pe', '-s tag:pears ');
    await completes(terminal, "octavo notes -s 'x #re", "-s 'x #red-plums' ");
    await completes(terminal, 'octavo notes -s category:', 'category:In-season ');
  });

  testWith(
    ['fish'],
    'fish completes flags, values, posts and tags, with what they are',
    async () => {
      const {folder, env} = home();
      const script = (await octavo(['completion', 'fish'])).stdout;
      writeFileSync(join(folder, 'octavo.fish'), script);
      const completed = (line: string): string =>
        execFileSync('fish', ['-c', `source octavo.fish; complete -C ${JSON.stringify(line)}`], {
          cwd: folder,
          env: {...process.env, ...env},
          encoding: 'utf8',
        });
      expect(completed('octavo --form')).toBe('--format\twhat to print\n');
      expect(completed('octavo --format=ma')).toBe('--format=markdown\n');
      expect(completed('octavo notes ')).toBe('first-post\tThe first\nsecond post\tThe: second\n');
      expect(completed('octavo notes -t p')).toBe('pears\nplums\n');
      expect(completed('octavo notes -s tag:pe')).toBe('tag:pears\n');
      expect(completed("octavo notes -s 'x #re")).toBe('x #red-plums\n');
      expect(completed('octavo notes second\\ p')).toBe('second post\tThe: second\n');
      expect(completed('octavo not')).toContain('notes/');
    },
  );

  test.each(['bash', 'zsh', 'fish'])('the script for %s is printed', async shell => {
    const {status, stdout} = await octavo(['completion', shell]);
    expect([status, stdout.includes(`candidates ${shell}`)]).toEqual([0, true]);
  });

  test('one shell at a time', async () => {
    const {status, stderr} = await octavo(['completion', 'bash', 'zsh']);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^octavo: too many arguments: `zsh`\n/),
    ]);
  });

  test('another shell is refused', async () => {
    const {status, stderr} = await octavo(['completion', 'fishh']);
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean `fish`?');
  });
});

/** Types, presses Tab, looks, and clears the line. */
async function completes(terminal: Terminal, typed: string, expected: string): Promise<void> {
  terminal.press(typed, 'tab');
  // A space at the end of a line is not seen by itself; what is typed after it is.
  terminal.press('#');
  await terminal.sees(`${expected}#`);
  terminal.press('\x15');
  await terminal.seesNo(`${expected}#`);
}
