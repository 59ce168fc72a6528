/**
 * The words after each `program` that starts a command in a piece of shell: enough of the shell's grammar for the
 * examples in the documentation (quotes, comments, pipes, lists, redirections, line continuations), and no more.
 */
export function commandsOf(program: string, shell: string): string[][] {
  return splitCommands(shell).flatMap(words => {
    const quoted = words.filter(word => word.startsWith(`${program} `));
    const inner = quoted.flatMap(word => commandsOf(program, word));
    const start = words.findIndex(word => !isPrefix(word));
    return words[start] === program ? [words.slice(start + 1), ...inner] : inner;
  });
}

/** Words that may stand before a command: `if`, `then`, `NAME=value`. */
function isPrefix(word: string): boolean {
  return /^(?:if|then|else|while|do|\w+=.*)$/.test(word);
}

const blank = /(?:[^\S\n]|\\\n)+|#[^\n]*|\d?[<>]+[^\S\n]*\S+/y;
const end = /[|;&()\n]+/y;
const word = /(?:[^\s"'|;&()<>\\]|\\[^\n]|"(?:[^"\\]|\\.)*"|'[^']*')+/y;

function splitCommands(shell: string): string[][] {
  const commands: string[][] = [[]];
  for (let at = 0; at < shell.length; ) {
    const take = (token: RegExp): string | undefined => {
      token.lastIndex = at;
      const found = token.exec(shell)?.[0];
      at += found?.length ?? 0;
      return found;
    };
    if (take(blank)) continue;
    if (take(end)) {
      commands.push([]);
      continue;
    }
    const found = take(word);
    if (!found) throw new Error(`not understood as shell: ${shell.slice(at, at + 40)}`);
    commands.at(-1)?.push(unquote(found));
  }
  return commands;
}

function unquote(quoted: string): string {
  return quoted.replace(
    /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g,
    (_, double?: string, single?: string, escaped?: string) => double ?? single ?? escaped ?? '',
  );
}
