/** What a date field holds: a day or a moment, nothing that is meant as a date, or one that does not exist. */
export type DateReading = {date: string} | {wrong: string} | null;

/**
 * Reads a date as posts write them. No time zone but the one that is written plays a part, so a day never shifts: a date
 * without a time stays `YYYY-MM-DD`; one with a time is ISO 8601 with the offset as written (none if none is). Midnight in
 * UTC is what tools write for a bare day, so it is read as one.
 */
export function readDate(text: string): DateReading {
  const trimmed = text.trim();
  if (trimmed === '' || (!isDigit(trimmed) && madeOnBuild.test(trimmed))) return null;
  if (trimmed.length > maxDate) return {wrong: `${trimmed.slice(0, maxDate).toWellFormed()}…`};
  for (const {shape, day} of shapes) {
    const found = shape.exec(trimmed);
    if (!found) continue;
    const [year, month, date] = day(found);
    if (!isDay(year, month, date)) return {wrong: trimmed};
    return withTime(`${pad(year, 4)}-${pad(month)}-${pad(date)}`, trimmed.slice(found[0].length));
  }
  return {wrong: trimmed};
}

/** The day at the start of a file's name, or spelled by its folders (`2024/05/17-name`); null if there is none. */
export function dateInPath(path: string): string | null {
  // A post with a folder of its own is named by the folder.
  const file = path.replace(/\/index(?:\.[\w-]+)*$/i, '');
  const name = file.slice(file.lastIndexOf('/') + 1);
  return dayOf(namePrefix.exec(name)) ?? dayOf(folders.exec(path));
}

/** A file's name without the day that it starts with; the name as it is when nothing would be left. */
export function withoutDate(name: string): string {
  const found = namePrefix.exec(name);
  if (!found || !dayOf(found)) return name;
  return name.slice(found[0].length) || name;
}

/** Whether the first character is a digit, as of nearly every date. */
function isDigit(text: string): boolean {
  return text >= '0' && text < ':';
}

function dayOf(found: RegExpExecArray | null): string | null {
  if (!found) return null;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return isDay(year, month, date) ? `${pad(year, 4)}-${pad(month)}-${pad(date)}` : null;
}

function withTime(day: string, rest: string): DateReading {
  if (rest.trim() === '') return {date: day};
  const found = time.exec(rest);
  if (!found) return {wrong: `${day}${rest}`};
  const half = found[5]?.toLowerCase();
  const hour = half ? (Number(found[1]) % 12) + (half === 'pm' ? 12 : 0) : Number(found[1]);
  const [minute, second] = [Number(found[2]), Number(found[3] ?? 0)];
  const offset = readOffset(found[6]);
  if (hour > 23 || minute > 59 || second > 59 || offset === null) return {wrong: `${day}${rest}`};
  const midnight = hour === 0 && minute === 0 && second === 0 && Number(`0${found[4] ?? ''}`) === 0;
  if (midnight && (offset === '' || offset === 'Z' || offset === '+00:00')) return {date: day};
  return {date: `${day}T${pad(hour)}:${pad(minute)}:${pad(second)}${offset}`};
}

/** The zones that mail names, RFC 5322 section 4.3: other names mean several zones each. */
const namedOffsets: ReadonlyMap<string, string> = new Map([
  ['EDT', '-04:00'],
  ['EST', '-05:00'],
  ['CDT', '-05:00'],
  ['CST', '-06:00'],
  ['MDT', '-06:00'],
  ['MST', '-07:00'],
  ['PDT', '-07:00'],
  ['PST', '-08:00'],
]);

/** `Z`, `±HH:MM` or empty; null for an offset that does not exist. */
function readOffset(text: string | undefined): string | null {
  if (!text) return '';
  if (/^(?:z|utc|gmt)$/i.test(text)) return 'Z';
  const named = namedOffsets.get(text.toUpperCase());
  if (named !== undefined) return named;
  const found = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/i.exec(text);
  if (!found) return null;
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  return hours > 14 || minutes > 59 ? null : `${found[1]}${pad(hours)}:${pad(minutes)}`;
}

function isDay(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1 || year < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return date <= (month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0));
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const month = (name: string | undefined): number =>
  monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
const names =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';

type Day = [year: number, month: number, date: number];
type Shape = {shape: RegExp; day(found: RegExpExecArray): Day};

/** The ways in which a day is written, tried in this order. */
const shapes: readonly Shape[] = [
  // 2024-05-17, 2024/5/17, 2024.05.17
  {
    shape: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    day: found => [Number(found[1]), Number(found[3]), Number(found[4])],
  },
  // 2024年1月2日, 2024년 1월 2일
  {
    shape: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/,
    day: found => [Number(found[1]), Number(found[2]), Number(found[3])],
  },
  // 20240517
  {
    shape: /^(\d{4})(\d{2})(\d{2})(?![\d:])/,
    day: found => [Number(found[1]), Number(found[2]), Number(found[3])],
  },
  // 2024-05, 2024: the first day of it, as generators read them
  {
    shape: /^(\d{4})(?:[-/](\d{1,2}))?$/,
    day: found => [Number(found[1]), Number(found[2] ?? 1), 1],
  },
  // Jul 08 2022, Friday, July 8th, 2022
  {
    shape: new RegExp(
      `^${weekday}${names}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
      'i',
    ),
    day: found => [Number(found[3]), month(found[1]), Number(found[2])],
  },
  // 8 July 2022, Fri, 08-Jul-2022
  {
    shape: new RegExp(
      `^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${names}\\.?,?[\\s-]+(\\d{4})(?!\\d)`,
      'i',
    ),
    day: found => [Number(found[3]), month(found[2]), Number(found[1])],
  },
  // 17.05.2024 is written day first
  {
    shape: /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/,
    day: found => [Number(found[3]), Number(found[2]), Number(found[1])],
  },
  // 05/17/2024 is read month first, as JavaScript does, unless only day first exists
  {
    shape: /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    day: found => {
      const [first, second] = [Number(found[1]), Number(found[2])];
      return first > 12 ? [Number(found[3]), second, first] : [Number(found[3]), first, second];
    },
  },
];

const time =
  /^(?:,?\s+(?:at\s+)?|T)(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?\s*([ap]m)?\s*(z|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d{2})?|utc|gmt|[ecmp][sd]t)?(?:\s+\([^)]*\))?$/i;
/** In UTF-16 units; the longest ways of writing a moment take about 60. */
const maxDate = 100;
/** What a generator or a template fills in: Eleventy's words for a file's own dates, and expressions. */
const madeOnBuild = /^(?:(?:git )?(?:last modified|created)$|\{\{|\{%|<%)/i;
const namePrefix = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[-_ ]+|$|(?=\.))/;
const folders = /(?:^|\/)(\d{4})\/(\d{1,2})(?:\/|-)(\d{1,2})(?=[/\-_. ]|$)/;
