import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {compose} from '../../src/page/compose.ts';
import type {Page} from '../../src/page/types.ts';
import {cellWidth} from '../../src/text/cells.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';
import {bodyOf, markdownFiles, shown} from './helpers.ts';

/** The folder of each dialect among the public corpora, and how many of its files to take: one in so many. */
const corpora = {
  astro: {dialect: 'astro', every: 1},
  jekyll: {dialect: 'jekyll', every: 1},
  'json-frontmatter': {dialect: 'plain', every: 1},
  'kepano-vault': {dialect: 'obsidian', every: 1},
  'opensource-guide': {dialect: 'jekyll', every: 2},
  'rust-blog': {dialect: 'zola', every: 2},
} as const;

/** What must not be seen outside code, and how it is told. */
const noise = {
  'control character': /[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/,
  'raw HTML':
    /<\/?(?:div|span|p|a|img|br|b|i|em|strong|td|tr|table|ul|ol|li|code|pre|details)\b[^<>]*>/i,
  'raw shortcode': /\{\{[<%]|[%>]\}\}|\{%|%\}/,
  'raw footnote': /\[\^[\w-]+\]/,
} as const;

describeWithShared('the public corpora', () => {
  for (const [name, {dialect, every}] of Object.entries(corpora)) {
    for (const width of [40, 80, 120]) {
      test(`${name} at ${width} cells`, () => {
        const faults: Record<string, string[]> = {};
        for (const [index, file] of markdownFiles(shared('corpora', name)).entries()) {
          // Its subject is markup written with entities, which is text.
          if (index % every !== 0 || file.endsWith('/entities.md')) continue;
          const markdown = bodyOf(readFileSync(file, 'utf8'));
          const page = compose({markdown, dialect, path: file}, {width});
          for (const fault of faultsOf(page, dialect))
            faults[fault] = [...(faults[fault] ?? []), file];
        }
        expect(faults).toEqual({});
      });
    }
  }
});

function faultsOf(page: Page, dialect: string): Set<string> {
  const found = new Set<string>();
  let blank = false;
  for (const line of page.lines) {
    const text = shown(line);
    if (cellWidth(text) > page.width) found.add(`wider than the page: ${text}`);
    if (/\s$/.test(text)) found.add('space at the end of a line');
    if (line.spans.some(({role}) => role.startsWith('code'))) {
      blank = false;
      continue;
    }
    if (text === '' && blank) found.add('two blank lines');
    blank = text === '';
    for (const [what, pattern] of Object.entries(noise)) {
      if (what === 'raw shortcode' && dialect === 'plain') continue;
      if (pattern.test(text)) found.add(`${what}: ${text}`);
    }
  }
  return found;
}
