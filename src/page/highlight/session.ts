import type {Span} from '../types.ts';

/**
 * A shell session: prompts are quiet, commands are set by `highlight` (the shell's own grammar), and what the commands
 * printed stays plain. A command goes on over a backslash at the end of its line, and after a `> ` prompt.
 */
export function sessionSpans(code: string, highlight: (command: string) => Span[]): Span[] {
  const spans: Span[] = [];
  let goesOn = false;
  for (const [index, line] of code.split('\n').entries()) {
    if (index > 0) spans.push({text: '\n', role: 'codeBlock'});
    const prompt = promptOf(line, goesOn);
    if (prompt === null) {
      spans.push({text: line, role: 'codeBlock'});
      continue;
    }
    if (prompt !== '') spans.push({text: prompt, role: 'codeLabel'});
    spans.push(...highlight(line.slice(prompt.length)));
    goesOn = line.endsWith('\\');
  }
  return spans;
}

/** Whether code that is called a shell script is a session in truth: its first line begins with `$ `. */
export function looksLikeSession(code: string): boolean {
  return /^\s{0,80}\$ /.test(code);
}

/** The prompt that `line` begins with; `null` for what a command printed. */
function promptOf(line: string, goesOn: boolean): string | null {
  const prompt = (goesOn ? continued : prompts).exec(line)?.[0];
  return prompt ?? (goesOn ? '' : null);
}

/**
 * `$ `, `# `, `% `, `❯ `, `➜ `, `C:\>` and `PS C:\> `, perhaps after `(venv) ` and `user@host:~/path` or
 * `[user@host path]`. What stands before is bounded, so that no line takes long.
 */
const prompts =
  /^\s{0,8}(?:\([\w.-]{1,40}\) )?(?:\[[^\]\n]{1,80}\]|[\w.-]{1,40}@[\w.-]{1,60}[: ][^\s$#%]{0,80} ?)?(?:[$#%❯➜λ](?: |$)|(?:PS )?[A-Z]:\\[^>\n]{0,80}> ?)/u;
const continued = /^\s{0,8}> /;
