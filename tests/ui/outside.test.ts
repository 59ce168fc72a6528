import {describe, expect, test} from 'vitest';
import {commandWords} from '../../src/text/command-words.ts';
import {
  clipboardPrograms,
  editorProgram,
  openerProgram,
  systemOpener,
} from '../../src/ui/outside.ts';

test.each<[string, string[]]>([
  ['vim', ['vim']],
  ['code  --wait', ['code', '--wait']],
  ['"/opt/my editor/bin/ed" -x', ['/opt/my editor/bin/ed', '-x']],
  [String.raw`a\ b 'c "d"' "e \"f\""`, ['a b', 'c "d"', 'e "f"']],
  ["a '' b", ['a', '', 'b']],
  ['"open', ['open']],
  ['$(rm -rf) `x` ; y', ['$(rm', '-rf)', '`x`', ';', 'y']],
  ['', []],
])('the words of %s', (command, words) => {
  expect(commandWords(command)).toEqual(words);
});

describe('the editor', () => {
  const file = '/posts/-odd name.md';

  test.each<[string, string[]]>([
    ['vim', ['vim', '+12', file]],
    ['/usr/bin/nano -w', ['/usr/bin/nano', '-w', '+12', file]],
    ['emacsclient -t', ['emacsclient', '-t', '+12', file]],
    ['code', ['code', '--wait', '--goto', `${file}:12`]],
    ['code -w', ['code', '-w', '--goto', `${file}:12`]],
    ['hx', ['hx', `${file}:12`]],
    ['someedit', ['someedit', file]],
  ])('%s is sent to the line', (editor, words) => {
    const {command, args} = editorProgram({platform: 'linux', env: {EDITOR: editor}}, file, 12);
    expect([command, ...args]).toEqual(words);
  });

  test('is $VISUAL before $EDITOR, and vi or notepad without them', () => {
    const env = {VISUAL: 'vim', EDITOR: 'ed'};
    expect(editorProgram({platform: 'linux', env}, file, 1).command).toBe('vim');
    expect(editorProgram({platform: 'linux', env: {}}, file, 1).command).toBe('vi');
    expect(editorProgram({platform: 'win32', env: {}}, file, 1).command).toBe('notepad');
  });
});

describe('the opener', () => {
  const address = 'https://example.org/?a=1&b=2';

  test.each<[string, Record<string, string>, string[]]>([
    ['linux', {}, ['xdg-open', address]],
    ['darwin', {}, ['open', address]],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', address]],
    ['linux', {BROWSER: 'firefox -new-tab'}, ['firefox', '-new-tab', address]],
    ['linux', {BROWSER: 'sh -c "x %s"'}, ['sh', '-c', `x ${address}`]],
  ])('of %s with %j', (platform, env, words) => {
    const program = openerProgram({platform, env}, ` ${address} `);
    expect(program && [program.command, ...program.args]).toEqual(words);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '-e evil',
    'https://a b',
    ' data:text/html,x',
    'https://a\x1b]0;x',
    '',
  ])('is not given %j', target => {
    expect(openerProgram({platform: 'linux', env: {}}, target)).toBeNull();
  });
});

test.each([
  ['darwin', 'open'],
  ['linux', 'xdg-open'],
  ['win32', 'rundll32'],
])('a file is opened by what %s has for it, whatever the browser is', (platform, command) => {
  const program = systemOpener(platform, '/posts/a b.md');
  expect(program.command).toBe(command);
  expect(program.args.at(-1)).toBe('/posts/a b.md');
});

test('the clipboard is that of the desktop one sits at', () => {
  const names = (platform: string, env: Record<string, string>) =>
    clipboardPrograms({platform, env}).map(({command}) => command);
  expect(names('darwin', {})).toEqual(['pbcopy']);
  expect(names('win32', {})).toEqual(['clip']);
  expect(names('linux', {})).toEqual([]);
  expect(names('linux', {WAYLAND_DISPLAY: 'w', DISPLAY: ':0'})).toEqual([
    'wl-copy',
    'xclip',
    'xsel',
  ]);
});
