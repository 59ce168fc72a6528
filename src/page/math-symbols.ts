/** A symbol of TeX: its character, and what becomes of the spaces around it. */
type Symbol = {text: string; spaces: Spaces};

/**
 * `tight` symbols stand at the letter behind them (`\Delta x`), `between` two things they have space on both sides if they
 * had it on one in the source, the names of `functions` stand apart from letters, and others keep the spaces they had.
 */
type Spaces = 'tight' | 'between' | 'function' | 'kept';

/** Replaces a command with its symbol; one that is not known stays. For `replace` with `( ?)\\(name)( ?)`. */
export function symbolOf(
  found: string,
  before: string,
  name: string,
  after: string,
  at: number,
  source: string,
): string {
  const symbol = symbols().get(name);
  if (!symbol) return found;
  const {text, spaces} = symbol;
  const previous = source[at - 1] ?? '';
  const next = source[at + found.length] ?? '';
  const inScript = previous === '^' || previous === '_';
  if (spaces === 'tight') return before + text + (/[a-zA-Z]/.test(next) && !inScript ? '' : after);
  if (spaces === 'between' && !/[\^_{(]/.test(previous) && (before || after)) return ` ${text} `;
  if (spaces === 'function') {
    const lead = /[\w)]/.test(previous) ? ' ' : before;
    return lead + text + (next === '\\' ? ' ' : after);
  }
  return before + text + after;
}

/** `\mathbb{R}` and its kin as the letter that Unicode has for it, else as the plain letter. */
export function letterOf(_found: string, font: string, braced?: string, single?: string): string {
  const letter = braced ?? single ?? '';
  if (font === 'mathbb') {
    const capital = letter.charCodeAt(0) - 0x41;
    if (capital < 26) return doubleStruck.get(letter) ?? String.fromCodePoint(0x1d538 + capital);
  }
  return (font === 'mathcal' || font === 'mathscr' ? script.get(letter) : undefined) ?? letter;
}

/** `\hat{x}` and its kin: a letter with its mark over it. */
export function overLetter(found: string, name: string, braced?: string, single?: string): string {
  const mark = marks.get(name);
  const letters = braced ?? single ?? '';
  if (!mark || (letters.length > 1 && !lines.has(name))) return found;
  return Array.from(letters, letter => letter + mark)
    .join('')
    .normalize('NFC');
}

const doubleStruck = pairs('C ℂ H ℍ N ℕ P ℙ Q ℚ R ℝ Z ℤ');
const script = pairs('B ℬ E ℰ F ℱ H ℋ I ℐ L ℒ M ℳ R ℛ');
const marks = pairs(
  'hat \u0302 widehat \u0302 bar \u0304 overline \u0305 underline \u0332 tilde \u0303 widetilde \u0303 dot \u0307 ddot \u0308 check \u030c vec \u20d7',
);
const lines = new Set(['overline', 'underline']);

const tight =
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω partial ∂ nabla ∇ neg ¬ lnot ¬ forall ∀ exists ∃ nexists ∄ langle ⟨ lfloor ⌊ lceil ⌈ lbrace { lvert | lVert ‖ backslash \\ angle ∠';
const between =
  'times × div ÷ cdot · pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ setminus ∖ wedge ∧ vee ∨ land ∧ lor ∨ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ asymp ≍ doteq ≐ triangleq ≜ coloneqq ≔ ll ≪ gg ≫ prec ≺ succ ≻ preceq ≼ succeq ≽ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ perp ⊥ parallel ∥ mid ∣ nmid ∤ models ⊨ vdash ⊢ dashv ⊣ to → gets ← rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ impliedby ⇐ iff ⇔ mapsto ↦ hookrightarrow ↪ longrightarrow ⟶ longleftarrow ⟵ leadsto ⇝ therefore ∴ because ∵ bmod mod colon :';
const kept =
  'sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigvee ⋁ bigwedge ⋀ infty ∞ prime ′ hbar ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ emptyset ∅ varnothing ∅ top ⊤ bot ⊥ degree ° dagger † ddagger ‡ square □ blacksquare ■ triangle △ uparrow ↑ downarrow ↓ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ rangle ⟩ rfloor ⌋ rceil ⌉ rbrace } rvert | rVert ‖ quad \u00a0 qquad \u00a0 vert | Vert ‖ mod mod';
const functions =
  'log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan min max lim limsup liminf sup inf argmin argmax det dim ker gcd arg deg hom Pr';

/** The symbols by name, made when the first is asked for: few posts have mathematics. */
function symbols(): ReadonlyMap<string, Symbol> {
  if (made.size > 0) return made;
  for (const [name, text] of pairs(tight)) made.set(name, {text, spaces: 'tight'});
  for (const [name, text] of pairs(between)) made.set(name, {text, spaces: 'between'});
  for (const [name, text] of pairs(kept)) made.set(name, {text, spaces: 'kept'});
  for (const name of functions.split(' ')) made.set(name, {text: name, spaces: 'function'});
  return made;
}

const made = new Map<string, Symbol>();

function pairs(list: string): Map<string, string> {
  const words = list.split(' ');
  const found = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) {
    found.set(words[index] as string, words[index + 1] as string);
  }
  return found;
}
