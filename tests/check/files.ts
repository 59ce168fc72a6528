import {mkdirSync, mkdtempSync, realpathSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {checkLibrary, type Level} from '../../src/check/check.ts';
import {findingLine} from '../../src/check/format.ts';
import {loadLibrary} from '../../src/library/load.ts';

/** Contents of files by their path. */
export type Files = Record<string, string | Buffer>;

/** Writes files into a new folder under the tests' own home, which goes when they end; answers with its real path. */
export function folderOf(files: Files): string {
  const folder = realpathSync(mkdtempSync(join(process.env.HOME ?? tmpdir(), 'check-')));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What a check of a folder says on 17 May 2024, a line each. */
export async function checkFolder(
  folder: string,
  levels: Record<string, Level> = {},
): Promise<string[]> {
  const library = await loadLibrary(folder, {cache: false});
  return checkLibrary(library, {today: '2024-05-17', levels}).map(findingLine);
}

/** As `checkFolder`, of files that are written for it. */
export function checkFiles(files: Files): Promise<string[]> {
  return checkFolder(folderOf(files));
}

/** A post with a title, a date and whatever else. */
export function post(body: string, fields = ''): string {
  return `---\ntitle: ${++posts} things\ndate: 2024-01-01\n${fields}---\n${body}\n`;
}

let posts = 0;
