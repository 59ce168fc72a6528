import {homedir} from 'node:os';
import {join} from 'node:path';
import {type Folders, foldersOf} from './folders.ts';

/** The folders on this machine, for this user, as the environment stands now. */
export function folders(): Folders {
  return foldersOf({platform: process.platform, env: process.env, home: homedir()});
}

/** The file with the settings; it need not exist. */
export function settingsFile(): string {
  return join(folders().config, 'config.json');
}
