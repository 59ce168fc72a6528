/** Finds where in the source the text of a block stands, once containers have taken their marks and indents off it. */
export type Locator = {
  /** Goes to where a block is known to start. */
  seek(offset: number): void;
  /** Where the locator stands: after what was found last. */
  position(): number;
  /** Finds `text` from here on, line by line; the result maps an index into `text` to an offset in the source. */
  locate(text: string): (index: number) => number;
};

const reach = 2000;
const longestNeedle = 120;

export function createLocator(source: string): Locator {
  let cursor = 0;

  function locate(text: string): (index: number) => number {
    return text.includes('\n') ? locateLines(text) : locateLine(text);
  }

  function locateLine(text: string): (index: number) => number {
    const found = seek(text.slice(0, longestNeedle).trim());
    const start = cursor;
    if (found) cursor += text.length;
    return index => Math.min(source.length, start + index);
  }

  /** Moves to where `needle` stands next, if that is near. */
  function seek(needle: string): boolean {
    if (source.startsWith(needle, cursor)) return true;
    const found = source.slice(cursor, cursor + needle.length + reach).indexOf(needle);
    if (found > 0) cursor += found;
    return found > 0;
  }

  function locateLines(text: string): (index: number) => number {
    const starts: number[] = [];
    const offsets: number[] = [];
    let start = 0;
    while (start <= text.length) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      let first = start;
      while (first < end && (text[first] === ' ' || text[first] === '\t')) first++;
      if (first < end) {
        const needle = text.slice(first, Math.min(end, first + longestNeedle)).trimEnd();
        const found = seek(needle);
        starts.push(first);
        offsets.push(cursor);
        if (found) cursor += end - first;
      }
      start = end + 1;
    }
    let line = 0;
    return index => {
      if (index < (starts[line] ?? 0)) line = 0;
      while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= index) line++;
      const offset = offsets[line] ?? cursor;
      return Math.min(source.length, offset + Math.max(0, index - (starts[line] ?? 0)));
    };
  }

  return {
    seek(offset) {
      cursor = offset;
    },
    position: () => cursor,
    locate,
  };
}
