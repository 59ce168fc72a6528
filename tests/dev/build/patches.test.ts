import hljs from 'highlight.js/lib/core';
import {describe, expect, it} from 'vitest';
import {grammars} from '../../../src/page/highlight/grammars.ts';

const patches = new URL('../../../src/dev/build/patches.js', import.meta.url).href;
const {countGroups, oncePerList}: Patches = await import(patches);

type Patches = {
  countGroups(source: string): number;
  oncePerList<Compiled>(compile: Compile<Compiled>): Compile<Compiled>;
};
type Compile<Compiled> = (list: string[], caseInsensitive: boolean, scope: string) => Compiled;

/** What the engine itself says: an expression that matches nothing leaves every group empty. */
function groupsOf(rule: RegExp | string): number {
  return (new RegExp(`${rule}|`).exec('')?.length ?? 0) - 1;
}

/** Every expression and every text of a grammar that may be one, whatever it is called there. */
function rulesOf(part: unknown, seen: Set<unknown> = new Set()): (RegExp | string)[] {
  if (part instanceof RegExp || typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null || seen.has(part)) return [];
  seen.add(part);
  return Object.values(part).flatMap(inner => rulesOf(inner, seen));
}

function isRule(text: RegExp | string): boolean {
  try {
    new RegExp(`${text}`);
    return true;
  } catch {
    return false;
  }
}

describe('countGroups', () => {
  it.each([
    'a(b)(?:c)(?=d)(?!e)',
    '(?<=f)(?<!g)(?<name>h)',
    String.raw`\((i)\\(j)\\\(`,
    String.raw`[(](k)[^()\]](l)[]|[^](m)[\\](n)`,
    '(o(p(q)))',
    '',
  ])('counts what captures in %s', source => {
    expect(countGroups(source)).toBe(groupsOf(source));
  });

  it('agrees with the engine about the rules of every grammar', async () => {
    for (const [name, load] of Object.entries(grammars)) {
      const rules = rulesOf((await load()).default(hljs)).filter(isRule);
      expect(rules.length, name).toBeGreaterThan(0);
      for (const rule of rules)
        expect(countGroups(`${rule}`), `${name}: ${rule}`).toBe(groupsOf(rule));
    }
  });
});

describe('oncePerList', () => {
  it('makes of a list what depends on it once', () => {
    const calls: unknown[] = [];
    const list = ['if', 'else'];
    const once = oncePerList((...given) => calls.push(given));
    const first = once(list, false, 'keyword');
    expect(once(list, false, 'keyword')).toBe(first);
    expect(calls).toEqual([[list, false, 'keyword']]);
    expect(once(list, true, 'keyword')).not.toBe(first);
    expect(once(list, true, 'literal')).not.toBe(first);
    expect(once([...list], true, 'literal')).not.toBe(first);
    expect(calls).toHaveLength(4);
  });
});
