/** Quotes and lists on one line nest at most this deep; the text of deeper ones stands at that depth. */
export const deepestOnLine = 32;

/** A list's item is indented by at most this many columns; deeper items stand there. */
const deepestIndent = 120;

/** A stretch of the text to leave out. */
export type Cut = {start: number; end: number};

const marker = String.raw`[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
const tooDeep = new RegExp(`^((?:${marker}){${deepestOnLine}})((?:${marker})+)[ \t]*`);
const tooFar = new RegExp(`^[ \t]{${deepestIndent}}([ \t]+)(?=(?:[-*+]|\\d{1,9}[.)])[ \t])`);
const suspicious = new RegExp(
  `^(?:${marker}){${deepestOnLine + 1}}|^[ \t]{${deepestIndent + 1},}(?:[-*+]|\\d{1,9}[.)])[ \t]`,
  'm',
);
const fence = /^[ \t>]{0,40}(`{3,}|~{3,})/;

/**
 * What to leave out of a post so that its containers nest within bounds: marked reads them by recursion, and a line of
 * ten thousand `>` would end its stack. Code is left alone.
 */
export function nestingCuts(text: string): Cut[] {
  if (!suspicious.test(text)) return [];
  const cuts: Cut[] = [];
  let open = '';
  let position = 0;
  while (position < text.length) {
    const newline = text.indexOf('\n', position);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(position, end);
    const fenced = fence.exec(line)?.[1] ?? '';
    if (open && fenced.startsWith(open)) open = '';
    else if (!open && fenced) open = fenced;
    else if (!open) {
      const cut = cutOf(line);
      if (cut) cuts.push({start: position + cut.start, end: position + cut.end});
    }
    position = end + 1;
  }
  return cuts;
}

function cutOf(line: string): Cut | null {
  const deep = tooDeep.exec(line);
  if (deep)
    return {
      start: deep[1]?.length ?? 0,
      end: deep[0].length - (/\S/.test(line.slice(deep[0].length)) ? 1 : 0),
    };
  const far = tooFar.exec(line);
  return far ? {start: deepestIndent, end: deepestIndent + (far[1]?.length ?? 0)} : null;
}
