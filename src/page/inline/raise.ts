const raised = table(
  '0123456789+-=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
const lowered = table('0123456789+-=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** `text` in Unicode's superscripts or subscripts, as it is where one of its characters has none or it is a word. */
export function raise(text: string, where: 'super' | 'sub'): string {
  if (text.length > 6) return text;
  const map = where === 'super' ? raised : lowered;
  let result = '';
  for (const char of text) {
    const small = map.get(char === '−' ? '-' : char);
    if (small === undefined) return text;
    result += small;
  }
  return result;
}

function table(from: string, to: string): Map<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (char, index) => [char, targets[index] ?? char]));
}
