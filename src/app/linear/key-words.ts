/** Keys as the help has them, in words: signs of arrows, of Control and of punctuation are not read aloud everywhere. */
export function keyWords(labels: string): string {
  return labels
    .split('  ')
    .map(label => label.split(' ').map(keyWord).join(' '))
    .join(' or ');
}

function keyWord(label: string): string {
  const letter = /^\p{Lu}$/u.test(label) ? `capital ${label}` : label;
  return names.get(label) ?? letter.replace(/^\^(.)$/, 'Control $1');
}

const names: ReadonlyMap<string, string> = new Map([
  ['↑', 'up arrow'],
  ['↓', 'down arrow'],
  ['←', 'left arrow'],
  ['→', 'right arrow'],
  ['Esc', 'Escape'],
  ['PgUp', 'Page Up'],
  ['PgDn', 'Page Down'],
  ['…', 'to'],
  [',', 'comma'],
  [':', 'colon'],
  ['?', 'question mark'],
  ['!', 'exclamation mark'],
  ['#', 'number sign'],
  ['/', 'slash'],
  ['+', 'plus'],
  ['-', 'minus'],
  ['[', 'left bracket'],
  [']', 'right bracket'],
  ['{', 'left brace'],
  ['}', 'right brace'],
  ['<', 'less than'],
  ['>', 'greater than'],
]);
