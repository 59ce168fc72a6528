import {join} from 'node:path';
import {ownFolders} from '../platform/folders.ts';
import {withLock} from './lock.ts';
import {readStore, reason, writeStore} from './store.ts';

/** What was searched for: queries as they were typed, newest first, and those that were given a name. */
export type History = {queries: readonly string[]; searches: ReadonlyMap<string, string>};

/** One thing to note down: a query that was used, or a name for one; without a query the name is given up. */
export type HistoryChange =
  | {readonly kind: 'used'; readonly query: string}
  | {readonly kind: 'named'; readonly name: string; readonly query: string | null};

/** The file in the state folder of the platform. */
function historyFile(): string {
  return join(ownFolders().state, 'searches.json');
}

/** Reads the history; `message` is for the user, when the file was no good. It never throws. */
export function loadHistory(file = historyFile()): History & {message?: string} {
  const {data, message} = readStore(file);
  return {...historyIn(data), ...(message !== undefined && {message})};
}

/** Notes `change` down beside what other octavos noted. Resolves with `null`, or with why it could not be kept. */
export async function saveHistory(
  change: HistoryChange,
  file = historyFile(),
): Promise<string | null> {
  try {
    return await withLock(file, async () => {
      const {data, message} = readStore(file);
      const {queries, searches} = changed(historyIn(data), change);
      await writeStore(file, {queries, searches: Object.fromEntries(searches)});
      return message ?? null;
    });
  } catch (error) {
    return `cannot save your searches in ${file} (${reason(error)})`;
  }
}

/** `history` after `change`: a query that comes again moves to the front, and the oldest fall off the end. */
export function changed({queries, searches}: History, change: HistoryChange): History {
  if (change.kind === 'used') {
    const query = change.query.trim();
    if (query === '' || query.length > longest) return {queries, searches};
    return {queries: [query, ...queries.filter(other => other !== query)].slice(0, most), searches};
  }
  const others = [...searches].filter(([name]) => name !== change.name);
  const named = change.query === null ? others : [...others, [change.name, change.query] as const];
  return {queries, searches: new Map(named.slice(-most))};
}

/** Queries and named searches that are kept, each. */
const most = 200;
/** In UTF-16 units; a longer query was pasted by mistake. */
const longest = 1000;

function historyIn(data: Readonly<Record<string, unknown>>): History {
  const queries = Array.isArray(data.queries) ? data.queries.filter(isText) : [];
  const searches =
    typeof data.searches === 'object' && data.searches !== null
      ? Object.entries(data.searches)
      : [];
  return {
    queries: queries.slice(0, most),
    searches: new Map(searches.filter((entry): entry is [string, string] => isText(entry[1]))),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
