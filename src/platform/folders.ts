import {homedir} from 'node:os';
import {posix, win32} from 'node:path';

/** Where octavo keeps its files, each an absolute path: what the user chose, what it remembers, what it can remake. */
export type Folders = {config: string; state: string; cache: string};

/** What the places depend on; `process.platform`, `process.env` and `os.homedir()` outside tests. */
export type Machine = {
  platform: string;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

/** The folders on this machine, for this user, as the environment stands now. */
export function ownFolders(): Folders {
  return foldersOf({platform: process.platform, env: process.env, home: homedir()});
}

/**
 * The folders by the conventions of the platform, which are also those of conf (through env-paths): the XDG base
 * directories, `~/Library` on macOS, `%APPDATA%` on Windows. XDG variables are heeded on macOS too, where whoever sets
 * them means it. As the XDG specification says, a relative path in one of them counts as if it were not set.
 */
export function foldersOf({platform, env, home}: Machine): Folders {
  if (platform === 'win32') {
    const roaming = env.APPDATA || win32.join(home, 'AppData', 'Roaming');
    const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    return {
      config: win32.join(roaming, name, 'Config'),
      state: win32.join(local, name, 'State'),
      cache: win32.join(local, name, 'Cache'),
    };
  }
  const mac = platform === 'darwin';
  const folder = (variable: string, onMac: string, elsewhere: string) => {
    const base = env[variable] ?? '';
    return posix.join(
      posix.isAbsolute(base) ? base : posix.join(home, mac ? onMac : elsewhere),
      name,
    );
  };
  return {
    config: folder('XDG_CONFIG_HOME', 'Library/Preferences', '.config'),
    state: folder('XDG_STATE_HOME', 'Library/Application Support', '.local/state'),
    cache: folder('XDG_CACHE_HOME', 'Library/Caches', '.cache'),
  };
}

const name = 'octavo';
