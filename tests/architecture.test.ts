import {describe, expect, test} from 'vitest';
import {type SourceFile, sourceFiles} from './helpers/sources.ts';

/** Who may import whom. A room may always import itself. */
const rooms: Record<string, readonly string[]> = {
  text: [],
  platform: [],
  library: ['platform', 'text'],
  page: ['text'],
  theme: ['text'],
  settings: ['platform', 'text'],
  picture: ['text'],
  search: ['library', 'text'],
  check: ['library', 'search', 'text'],
  pack: ['check', 'library', 'search', 'text'],
  output: ['page', 'platform', 'theme', 'text'],
  app: ['library', 'search', 'page', 'picture', 'output', 'platform', 'theme', 'settings', 'text'],
  ui: [
    'app',
    'library',
    'search',
    'page',
    'picture',
    'output',
    'platform',
    'theme',
    'settings',
    'text',
  ],
  commands: [
    'app',
    'library',
    'search',
    'check',
    'pack',
    'page',
    'picture',
    'output',
    'platform',
    'theme',
    'settings',
    'text',
  ],
  start: ['cli', 'commands', 'platform'],
  cli: ['commands'],
  dev: ['commands', 'app', 'check', 'settings', 'theme', 'text'],
};

/** Rooms of which another room knows only the types. */
const typesOnly: Record<string, readonly string[]> = {
  output: ['library', 'search'],
  commands: ['ui'],
};

/** Rooms that are loaded only when they are needed. */
const dynamicOnly: Record<string, readonly string[]> = {commands: ['ui']};

/** Who may import which package, and how. */
const packages: Record<string, {in: readonly string[]; dynamic?: true}> = {
  ink: {in: ['src/ui/']},
  react: {in: ['src/ui/']},
  conf: {in: ['src/settings/'], dynamic: true},
  'gray-matter': {in: ['src/library/']},
  // gray-matter's own YAML reader, asked for directly where gray-matter cannot be.
  'js-yaml': {in: ['src/library/']},
  'smol-toml': {in: ['src/library/']},
  ignore: {in: ['src/library/']},
  entities: {in: ['src/library/', 'src/page/']},
  // The other renderer is marked-terminal "as it stands", which is a plug-in of marked.
  marked: {in: ['src/page/', 'src/commands/other-renderer.ts']},
  'highlight.js': {in: ['src/page/'], dynamic: true},
  'fuse.js': {in: ['src/search/'], dynamic: true},
  'marked-terminal': {in: ['src/commands/other-renderer.ts'], dynamic: true},
  'get-east-asian-width': {in: ['src/text/']},
  'jpeg-js': {in: ['src/picture/jpeg.ts']},
};

/** Modules of Node that reach the network. `node:net` has no business here either: the reader asks no daemon. */
const network =
  /^(node:)?(http|https|http2|net|tls|dns|dgram|inspector|undici|ws|node-fetch|axios)(\/|$)/;

const files = sourceFiles();

/** The offences of all files, so that a failure names each of them. */
function offences(find: (file: SourceFile) => string[]): string[] {
  return files.flatMap(file => find(file).map(what => `${file.path}: ${what}`));
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The code without its comments. */
function code(file: SourceFile): string {
  return file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
}

describe('the rooms', () => {
  test('every room is known here', () => {
    expect(files.map(file => file.room).filter(room => !(room in rooms))).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });

  test('import only those below them', () => {
    expect(
      offences(file =>
        file.imports
          .filter(({room, kind}) => {
            if (!room || room === file.room || rooms[file.room]?.includes(room)) return false;
            if (kind === 'type' && typesOnly[file.room]?.includes(room)) return false;
            return !(kind === 'dynamic' && dynamicOnly[file.room]?.includes(room));
          })
          .map(({specifier}) => specifier),
      ),
    ).toEqual([]);
  });

  test('import nothing outside of src', () => {
    expect(
      offences(file =>
        file.imports.filter(({file: to, room}) => to && !room).map(({specifier}) => specifier),
      ),
    ).toEqual([]);
  });

  test('each package stays in its room', () => {
    expect(
      offences(file =>
        file.imports
          .filter(({specifier}) => !/^(\.|node:)/.test(specifier))
          .filter(({specifier, kind}) => {
            if (file.room === 'dev') return false;
            const rule = packages[packageName(specifier)];
            if (!rule?.in.some(place => file.path.startsWith(place))) return true;
            return rule.dynamic && kind === 'static';
          })
          .map(({specifier, kind}) => `${kind} import of ${specifier}`),
      ),
    ).toEqual([]);
  });

  test('ui and commands know no developer tools', () => {
    expect(
      offences(file =>
        file.room === 'dev'
          ? []
          : file.imports.filter(({room}) => room === 'dev').map(i => i.specifier),
      ),
    ).toEqual([]);
  });
});

describe('deliberately absent', () => {
  test('the network', () => {
    expect(
      offences(file => [
        ...file.imports.filter(({specifier}) => network.test(specifier)).map(i => i.specifier),
        ...(/\b(fetch|XMLHttpRequest|WebSocket|EventSource)\s*\(/.exec(code(file)) ?? []).slice(
          0,
          1,
        ),
      ]),
    ).toEqual([]);
  });

  test('process.exit, so that nothing is cut off', () => {
    expect(
      offences(file =>
        /\bprocess\s*\.\s*(re(ally)?E|e)xit\s*\(/.test(code(file)) ? ['exit'] : [],
      ),
    ).toEqual([]);
  });

  test('running what posts or settings say: eval and shells', () => {
    const found = /\beval\s*\(|\bnew Function\b|\bshell:\s*true\b|\bexec(Sync)?\s*\(\s*[`'"]/;
    expect(offences(file => (found.test(code(file)) ? ['runs text'] : []))).toEqual([]);
  });

  test('writers to standard output, but the output room and the terminal code of the reader', () => {
    const writes = /\bstdout\s*\.\s*write\b|\bconsole\s*\.|\bwriteSync\s*\(\s*1\b/;
    const allowed = ['output', 'ui', 'dev'];
    expect(
      offences(file => (!allowed.includes(file.room) && writes.test(code(file)) ? ['writes'] : [])),
    ).toEqual([]);
  });

  test('a second catch-all: only cli.ts decides the exit status', () => {
    const found = /\bprocess\.exitCode\b|uncaughtException/;
    const allowed = ['start', 'cli', 'ui', 'dev'];
    expect(
      offences(file => (!allowed.includes(file.room) && found.test(code(file)) ? ['decides'] : [])),
    ).toEqual([]);
  });
});

describe('the house style', () => {
  test('named exports only, and no barrels', () => {
    expect(
      offences(file => (/^export default\b/m.test(file.text) ? ['default export'] : [])),
    ).toEqual([]);
    expect(files.filter(file => /\/index\.tsx?$/.test(file.path)).map(file => file.path)).toEqual(
      [],
    );
  });

  test('files hold one idea: none beyond 250 lines but those listed', () => {
    const long: Record<string, number> = {
      // A table of data, one entry a flag.
      'src/commands/flags.ts': 300,
      // A table of data, one row a binding.
      'src/app/keymap.ts': 320,
      // One pass over inline Markdown, a case a mark.
      'src/library/plain-inline.ts': 300,
    };
    const lines = (file: SourceFile) => file.text.split('\n').length - 1;
    expect(
      offences(file => (lines(file) > (long[file.path] ?? 250) ? [`${lines(file)} lines`] : [])),
    ).toEqual([]);
  });

  test('no type is silenced', () => {
    const silenced = /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas any\b|:\s*any\b/;
    expect(offences(file => silenced.exec(file.text)?.slice(0, 1) ?? [])).toEqual([]);
  });

  test('file names are kebab-case, components are named for what they export', () => {
    const name = /^(src\/cli|src\/(\w+\/)+([a-z\d]+(-[a-z\d]+)*(\.d)?|[A-Z]\w+))\.tsx?$/;
    expect(files.map(file => file.path).filter(path => !name.test(path))).toEqual([]);
  });
});
