import {join} from 'node:path';
import {ownFolders} from '../platform/folders.ts';

/** The file with the settings; it need not exist. */
export function settingsFile(): string {
  return join(ownFolders().config, 'config.json');
}
