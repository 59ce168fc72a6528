import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {loadLibrary} from '../../src/library/load.ts';
import {blankComments} from '../../src/library/vault-comments.ts';
import {folderWith} from './folder.ts';

describe('comments of a vault', () => {
  it.each([
    ['in a line', 'a %%b c%% d', 'a         d'],
    ['over lines of a paragraph', 'a %%b\nc%% d', 'a    \n    d'],
    ['over paragraphs, from the start of a line', 'a\n\n%%b\n\nc%%\n\nd', 'a\n\n   \n\n   \n\nd'],
    ['two in a line', '%%a%% b %%c%%', '      b      '],
    ['not closed', 'a %%b', 'a %%b'],
    ['closed only in another paragraph', 'a %%b\n\nc%% d', 'a %%b\n\nc%% d'],
    ['in a fence', '```\n%%a%%\n```\n%%b%%', '```\n%%a%%\n```\n     '],
    ['in a fence that is not closed', '~~~\n%%a%%', '~~~\n%%a%%'],
    ['in a code span', '`%%a%%` %%b%%', '`%%a%%`      '],
    ['per cent', '100% and 50% more', '100% and 50% more'],
  ])('%s', (_, markdown, expected) => {
    expect(blankComments(markdown)).toBe(expected);
  });

  it('leave every offset as it was', () => {
    const pieces = fc.constantFrom('%%', '%', 'a', ' ', '\n', '\n\n', '`', '```\n', '~~~', '\t');
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 40}), parts => {
        const text = parts.join('');
        const blanked = blankComments(text);
        expect(blanked.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          expect([text[at], text[at] === '\n' ? '\n' : ' ']).toContain(blanked[at]);
        }
      }),
      {numRuns: 300},
    );
  });

  it.each(['%%a', '%%a%% ', 'x %%\n\n', '`%%', '```\n', '\t', '%%\n'])(
    '%j over and over costs no more than its length',
    piece => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const started = performance.now();
      blankComments(text);
      // Anything worse than linear takes minutes.
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );

  it('count no words in a vault, and are text elsewhere', async () => {
    const text = 'One two %%three four%% five.\n\n%%\nsix\n\nseven\n%%\n';
    const vault = await loadLibrary(folderWith({'.obsidian/app.json': '{}', 'a.md': text}));
    expect(vault.posts.map(({words}) => words)).toEqual([3]);
    const plain = await loadLibrary(
      folderWith({'_config.yml': '', '_posts/2024-01-01-a.md': text}),
    );
    expect(plain.posts.map(({words}) => words)).toEqual([7]);
  });
});
