/**
 * A note's Markdown with Obsidian's `%%comments%%` blanked: spaces stand in their place, so that every offset stays. A comment
 * that starts a line may hold anything, one within a paragraph ends in it; in code there are none.
 */
export function blankComments(markdown: string): string {
  if (!markdown.includes('%%')) return markdown;
  const parts: string[] = [];
  let kept = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(markdown); found; found = mark.exec(markdown)) {
    if (found[2] === undefined) continue;
    const start = mark.lastIndex - 2;
    const close = markdown.indexOf('%%', mark.lastIndex);
    if (close < 0) break;
    if (!startsLine(markdown, start) && blankLine.test(markdown.slice(start, close))) continue;
    parts.push(
      markdown.slice(kept, start),
      markdown.slice(start, close + 2).replace(/[^\n]/g, ' '),
    );
    kept = close + 2;
    mark.lastIndex = kept;
  }
  return parts.join('') + markdown.slice(kept);
}

function startsLine(markdown: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t]/.test(markdown[before] ?? '')) before--;
  return before < 0 || markdown[before] === '\n';
}

/** Fenced code to its end, a code span, or the mark of a comment. */
const mark = /^[ \t]*(`{3,}|~{3,})[^\n]*(?:\n(?![ \t]*\1)[^\n]*)*(?:\n[^\n]*)?|`[^`\n]*`|(%%)/gm;
const blankLine = /\n[ \t]*\n/;
