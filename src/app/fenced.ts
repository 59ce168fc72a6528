/**
 * The code of the fenced block that holds an offset of some Markdown, without its fences and without what stands before
 * each of its lines (a quote's marks, an indent); `null` when none does.
 */
export function fencedAt(markdown: string, offset: number): string | null {
  let open: {prefix: string; mark: string; from: number; lines: string[]} | null = null;
  let from = 0;
  for (const ended of markdown.split('\n')) {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    const end = from + ended.length;
    const [, prefix = '', mark = '', rest = ''] = fence.exec(line) ?? [];
    if (!open) {
      if (from > offset) return null;
      if (mark !== '') open = {prefix, mark, from, lines: []};
    } else if (mark.startsWith(open.mark) && rest.trim() === '') {
      if (open.from <= offset && offset <= end) return open.lines.join('\n');
      open = null;
    } else {
      open.lines.push(withoutPrefix(line, open.prefix));
    }
    from = end + 1;
  }
  // A fence that is not closed runs to the end.
  return open && open.from <= offset ? open.lines.join('\n') : null;
}

const fence = /^([ \t>]{0,20}|[ \t]{0,20}[-*+] {1,4})(`{3,}|~{3,})(.*)$/;

function withoutPrefix(line: string, prefix: string): string {
  if (line.startsWith(prefix)) return line.slice(prefix.length);
  // The first line of a list item has its bullet where the others have spaces.
  let at = 0;
  while (at < prefix.length && /[ \t>]/.test(line[at] ?? '')) at++;
  return line.slice(at);
}
