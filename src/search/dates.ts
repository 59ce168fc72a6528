/** A date as a query names it, checked: a prefix of `YYYY-MM-DD`, or so many days, weeks, months or years ago. */
export type QueryDate = {prefix: string} | {ago: number; unit: 'd' | 'w' | 'm' | 'y'};

/** Reads a date of a query, or null when it is none: `2025`, `2025-06`, `2025-06-30`, `today`, `yesterday`, `7d`, `2w`, `3m`, `1y`. */
export function readDate(text: string): QueryDate | null {
  const word = text.toLowerCase();
  if (word === 'today') return {ago: 0, unit: 'd'};
  if (word === 'yesterday') return {ago: 1, unit: 'd'};
  const relative = /^(\d{1,4})([dwmy])$/.exec(word);
  if (relative) return {ago: Number(relative[1]), unit: relative[2] as 'd' | 'w' | 'm' | 'y'};
  const absolute = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(word);
  if (!absolute) return null;
  const [, year = '', month, day] = absolute;
  if (month !== undefined && (month < '01' || month > '12')) return null;
  if (day !== undefined && (day < '01' || Number(day) > daysIn(Number(year), Number(month)))) {
    return null;
  }
  return {prefix: word};
}

/** The date as a prefix of `YYYY-MM-DD`, counted back from `today`; the 31st of a shorter month is its last day. */
export function datePrefix(date: QueryDate, today: string): string {
  if ('prefix' in date) return date.prefix;
  const [year = 1970, month = 1, day = 1] = today.split('-').map(Number);
  if (date.unit === 'd' || date.unit === 'w') {
    const days = date.unit === 'w' ? date.ago * 7 : date.ago;
    return format(new Date(Date.UTC(year, month - 1, day - days)));
  }
  const months = year * 12 + (month - 1) - (date.unit === 'y' ? date.ago * 12 : date.ago);
  const [thatYear, thatMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (thatYear < 100) return '0001-01-01';
  const thatDay = Math.min(day, daysIn(thatYear, thatMonth));
  return format(new Date(Date.UTC(thatYear, thatMonth - 1, thatDay)));
}

/** Whether the date counts from today and names a span up to it (`date:7d` is the last seven days). */
export function isSpan(text: string): boolean {
  return /^\d{1,4}[dwmy]$/i.test(text);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function format(date: Date): string {
  return date.toISOString().slice(0, 10);
}
