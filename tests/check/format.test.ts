import {expect, test} from 'vitest';
import {findingLine, githubLine, summary} from '../../src/check/format.ts';
import type {Finding} from '../../src/check/types.ts';

const finding: Finding = {
  path: 'a/b, c:d.md',
  line: 7,
  severity: 'warning',
  message: '100% of\n\x1b[31mit',
  rule: 'link-dead',
};

test('a line as compilers write it, which steers no terminal', () => {
  expect(findingLine(finding)).toBe('a/b, c:d.md:7: warning: 100% of [31mit (link-dead)');
});

test('an annotation, with what would end it early escaped', () => {
  expect(githubLine(finding)).toBe(
    '::warning file=a/b%2C c%3Ad.md,line=7,title=link-dead::100%25 of [31mit',
  );
});

test('a summary counts', () => {
  const error = {...finding, severity: 'error', path: 'e.md'} as const;
  expect(summary([], 1)).toBe('nothing wrong in 1 post');
  expect(summary([finding, finding, error], 40)).toBe(
    '1 error and 2 warnings in 2 files; 40 posts checked',
  );
  expect(summary([error], 2)).toBe('1 error in 1 file; 2 posts checked');
});
