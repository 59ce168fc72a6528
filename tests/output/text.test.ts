import {expect, test} from 'vitest';
import {textPage} from '../../src/output/text.ts';
import type {Line, Page} from '../../src/page/types.ts';

test('a page as text has no escapes, no control characters and no trailing spaces', () => {
  const lines: Line[] = [
    {
      spans: [
        {text: 'A ', role: 'heading1'},
        {text: 'title', role: 'heading1'},
      ],
    },
    {spans: []},
    {
      spans: [
        {text: 'x\x1b[31my\u009b', role: 'text'},
        {text: '  ', role: 'text'},
      ],
    },
  ];
  const page: Page = {width: 20, lines, outline: [], links: [], starts: [], text: '', problems: []};
  expect(textPage(page)).toBe('A title\n\nx[31my\n');
});
