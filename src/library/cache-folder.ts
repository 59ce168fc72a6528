import {posix, win32} from 'node:path';

/** What decides where a platform keeps caches. */
export type Surroundings = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  home: string;
};

/**
 * The folder for what octavo can make again: `$XDG_CACHE_HOME` or `~/.cache` (XDG base directories), `~/Library/Caches` on
 * macOS, `%LOCALAPPDATA%` on Windows.
 */
export function cacheFolder({platform, env, home}: Surroundings): string {
  if (platform === 'win32') {
    const local = env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    return win32.join(local, 'octavo', 'Cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'octavo');
  const base = env.XDG_CACHE_HOME;
  // A relative path in the variable is to be ignored, says the specification.
  return posix.join(base && posix.isAbsolute(base) ? base : posix.join(home, '.cache'), 'octavo');
}
