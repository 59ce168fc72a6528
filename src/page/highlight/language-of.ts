/**
 * The language that a fence's info string names, in lower case; empty when it names none. Writers put all kinds of
 * things beside it: `js {1,3}`, `ts:file.ts`, `python title="x"`, `rust,ignore`, `{.python .numbers}`, `{r, echo=F}`,
 * `js{2}`, `language-js`, `console?lang=x`, `diff-js`.
 */
export function languageOf(info: string): string {
  const text = info
    .slice(0, longest)
    .trim()
    .replace(/^\{\s*\.?/, '');
  const first = /^[^\s{},:;=?"'()[\]]*/.exec(text)?.[0] ?? '';
  const isAttribute = text[first.length] === '=';
  if (isAttribute || first.startsWith('.')) return '';
  return first.toLowerCase().replace(/^lang(?:uage)?-(?=.)/, '');
}

/** No name of a language stands further from the start than this. */
const longest = 100;
