import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {assignIds, withoutExtension} from '../../src/library/ids.ts';

describe('assignIds', () => {
  it('takes the extension off', () => {
    expect([...assignIds(['a.md', 'b/c.mdx', 'v/2.4.0.md', 'dots...md'])]).toEqual([
      ['a.md', 'a'],
      ['v/2.4.0.md', 'v/2.4.0'],
      ['dots...md', 'dots..'],
      ['b/c.mdx', 'b/c'],
    ]);
  });

  it('keeps the extension where two files differ in nothing else, whatever their order', () => {
    for (const paths of [
      ['a.md', 'a.mdx', 'a.markdown'],
      ['a.markdown', 'a.mdx', 'a.md'],
    ]) {
      const ids = assignIds(paths);
      expect(ids.get('a.md')).toBe('a');
      expect(new Set(ids.values()).size).toBe(3);
    }
  });

  it('is unique for any set of paths', () => {
    const name = fc.constantFrom('a', 'a.mdx', 'a.md', 'a.mdx~2', 'b');
    const path = fc
      .tuple(name, fc.constantFrom('.md', '.mdx', '.markdown'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(path), paths => {
        const ids = assignIds(paths);
        expect(new Set(ids.values()).size).toBe(paths.length);
      }),
    );
  });

  it('leaves a name that is only an extension', () => {
    expect(withoutExtension('a/.md')).toBe('a/.md');
  });
});
