import {sanitiseLine} from './sanitise.ts';

/**
 * The words of a command as it stands in `$EDITOR` or `$PAGER`: parted by white space, with the quotes and
 * backslashes of POSIX shells. Nothing is expanded, and no shell is asked.
 */
export function commandWords(command: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (let at = 0; at < command.length; at++) {
    const char = command[at] ?? '';
    if (quote !== '') {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"' && /["\\$`]/.test(command[at + 1] ?? '')) {
        word += command[++at] ?? '';
      } else word += char;
    } else if (char === '"' || char === "'") {
      quote = char;
      word ??= '';
    } else if (char === '\\' && at + 1 < command.length) {
      word = (word ?? '') + (command[++at] ?? '');
    } else if (/\s/.test(char)) {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + char;
    }
  }
  return word === null ? words : [...words, word];
}

/** A text, cleaned, as one word of a POSIX shell: in quotes where it needs them. */
export function shellWord(text: string): string {
  const clean = sanitiseLine(text);
  return /^[\w./][\w@%+=:,./-]*$/.test(clean) ? clean : `'${clean.replaceAll("'", "'\\''")}'`;
}
