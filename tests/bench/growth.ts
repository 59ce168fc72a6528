import {mkdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {compose} from '../../src/page/compose.ts';
import {makeDocument} from './documents.ts';
import {isolated} from './isolated.ts';
import {writeLibrary} from './library-on-disk.ts';
import {closeReader, openReader, percentile, readerCosts} from './reader.ts';

/** What a library of so many posts costs: times in ms, memory in MiB. */
export type LibraryGrowth = {
  posts: number;
  cold: number;
  cached: number;
  /** From a key in the search field to the screen, at the 95th percentile and at worst. */
  typing: number;
  worst: number;
  memory: number | null;
};

/** What laying out a page of so many bytes takes, in ms, and by which power of the size it grew since the row before. */
export type PageGrowth = {bytes: number; compose: number; exponent: number | null};

/** Opens libraries of 100 to 100,000 posts in turn. */
export async function libraryGrowth(
  folder: string,
  say: (text: string) => void,
): Promise<LibraryGrowth[]> {
  const rows: LibraryGrowth[] = [];
  for (const posts of [100, 1000, 10_000, 100_000]) {
    say(`${posts} posts`);
    const library = join(folder, `growth-${posts}`);
    mkdirSync(library);
    writeLibrary(library, posts);
    const env = isolated(join(folder, `growth-home-${posts}`));
    const firstScreen = async (): Promise<number> => {
      const started = performance.now();
      const terminal = await openReader(library, env);
      const milliseconds = performance.now() - started;
      await closeReader(terminal, posts);
      return milliseconds;
    };
    const cold = await firstScreen();
    const own = isolated(join(folder, `growth-home-${posts}`), join(folder, `growth-own-${posts}`));
    const {keys, memory} = await readerCosts(library, posts, own, {columns: 80, rows: 24});
    const cached = percentile([await firstScreen(), await firstScreen(), await firstScreen()], 50);
    const typed = keys.find(({what}) => what === 'type in the search');
    const [typing, worst] = [typed?.p95 ?? Number.NaN, typed?.worst ?? Number.NaN];
    rows.push({posts, cold, cached, typing, worst, memory});
    rmSync(library, {recursive: true});
  }
  return rows;
}

/** Composes pages of 10 KB to 8 MB. */
export function pageGrowth(): PageGrowth[] {
  const rows: PageGrowth[] = [];
  for (const bytes of [10_000, 100_000, 1_000_000, 2_000_000, 4_000_000, 8_000_000]) {
    const markdown = makeDocument(bytes);
    const once = (): number => {
      const started = performance.now();
      compose({markdown}, {width: 80});
      return performance.now() - started;
    };
    const milliseconds = percentile(Array.from({length: 5}, once), 50);
    const last = rows.at(-1);
    const exponent = last
      ? Math.log(milliseconds / last.compose) / Math.log(bytes / last.bytes)
      : null;
    rows.push({bytes, compose: milliseconds, exponent});
  }
  return rows;
}
