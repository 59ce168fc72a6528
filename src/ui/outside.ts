import {commandWords} from '../text/command-words.ts';

/** A program to start, without a shell. */
export type Program = {readonly command: string; readonly args: readonly string[]};

/** What the choice of a program depends on; `process.platform` and `process.env` outside tests. */
export type Surroundings = {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** The user's editor with a file at a line (1-based). */
export function editorProgram({platform, env}: Surroundings, file: string, line: number): Program {
  const fallback = platform === 'win32' ? 'notepad' : 'vi';
  const words = commandWords(env.VISUAL || env.EDITOR || fallback);
  const [command = fallback, ...args] = words;
  return {command, args: [...args, ...positionArgs(programName(command), args, file, line)]};
}

/** The system's opener with an address; `null` for an address that is not to be opened. */
export function openerProgram({platform, env}: Surroundings, address: string): Program | null {
  const target = address.trim();
  if (!/^(https?|mailto):/i.test(target) || /[\s\x00-\x1f\x7f]/.test(target)) return null;
  const browser = commandWords(env.BROWSER ?? '');
  const [command, ...args] = browser;
  if (command) {
    const own = args.some(arg => arg.includes('%s'));
    return {
      command,
      args: own ? args.map(arg => arg.replaceAll('%s', target)) : [...args, target],
    };
  }
  return systemOpener(platform, target);
}

/** The system's own opener with an address or an absolute path. */
export function systemOpener(platform: string, target: string): Program {
  if (platform === 'darwin') return {command: 'open', args: [target]};
  // `start` would be read by cmd.exe, which gives `&` in addresses a meaning of its own.
  if (platform === 'win32') {
    return {command: 'rundll32', args: ['url.dll,FileProtocolHandler', target]};
  }
  return {command: 'xdg-open', args: [target]};
}

/** The programs that take text for the clipboard on their standard input, the likeliest first. */
export function clipboardPrograms({platform, env}: Surroundings): Program[] {
  if (platform === 'darwin') return [{command: 'pbcopy', args: []}];
  if (platform === 'win32') return [{command: 'clip', args: []}];
  const programs: Program[] = [];
  if (env.WAYLAND_DISPLAY) programs.push({command: 'wl-copy', args: []});
  if (env.DISPLAY) {
    programs.push(
      {command: 'xclip', args: ['-selection', 'clipboard']},
      {command: 'xsel', args: ['--clipboard', '--input']},
    );
  }
  if (env.WSL_DISTRO_NAME) programs.push({command: 'clip.exe', args: []});
  return programs;
}

/** Editors that take `file:line`. */
const colon = /^(hx|helix|zed|subl|sublime_text)$/;
/** Editors that take `--goto file:line`, and wait only when told to. */
const visual = /^(code|code-insiders|codium|vscodium|cursor|windsurf)$/;
/** Editors that take `+line` before the file. */
const plus =
  /^(n?vim?|nvi|vi|view|gvim|mvim|ex|nano|pico|emacs|emacsclient|micro|joe|jed|mg|ne|kak|kakoune|ed|gedit|kate|tilde)$/;

function positionArgs(
  name: string,
  given: readonly string[],
  file: string,
  line: number,
): string[] {
  if (visual.test(name)) {
    const wait = given.some(arg => arg === '-w' || arg === '--wait') ? [] : ['--wait'];
    return [...wait, '--goto', `${file}:${line}`];
  }
  if (colon.test(name)) return [`${file}:${line}`];
  return plus.test(name) ? [`+${line}`, file] : [file];
}

function programName(command: string): string {
  const base = command.split(/[\\/]/).at(-1) ?? command;
  return base.replace(/\.(exe|cmd|bat|com)$/i, '').toLowerCase();
}
