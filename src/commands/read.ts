import type {LoadLibrary} from '../ui/reading.ts';
import {choosePost} from './choose.ts';
import {filterQuery} from './filter-query.ts';
import {isOneFile} from './locate.ts';
import {cacheOption, isEmptyInput, openLibrary} from './open.ts';
import {presentation} from './presentation.ts';
import {remark} from './report.ts';
import type {Request} from './request.ts';
import {isHeard} from './screen-reader.ts';

/** Opens the reader on the library, or on one post of it, and answers with its exit status. */
export async function read({
  place,
  options,
  settings,
  messages,
  rememberedAs,
}: Request): Promise<number> {
  const {look, messages: about} = presentation(options, settings);
  const cache = cacheOption(options);
  // A post that is named must be known before the screen is taken: if there is none, that is an error message.
  const known =
    place.reference !== null || isOneFile(place) ? await openLibrary(place, cache) : null;
  if (known && isEmptyInput(place, known)) {
    remark('standard input is empty');
    return 0;
  }
  const post = known && (await choosePost(known, place));
  // The terminal would echo what is typed while the reader is being loaded; Node gives it back whatever happens.
  if (process.stdin.isTTY) process.stdin.setRawMode(true);
  const {runReader} = await import('../ui/run.ts');
  let first = known;
  const load: LoadLibrary = async options => {
    // What came by standard input comes only once; a folder is read anew.
    const library = first ?? (await openLibrary(place, {...cache, ...options}));
    first = place.path === null ? library : null;
    return library;
  };
  return runReader({
    load,
    ...(post && {reference: post.id}),
    ...(rememberedAs !== undefined && {rememberedAs}),
    query: filterQuery(options),
    ...(options.sort && {order: options.sort}),
    reverse: options.reverse,
    drafts: options.drafts,
    settings: {
      measure: options.width ?? settings.measure,
      align: settings.align,
      theme: look.theme.name,
      themes: settings.themes,
      sort: settings.sort,
      reverse: settings.reverse,
      group: settings.group,
      mouse: settings.mouse,
      linear: isHeard(options, settings),
      keys: settings.keys,
      site: settings.site,
      pictures: settings.pictures,
    },
    look,
    lookWith: changed => presentation({...options, theme: undefined}, changed).look,
    async parseSetting(name, text, current) {
      const {settingFromText} = await import('./setting-from-text.ts');
      return settingFromText(name, text, current);
    },
    keysFrom: process.stdin.isTTY ? 'stdin' : '/dev/tty',
    messages: [...messages, ...about],
  });
}
