/** Whether a line is the last of what a stretch hides. */
export type Ending = (line: string) => boolean;

/**
 * What `line` starts that hides the lines up to its end, blank ones too (code, a comment, a script, a formula, the
 * imports of MDX), told by how it ends; null for any other line, and for what ends where it starts.
 */
export function hiddenFrom(line: string): Ending | null {
  const fence = fenceMark.exec(line)?.[1];
  if (fence) return next => fenceMark.exec(next)?.[1]?.startsWith(fence) ?? false;
  if (moduleCode.test(line)) return endOfModuleCode(line);
  for (const {start, end} of stretches) {
    const found = start.exec(line);
    if (!found) continue;
    const mark = end.replace('*', found[1]?.toLowerCase() ?? '');
    if (line.toLowerCase().includes(mark, found[0].length)) return null;
    return next => next.toLowerCase().includes(mark);
  }
  return null;
}

/** JavaScript between prose goes on to the first blank line outside its brackets (https://mdxjs.com/docs/what-is-mdx/#esm). */
function endOfModuleCode(line: string): Ending {
  let depth = 0;
  const ends: Ending = next => {
    for (const unit of next) depth += brackets.get(unit) ?? 0;
    return depth <= 0 && next.trim() === '';
  };
  ends(line);
  return ends;
}

const brackets = new Map([...'([{'].map((mark): [string, number] => [mark, 1]));
for (const mark of ')]}') brackets.set(mark, -1);

const fenceMark = /^ {0,3}(`{3,}|~{3,})/;
/** Statements, not sentences that begin with these words. */
const moduleCode =
  /^(?:import\s*(?:['"{*]|[\w$]+\s*(?:,|from\s))|export\s+(?:const|let|var|default|function|async|class|\{|\*))/;
const stretches: readonly {start: RegExp; end: string}[] = [
  {start: /^ {0,3}<!--/, end: '-->'},
  {start: /^ {0,3}<(script|style|pre|textarea)(?=[\s>]|$)/i, end: '</*>'},
  {start: /^ {0,3}\{%-? *(comment|highlight|raw|javascript)\b/, end: 'end*'},
  {start: /^ {0,3}\$\$/, end: '$$'},
  // Obsidian's comments.
  {start: /^ {0,3}%%/, end: '%%'},
];
