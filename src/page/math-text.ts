import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {raise} from './inline/raise.ts';
import {letterOf, overLetter, symbolOf} from './math-symbols.ts';

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
  const symbols = withRows(trimmed)
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|displaystyle|limits|nonumber)(?![a-zA-Z])\s?/g, '')
    .replace(
      /\\(?:text|mathrm|operatorname|mathbf|mathit|mathsf|textbf|textit|boldsymbol)\{([^{}]*)\}/g,
      '$1',
    )
    .replace(/\\(math[a-z]{2,4})(?:\{([A-Za-z])\}| ([A-Za-z]))/g, letterOf)
    .replace(/\\([a-z]{3,9})(?:\{([A-Za-z]{1,3})\}| ([A-Za-z])(?![A-Za-z]))/g, overLetter)
    .replace(/\\pmod\{([^{}]*)\}/g, '(mod $1)')
    .replace(/\\sqrt\[([34n])\]\{([^{}]*)\}/g, (_, degree: string, inside: string) => {
      return `${roots[degree] ?? ''}${group(inside)}`;
    })
    .replace(/( ?)\\([a-zA-Z]+)( ?)/g, symbolOf)
    .replace(/\\\\[ \t]*/g, '\n')
    .replace(/\\([,;:! ])/g, (_, space: string) => (space === '!' ? '' : ' '))
    .replace(/\\([{}%$#_&])/g, '$1');
  return flatten(symbols)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replaceAll(settled, '')
    .trim();
}

const roots: Record<string, string> = {3: '∛', 4: '∜', n: 'ⁿ√'};

/** Environments as lines, or in line where they are matrices and cases; of others nothing is taken. */
function withRows(source: string): string {
  if (!source.includes('\\begin{')) return source.includes('&') ? withoutMarks(source) : source;
  return source
    .replace(
      /\\begin\{(matrix|[pbvBV]matrix|smallmatrix|cases)\}([^{}]*(?:\{[^{}]*\}[^{}]*){0,100}?)\\end\{\1\}/g,
      (_, name: string, rows: string) => {
        const [open = '', close = ''] = fences[name] ?? [];
        const cells = rows
          .trim()
          .replace(/\\\\\s*$/, '')
          .split(/\s*\\\\\s*/);
        const between = name === 'cases' ? ', ' : ' ';
        return (
          open +
          cells
            .map(row =>
              row
                .trim()
                .split(/\s*(?<!\\)&\s*/)
                .join(between),
            )
            .join('; ') +
          close
        );
      },
    )
    .replace(
      /\\begin\{(aligned|align\*?|equation\*?|gather\*?|gathered|split)\}\s*([\s\S]*?)\\end\{\1\}/g,
      (_, _name: string, rows: string) => withoutMarks(rows),
    );
}

/** Without the marks at which lines are aligned. */
function withoutMarks(rows: string): string {
  return rows.replace(/(?<!\\)&/g, '');
}

const fences: Record<string, readonly [string, string]> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['\\{', '\\}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['\\{', ''],
};

/** Fractions, roots and scripts, from the innermost out. */
function flatten(source: string): string {
  let text = source;
  for (let depth = 0; depth < 8; depth++) {
    const next = text
      .replace(
        /\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over: string, under: string) => `${group(over)}/${group(under)}`,
      )
      .replace(
        /\\[dt]?binom\{([^{}]*)\}\{([^{}]*)\}/g,
        (_, over: string, under: string) => `(${over} choose ${under})`,
      )
      .replace(/\\sqrt\{([^{}]*)\}/g, (_, inside: string) => `√${group(inside)}`)
      .replace(/([\^_])(?:\{([^{}]*)\}|([\wα-ω+\-*′∞]))/g, script);
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

const plainTerm = lazyRegExp(String.raw`^[\p{L}\p{N}.]*$`, 'u');
