/** Where a stretch of Markdown may begin. */
export type Cut = {
  start: number;
  /** What has to stand before it: the fence of the code that it begins in. */
  opening: string;
};

/** How far back the beginning of a block is looked for, in UTF-16 units. */
const reach = 65_536;

/** The last of `starts`, in ascending order, that is at least `length` before an offset; `null` when that is too far. */
export function cutAtStart(starts: readonly number[], offset: number, length: number): Cut | null {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset - length) low = middle + 1;
    else high = middle;
  }
  const start = starts[low - 1];
  return start === undefined || offset - start > reach ? null : {start, opening: ''};
}

/**
 * The place at least `length` before an offset, or the beginning of the Markdown, at which a block seems to begin: behind
 * a blank line, not indented, and not in code. Quick rather than exact: it does not know what else may be open there.
 */
export function cutBefore(markdown: string, offset: number, length: number): Cut {
  const most = Math.min(offset, markdown.length) - length;
  if (most <= 0) return {start: 0, opening: ''};
  const start = blockBefore(markdown, most) ?? nearLineBefore(markdown, most);
  const fence = fenceAround(markdown, start);
  if (!fence) return {start, opening: ''};
  if (offset - fence.start < reach) return {start: fence.start, opening: ''};
  return {start: nearLineBefore(markdown, most), opening: `${fence.line.trim()}\n`};
}

/** The blank line at or behind an offset, unless that is far away; then the offset itself. */
export function cutBehind(markdown: string, offset: number): number {
  if (offset >= markdown.length) return markdown.length;
  const blank = markdown.slice(offset, offset + reach).search(/\n[ \t]*\r?\n/);
  if (blank >= 0) return offset + blank;
  return offset + reach >= markdown.length ? markdown.length : offset;
}

/** Where the nearest line begins at or before an offset that stands behind a blank one and is not indented. */
function blockBefore(markdown: string, offset: number): number | null {
  let start = lineBefore(markdown, offset);
  while (offset - start <= reach) {
    if (start === 0) return 0;
    const above = lineBefore(markdown, start - 1);
    const isBlank = markdown.slice(above, Math.min(start, above + longestBlank)).trim() === '';
    if (isBlank && start - above < longestBlank && /[^\s>]/.test(markdown[start] ?? ''))
      return start;
    start = above;
  }
  return null;
}

const longestBlank = 100;

/** The same, but the offset itself where the line is endless. */
function nearLineBefore(markdown: string, offset: number): number {
  const start = lineBefore(markdown, offset);
  return offset - start > reach ? offset : start;
}

/** Where the line begins that an offset is in. */
function lineBefore(markdown: string, offset: number): number {
  return offset <= 0 ? 0 : markdown.lastIndexOf('\n', offset - 1) + 1;
}

/** The fence, with its line, of the block of code that is open at the beginning of a line. */
function fenceAround(markdown: string, offset: number): {start: number; line: string} | null {
  let open: {start: number; line: string; mark: string} | null = null;
  for (const {start, line} of fences(markdown, offset)) {
    const [, mark = '', info = ''] = fence.exec(line) ?? [];
    if (!open) {
      // Backticks within a line are code in prose.
      if (!(mark.startsWith('`') && info.includes('`'))) open = {start, line, mark};
    } else if (mark.startsWith(open.mark) && info.trim() === '') {
      open = null;
    }
  }
  return open;
}

/** Of a fence: CommonMark 0.31, section 4.5; indented in lists. */
const fence = /^[ \t]*(`{3,}|~{3,})(.*)/;
const longestFence = 500;

/** The lines before an offset that look like a fence. */
function* fences(markdown: string, end: number): Generator<{start: number; line: string}> {
  const next = (mark: string, from: number): number => {
    const found = markdown.indexOf(mark, from);
    return found < 0 || found >= end ? end : found;
  };
  let ticks = next('```', 0);
  let waves = next('~~~', 0);
  while (Math.min(ticks, waves) < end) {
    const at = Math.min(ticks, waves);
    const start = lineBefore(markdown, at);
    const newline = markdown.indexOf('\n', at);
    const behind = newline < 0 ? markdown.length : newline + 1;
    if (at - start < longestFence && markdown.slice(start, at).trim() === '') {
      yield {start, line: markdown.slice(start, Math.min(behind, at + longestFence))};
    }
    if (ticks < behind) ticks = next('```', behind);
    if (waves < behind) waves = next('~~~', behind);
  }
}
