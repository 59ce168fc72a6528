import {describe, expect, test} from 'vitest';
import {mathText} from '../../src/page/math-text.ts';

describe('mathText', () => {
  test.each([
    ['A\\subseteq B \\land C \\implies D', 'A ⊆ B ∧ C ⇒ D'],
    ['a \\le b, a\\ge 0, x\\to\\infty, 90^\\circ', 'a ≤ b, a ≥ 0, x→∞, 90^∘'],
    ['f: \\mathbb{R}^n \\rightarrow \\mathbb C', 'f: ℝⁿ → ℂ'],
    ['\\mathcal{O}(n\\log n) + 2\\sin\\theta + \\log_2 n', 'O(n log n) + 2 sin θ + log₂ n'],
    ['\\Delta x = \\pi r^2', 'Δx = πr²'],
    ['\\int_0^\\infty e^{-x} dx', '∫₀^∞ e⁻ˣ dx'],
    ['\\lim_{x\\to\\infty} f(x)', 'lim_(x→∞) f(x)'],
    ['\\vec{v} \\hat{u} \\bar x \\overline{AB} \\hat{xy}', 'v⃗ û x̄ A̅B̅ \\hat{xy}'],
    ['\\sqrt[3]{x} \\binom{n}{k} \\pmod{7}', '∛x (n choose k) (mod 7)'],
    ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', '(1 2; 3 4)'],
    [
      'f = \\begin{cases} a & \\text{if } x > 0 \\\\ b & \\text{else} \\end{cases}',
      'f = {a, if x > 0; b, else',
    ],
    ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 'a = b\n= c'],
    ['\\begin{tikz} a & b \\end{tikz} \\foo{x}', '\\begin{tikz} a & b \\end{tikz} \\foo{x}'],
    ['A^T x_\\beta e^{\\theta}', 'Aᵀ xᵦ eᶿ'],
    ['\\frac{a+b}{c}', '(a+b)/c'],
  ])('%s', (source, expected) => {
    expect(mathText(source)).toBe(expected);
  });
});
