import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {raise} from './inline/raise.ts';

const longest = 5000;

/** Stands behind a `^` or `_` that stays, so that it is not looked at again. */
const settled = '\u2060';

/**
 * TeX as a page of text can show it: symbols as their characters, small scripts raised and lowered, fractions and roots
 * in line. What has no such form stays as it is written.
 */
export function mathText(source: string): string {
  const trimmed = source.trim();
  if (trimmed.length > longest) return trimmed;
  const symbols = trimmed
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|nonumber)(?![a-zA-Z])\s?/g, '')
    .replace(/\\(?:begin|end)\{(?:aligned|align\*?|equation\*?|gather\*?|split)\}\s*/g, '')
    .replace(
      /\\(?:text|mathrm|operatorname|mathbf|mathit|mathsf|textbf|textit|boldsymbol)\{([^{}]*)\}/g,
      '$1',
    )
    .replace(/\\mathbb\{([A-Z])\}/g, (found, letter: string) => doubleStruck.get(letter) ?? found)
    .replace(
      /\\([a-zA-Z]+)(?: (?=[a-zA-Z]))?/g,
      (found, name: string) => commands.get(name) ?? found,
    )
    .replace(/\\\\[ \t]*/g, '\n')
    .replace(/\\([,;:! ])/g, (_, space: string) => (space === '!' ? '' : ' '))
    .replace(/\\([{}%$#_&])/g, '$1')
    .replace(/(?<!\\)&/g, '');
  return flatten(symbols)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replaceAll(settled, '');
}

/** Fractions, roots and scripts, from the innermost out. */
function flatten(source: string): string {
  let text = source;
  for (let depth = 0; depth < 8; depth++) {
    const next = text
      .replace(
        /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${group(over)}/${group(under)}`,
      )
      .replace(/\\sqrt\{([^{}]*)\}/g, (_, inside: string) => `√${group(inside)}`)
      .replace(/([\^_])(?:\{([^{}]*)\}|([\w+\-*′∞]))/g, script);
    if (next === text) return text;
    text = next;
  }
  return text;
}

function group(text: string): string {
  return plainTerm().test(text) ? text : `(${text})`;
}

function script(
  _found: string,
  where: string,
  braced: string | undefined,
  single: string | undefined,
): string {
  const text = braced ?? single ?? '';
  if (where === '^' && (text === '′' || text === '*')) return text;
  const small = raise(text, where === '^' ? 'super' : 'sub');
  if (small !== text) return small;
  // No such small letters: the braces become parentheses, which `flatten` will not take for a script again.
  return braced === undefined
    ? `${where}${settled}${text}`
    : `${where}${text.length === 1 ? settled : '('}${text}${text.length === 1 ? '' : ')'}`;
}

const doubleStruck = new Map(
  Object.entries({N: 'ℕ', Z: 'ℤ', Q: 'ℚ', R: 'ℝ', C: 'ℂ', P: 'ℙ', E: '𝔼'}),
);

const greek =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω';
const operators =
  'times × div ÷ cdot · pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ cap ∩ cup ∪ setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ neg ¬ lnot ¬ sum ∑ prod ∏ int ∫ oint ∮ partial ∂ nabla ∇ infty ∞ prime ′ hbar ℏ ell ℓ Re ℜ Im ℑ aleph ℵ emptyset ∅ forall ∀ exists ∃ degree °';
const relations =
  'le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ models ⊨ vdash ⊢';
const arrows =
  'to → rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ uparrow ↑ downarrow ↓ longrightarrow ⟶';
const others =
  'ldots … dots … cdots ⋯ vdots ⋮ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ quad \u00a0 qquad \u00a0 colon : lbrace { rbrace } vert | Vert ‖ backslash \\ log log ln ln exp exp sin sin cos cos tan tan min min max max lim lim sup sup inf inf det det dim dim ker ker gcd gcd arg arg mod mod Pr Pr';

const commands = new Map<string, string>();
for (const list of [greek, operators, relations, arrows, others]) {
  const words = list.split(' ');
  for (let index = 0; index + 1 < words.length; index += 2) {
    commands.set(words[index] as string, words[index + 1] as string);
  }
}

const plainTerm = lazyRegExp(String.raw`^[\p{L}\p{N}.]*$`, 'u');
