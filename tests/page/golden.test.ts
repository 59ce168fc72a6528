import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {compose} from '../../src/page/compose.ts';
import type {Line, Page, Source} from '../../src/page/types.ts';
import {Mark} from '../../src/text/roles.ts';
import {shown} from './helpers.ts';

/*
 * Each case of `tests/fixtures/page/` is set at four widths and compared with `golden/<case>-<width>.golden`: the page as it is seen,
 * and below it what the words of each line are. A dialect stands in the case's name. After a change that is meant, and
 * looked at, `UPDATE_GOLDEN=1 npx vitest run tests/page/golden.test.ts` writes them anew.
 */

const cases = join(import.meta.dirname, '../fixtures/page');
const golden = join(import.meta.dirname, 'golden');
const widths = [20, 40, 80, 120];
const update = process.env.UPDATE_GOLDEN === '1';

describe('a page looks as it did', () => {
  for (const file of readdirSync(cases).sort()) {
    const [name = '', dialect = ''] = file.replace(/\.md$/, '').split('.');
    const markdown = readFileSync(join(cases, file), 'utf8');
    for (const width of widths) {
      test(`${name}${dialect && ` (${dialect})`} at ${width} cells`, () => {
        const source: Source =
          dialect === 'mdx'
            ? {markdown, path: 'case.mdx'}
            : {markdown, dialect: dialect || 'plain'};
        const seen = dump(compose(source, {width}));
        const path = join(golden, `${name}${dialect && `-${dialect}`}-${width}.golden`);
        if (update) writeFileSync(path, seen);
        expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(seen);
      });
    }
  }
});

function dump(page: Page): string {
  const lines = page.lines.map(shown).join('\n');
  const roles = page.lines.flatMap((line, index) => {
    const parts = describeLine(line);
    return parts ? [`${index + 1}: ${parts}`] : [];
  });
  const links = page.links.map(({kind, text, href, line}, index) => {
    return `[${index}] ${kind} "${text}" -> ${href} @${line + 1}`;
  });
  return [lines, '=====', ...roles, ...links, ''].join('\n');
}

/** `heading2 5, text+b 3 link[0] 4`: the roles of a line, their marks and links, and how many characters they take. */
function describeLine(line: Line): string {
  const parts = line.spans.map(({role, marks = 0, link, text}) => {
    const letters = Object.entries(Mark).map(([mark, bit]) => (marks & bit ? mark[2] : ''));
    const mark = letters.join('') && `+${letters.join('')}`;
    return `${role}${mark}${link === undefined ? '' : `[${link}]`} ${text.length}`;
  });
  const plain = line.spans.every(({role, marks}) => role === 'text' && !marks);
  const anchor = line.anchor ? ` #${line.anchor}` : '';
  return plain && !anchor ? '' : parts.join(', ') + anchor;
}
