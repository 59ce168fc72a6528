import {describe, expect, test} from 'vitest';
import {type Circumstances, capabilities} from '../../src/output/capabilities.ts';

type Env = Circumstances['env'];
type Given = Partial<Circumstances>;

const xterm: Env = {TERM: 'xterm-256color'};
const modern: Env = {TERM: 'xterm-256color', COLORTERM: 'truecolor'};

function depth(env: Env, given: Given = {}) {
  return capabilities({env, isTTY: true, ...given}).depth;
}

function hyperlinks(env: Env, given: Given = {}) {
  return capabilities({env, isTTY: true, ...given}).hyperlinks;
}

describe('what terminals say of themselves', () => {
  test.each<[string, Env, string]>([
    ['nothing known', {}, '16'],
    ['xterm', {TERM: 'xterm'}, '16'],
    ['the Linux console', {TERM: 'linux'}, '16'],
    ['256 colours', xterm, '256'],
    ['COLORTERM', modern, 'truecolor'],
    ['COLORTERM=24bit', {TERM: 'xterm', COLORTERM: '24bit'}, 'truecolor'],
    ['kitty', {TERM: 'xterm-kitty'}, 'truecolor'],
    ['ghostty', {TERM: 'xterm-ghostty'}, 'truecolor'],
    ['a direct terminal', {TERM: 'xterm-direct'}, 'truecolor'],
    ['iTerm', {...xterm, TERM_PROGRAM: 'iTerm.app'}, 'truecolor'],
    ['Apple’s Terminal', {...xterm, TERM_PROGRAM: 'Apple_Terminal'}, '256'],
    ['Windows Terminal', {WT_SESSION: 'x'}, 'truecolor'],
    [
      'tmux in a modern terminal',
      {TERM: 'tmux-256color', COLORTERM: 'truecolor', TMUX: 'x'},
      'truecolor',
    ],
    [
      'screen in a modern terminal',
      {TERM: 'screen-256color', COLORTERM: 'truecolor', STY: 'x'},
      '256',
    ],
    ['dumb', {TERM: 'dumb', COLORTERM: 'truecolor'}, 'none'],
  ])('%s', (_name, env, expected) => {
    expect(depth(env)).toBe(expected);
  });

  test('a console of Windows says nothing and has 24 bits', () => {
    expect(depth({}, {platform: 'win32'})).toBe('truecolor');
    expect(depth({}, {platform: 'linux'})).toBe('16');
  });

  test('a pipe has none', () => {
    expect(depth(modern, {isTTY: false})).toBe('none');
  });
});

describe('flag, environment, setting', () => {
  const never = {color: 'never'} as const;
  const always = {color: 'always'} as const;
  test.each<[string, Env, Given, string]>([
    ['--color never leaves nothing', modern, never, 'none'],
    ['--color never beats FORCE_COLOR', {...modern, FORCE_COLOR: '3'}, never, 'none'],
    ['--color always in a pipe', modern, {...always, isTTY: false}, 'truecolor'],
    ['--color always knowing nothing', {}, {...always, isTTY: false}, '16'],
    ['--color always in a dumb terminal', {TERM: 'dumb'}, always, '16'],
    ['--color always beats NO_COLOR', {...modern, NO_COLOR: '1'}, always, 'truecolor'],
    ['NO_COLOR leaves bold and underline', {...modern, NO_COLOR: '1'}, {}, 'attributes'],
    ['NO_COLOR in a pipe', {...modern, NO_COLOR: '1'}, {isTTY: false}, 'none'],
    ['an empty NO_COLOR says nothing', {...modern, NO_COLOR: ''}, {}, 'truecolor'],
    [
      'NO_COLOR beats CLICOLOR_FORCE',
      {...modern, NO_COLOR: '1', CLICOLOR_FORCE: '1'},
      {},
      'attributes',
    ],
    ['NO_COLOR beats the setting', {...modern, NO_COLOR: '1'}, {settings: always}, 'attributes'],
    ['FORCE_COLOR beats NO_COLOR', {...modern, NO_COLOR: '1', FORCE_COLOR: '1'}, {}, '16'],
    ['FORCE_COLOR=0', {...modern, FORCE_COLOR: '0'}, {}, 'none'],
    ['FORCE_COLOR=1 in a pipe', {...modern, FORCE_COLOR: '1'}, {isTTY: false}, '16'],
    ['FORCE_COLOR=2', {...modern, FORCE_COLOR: '2'}, {isTTY: false}, '256'],
    ['FORCE_COLOR=3', {FORCE_COLOR: '3'}, {isTTY: false}, 'truecolor'],
    ['FORCE_COLOR without a level', {...xterm, FORCE_COLOR: ''}, {isTTY: false}, '256'],
    ['FORCE_COLOR=true', {...xterm, FORCE_COLOR: 'true'}, {isTTY: false}, '256'],
    ['FORCE_COLOR=false', {...xterm, FORCE_COLOR: 'false'}, {}, 'none'],
    ['CLICOLOR_FORCE in a pipe', {...xterm, CLICOLOR_FORCE: '1'}, {isTTY: false}, '256'],
    ['CLICOLOR_FORCE=0 says nothing', {...xterm, CLICOLOR_FORCE: '0'}, {isTTY: false}, 'none'],
    ['CLICOLOR=0', {...xterm, CLICOLOR: '0'}, {}, 'attributes'],
    ['the setting never', modern, {settings: never}, 'none'],
    ['the setting always in a pipe', modern, {settings: always, isTTY: false}, 'truecolor'],
    ['--color auto beats the setting', modern, {color: 'auto', settings: never}, 'truecolor'],
    ['--color auto heeds NO_COLOR', {...modern, NO_COLOR: '1'}, {color: 'auto'}, 'attributes'],
  ])('%s', (_name, env, given, expected) => {
    expect(depth(env, given)).toBe(expected);
  });
});

describe('hyperlinks', () => {
  const iterm: Env = {...modern, TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0'};
  test.each<[string, Env, boolean]>([
    ['an unknown terminal', xterm, false],
    ['Apple’s Terminal', {...xterm, TERM_PROGRAM: 'Apple_Terminal'}, false],
    ['iTerm', iterm, true],
    ['an old iTerm', {...iterm, TERM_PROGRAM_VERSION: '3.0.15'}, false],
    ['VS Code', {...xterm, TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.95.0'}, true],
    ['an old VS Code', {...xterm, TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.2'}, false],
    ['VTE', {...xterm, VTE_VERSION: '7600'}, true],
    ['the VTE that crashed', {...xterm, VTE_VERSION: '5000'}, false],
    ['kitty', {TERM: 'xterm-kitty'}, true],
    ['foot', {TERM: 'foot'}, true],
    ['Windows Terminal', {WT_SESSION: 'x'}, true],
    ['Konsole', {...xterm, KONSOLE_VERSION: '230401'}, true],
    [
      'tmux',
      {TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4', TMUX: 'x'},
      true,
    ],
    [
      'tmux 3.5a',
      {TERM: 'screen', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.5a', TMUX: 'x'},
      true,
    ],
    ['an older tmux in VTE', {TERM: 'screen-256color', TMUX: 'x', VTE_VERSION: '7600'}, false],
    ['screen in kitty', {TERM: 'screen', STY: 'x', KITTY_WINDOW_ID: '1'}, false],
    ['dumb', {TERM: 'dumb', VTE_VERSION: '7600'}, false],
    ['TERM_PROGRAM=constructor', {...xterm, TERM_PROGRAM: 'constructor'}, false],
  ])('%s', (_name, env, expected) => {
    expect(hyperlinks(env)).toBe(expected);
  });

  test.each<[string, Env, Given, boolean]>([
    ['a pipe', iterm, {isTTY: false}, false],
    ['a pipe with colours forced', iterm, {isTTY: false, color: 'always'}, false],
    ['--hyperlinks always in a pipe', {}, {isTTY: false, hyperlinks: 'always'}, true],
    ['--hyperlinks never', iterm, {hyperlinks: 'never'}, false],
    ['--color never', iterm, {color: 'never'}, false],
    ['NO_COLOR keeps them', {...iterm, NO_COLOR: '1'}, {}, true],
    ['FORCE_HYPERLINK', {...xterm, FORCE_HYPERLINK: '1'}, {}, true],
    ['FORCE_HYPERLINK=0', {...iterm, FORCE_HYPERLINK: '0'}, {}, false],
    ['the setting always', xterm, {settings: {hyperlinks: 'always'}}, true],
    ['the setting never', iterm, {settings: {hyperlinks: 'never'}}, false],
    [
      '--hyperlinks auto beats it',
      iterm,
      {hyperlinks: 'auto', settings: {hyperlinks: 'never'}},
      true,
    ],
  ])('%s', (_name, env, given, expected) => {
    expect(hyperlinks(env, given)).toBe(expected);
  });
});
