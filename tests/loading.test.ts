import {describe, expect, test} from 'vitest';
import {octavoLoads} from './helpers/loaded.ts';
import {folderWith} from './helpers/octavo.ts';

/** Packages that cost time to load, and that only some runs need. */
const heavy = [
  'ink',
  'react',
  'conf',
  'fuse.js',
  'highlight.js',
  'marked-terminal',
  'cli-highlight',
  'jpeg-js',
];

const prose = '# A post\n\nNothing but *prose*.\n';
const code = '# A post\n\n```python\nx = 1\n```\n';

describe('what a run loads', () => {
  test.each([
    ['--version', ['--version'], []],
    ['--help', ['--help'], []],
    ['a usage error', ['--nope'], []],
    ['the list', ['--list'], ['src/library/']],
    ['the list as JSON', ['--list', '--json'], ['src/library/']],
    ['a count', ['--count'], ['src/library/']],
  ])('%s: no parser of Markdown, no search, no reader', async (_, args, rooms) => {
    const {sources, packages} = await octavoLoads(args);
    expect(sources).toContain('src/cli.ts');
    expect(packages).not.toContain('marked');
    expect(packages.filter(name => heavy.includes(name))).toEqual([]);
    for (const room of ['src/page/', 'src/search/engine', 'src/ui/', 'src/app/', 'src/library/']) {
      const loads = sources.some(source => source.startsWith(room));
      expect([room, loads]).toEqual([room, rooms.includes(room)]);
    }
  });

  test('printing loads the page and neither Ink, React, conf, Fuse nor the highlighter', async () => {
    const {status, stdout, sources, packages} = await octavoLoads([
      folderWith({'a.md': prose}),
      'a',
      '--print',
      '--color',
      'always',
    ]);
    expect([status, stdout.includes('prose')]).toEqual([0, true]);
    expect(packages.filter(name => [...heavy, 'marked'].includes(name))).toEqual([]);
    expect(sources.filter(source => /^src\/(ui|app|dev|picture)\//.test(source))).toEqual([]);
    expect(sources).not.toContain('src/search/engine.ts');
  });

  test('marked is loaded for blocks that its rules read', async () => {
    const folder = folderWith({'a.md': '<div>\n\n*prose*\n\n</div>\n'});
    const {stdout, packages} = await octavoLoads([folder, 'a', '--print']);
    expect(stdout).toContain('prose');
    expect(packages).toContain('marked');
  });

  test('the highlighter is loaded for code in colour, and only the language that is needed', async () => {
    const folder = folderWith({'a.md': code});
    const plain = await octavoLoads([folder, 'a', '-p']);
    expect(plain.packages).not.toContain('highlight.js');
    const {packages, sources} = await octavoLoads([folder, 'a', '-p', '--color', 'always']);
    expect(packages).toContain('highlight.js');
    const languages = sources.filter(source =>
      /highlight\.js\/(?:es|lib)\/languages\//.test(source),
    );
    expect(languages).toEqual([expect.stringMatching(/\/python\.js$/)]);
  });

  test('Fuse is loaded when a word seems misspelt', async () => {
    const text = 'apples '.repeat(5);
    const files = Object.fromEntries(Array.from({length: 9}, (_, n) => [`${n}.md`, text]));
    const folder = folderWith(files);
    expect((await octavoLoads([folder, '-s', 'apples'])).packages).not.toContain('fuse.js');
    expect((await octavoLoads([folder, '-s', 'aplpes'])).packages).toContain('fuse.js');
  });

  test('conf is not loaded to read settings that do not exist', async () => {
    const {packages} = await octavoLoads(['--list'], {env: {XDG_CONFIG_HOME: '/no/such'}});
    expect(packages).not.toContain('conf');
  });

  test('the other renderer is loaded when it is asked for', async () => {
    const folder = folderWith({'a.md': prose});
    const {packages} = await octavoLoads([folder, 'a', '--renderer', 'marked-terminal']);
    expect(packages).toContain('marked-terminal');
  });
});
