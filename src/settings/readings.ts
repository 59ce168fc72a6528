import {createHash} from 'node:crypto';
import {readdir, stat, unlink} from 'node:fs/promises';
import {basename, join} from 'node:path';
import {ownFolders} from '../platform/folders.ts';
import {withLock} from './lock.ts';
import {changes, newest, type Reading, toReading, unopened} from './reading.ts';
import {readStore, reason, writeStore} from './store.ts';

/** What is remembered of the posts of one library. */
export type Readings = {
  /** By post id, as last known: `remember` shows in it at once, what other octavos did after `save`. */
  readonly all: ReadonlyMap<string, Reading>;
  /** What to tell the user about the file, a line each. */
  readonly messages: readonly string[];
  /** Notes a reading down, to be saved soon. */
  remember(id: string, reading: Partial<Reading>): void;
  /**
   * Saves what was noted since the last time; resolves when it is on the disk. Resolves with `null`, or with one line
   * to tell; what could not be saved is still known in memory, and tried again the next time.
   */
  save(): Promise<string | null>;
};

export type ReadingsOptions = {
  /** Where the files are; by default the state folder of the platform. */
  folder?: string;
  /** After how many ms of quiet `remember` saves by itself. Default 1000. */
  delay?: number;
  /** At most so many posts are remembered for a library. Default 5000. */
  limit?: number;
  /** At most so many libraries are remembered. Default 200. */
  libraries?: number;
};

/**
 * Opens what is remembered of the library at `root` (absolute path, or `npm:` and the package that it came with). One small file for each library keeps saving
 * quick. Several octavos may have it open: only what changed here is laid over what the file holds by then.
 */
export function openReadings(root: string, options: ReadingsOptions = {}): Readings {
  const {delay = 1000, limit = 5000, libraries = 200} = options;
  const folder = options.folder ?? join(ownFolders().state, 'readings');
  const file = join(folder, fileName(root));
  const stored = readStore(file);
  let all = readingsIn(stored.data);
  let pending = new Map<string, Partial<Reading>>();
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<string | null> = Promise.resolve(null);

  async function saveNow(): Promise<string | null> {
    if (pending.size === 0) return null;
    const saved = pending;
    pending = new Map();
    try {
      return await withLock(file, async () => {
        const latest = readStore(file);
        const merged = newest(applied(readingsIn(latest.data), saved), limit);
        const isNew = Object.keys(latest.data).length === 0;
        await writeStore(file, {root, posts: Object.fromEntries(merged)});
        // Marks made while the file was being written are not in it yet.
        all = applied(merged, pending);
        if (isNew) await dropOldest(folder, libraries).catch(() => {});
        return latest.message ?? null;
      });
    } catch (error) {
      for (const [id, change] of pending) saved.set(id, {...saved.get(id), ...change});
      pending = saved;
      return `cannot save what you have read in ${file} (${reason(error)})`;
    }
  }

  function save(): Promise<string | null> {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(saveNow);
    return saving;
  }

  return {
    get all() {
      return all;
    },
    messages: stored.message === undefined ? [] : [stored.message],
    remember(id, reading) {
      const known = all.get(id) ?? unopened;
      const changed = changes(known, {...known, ...reading});
      if (Object.keys(changed).length === 0) return;
      pending.set(id, {...pending.get(id), ...changed});
      all.set(id, {...known, ...changed});
      // Whoever leaves in good order saves before; the timer does not keep the process alive.
      timer ??= setTimeout(save, delay).unref();
    },
    save,
  };
}

/** The folder's name, for people who look, and a hash of the whole path, since names repeat. */
function fileName(root: string): string {
  const hash = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const name = basename(root)
    .replace(/[^\p{L}\p{N}_-]+/gu, '-')
    .slice(0, 40);
  return `${name || 'root'}-${hash}.json`;
}

function readingsIn(data: Readonly<Record<string, unknown>>): Map<string, Reading> {
  const {posts} = data;
  if (typeof posts !== 'object' || posts === null) return new Map();
  return new Map(Object.entries(posts).map(([id, value]) => [id, toReading(value)]));
}

function applied(
  readings: ReadonlyMap<string, Reading>,
  changed: ReadonlyMap<string, Partial<Reading>>,
): Map<string, Reading> {
  const result = new Map(readings);
  for (const [id, change] of changed) result.set(id, {...(result.get(id) ?? unopened), ...change});
  return result;
}

/** Deletes the files of the libraries that were not read for longest, when there are more than `limit`. */
async function dropOldest(folder: string, limit: number): Promise<void> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json'));
  if (files.length <= limit) return;
  const ages = await Promise.all(
    files.map(async name => ({name, age: (await stat(join(folder, name))).mtimeMs})),
  );
  ages.sort((a, b) => b.age - a.age);
  await Promise.all(ages.slice(limit).map(({name}) => unlink(join(folder, name))));
}
