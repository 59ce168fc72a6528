const raised = table(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿ',
);
const lowered = table(
  '0123456789+-=()aehijklmnoprstuvxβγρφχ',
  '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ',
);

/** `text` in Unicode's superscripts or subscripts, as it is where one of its characters has none or it is a word. */
export function raise(text: string, where: 'super' | 'sub'): string {
  if (text.length > longest) return text;
  const map = where === 'super' ? raised : lowered;
  let result = '';
  for (const char of text) {
    const small = map.get(char === '−' ? '-' : char);
    if (small === undefined) return text;
    result += small;
  }
  return result;
}

/** A power that has no small letters, as it is written in a line: `10^Q` is not ten times Q. A remark stays as it is. */
export function asPower(text: string, before: string): string {
  return text.length <= longest && /^\w/.test(text) && /[\w)]$/.test(before) ? `^${text}` : text;
}

/** What is longer is words rather than a sign. */
const longest = 6;

function table(from: string, to: string): Map<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (char, index) => [char, targets[index] ?? char]));
}
