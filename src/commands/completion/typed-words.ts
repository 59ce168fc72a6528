import {commandWords} from '../../text/command-words.ts';

/** Words as the user means them, and how much of the last one the shell keeps and does not want to hear again. */
export type TypedWords = {words: readonly string[]; kept: string};

/**
 * Reads the words that a shell hands over, the last being the one under the cursor. Bash passes them as they were typed, quotes
 * and all, and takes each apart at its colons; zsh and fish leave the quotes of an unfinished word.
 */
export function typedWords(shell: string, given: readonly string[]): TypedWords {
  if (shell !== 'bash') {
    const last = given.at(-1) ?? '';
    const words =
      shell === 'fish' || /^["']/.test(last) ? [...given.slice(0, -1), bare(last)] : given;
    return {words, kept: ''};
  }
  const words: string[] = [];
  let kept = '';
  for (const [index, typed] of given.entries()) {
    const isColon = /^:+$/.test(typed);
    const goesOn = index > 0 && (isColon || /^:+$/.test(given[index - 1] ?? ''));
    if (!goesOn) {
      words.push(bare(typed));
      kept = '';
      continue;
    }
    const whole = (words.pop() ?? '') + bare(typed);
    words.push(whole);
    kept = isColon ? whole : kept;
  }
  return {words, kept};
}

/** A word without its quotes and backslashes, whether they are closed or not. */
function bare(typed: string): string {
  return commandWords(typed)[0] ?? '';
}
