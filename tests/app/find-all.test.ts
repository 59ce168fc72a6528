import {expect, test} from 'vitest';
import {findAll} from '../../src/app/find-all.ts';
import type {Page} from '../../src/page/types.ts';

const page: Page = {
  width: 20,
  lines: ['async traits, and', 'traits that are', 'async'].map(text => ({
    spans: [{text, role: 'text'}],
  })),
  outline: [],
  links: [],
  starts: [],
  text: '',
  problems: [],
};

test.each([
  [[], []],
  [['async'], ['0:0-5 #0', '2:0-5 #1']],
  [
    ['traits', 'async'],
    ['0:0-5 #0', '0:6-12 #1', '1:0-6 #2', '2:0-5 #3'],
  ],
  [
    ['async trait', 'trait', 'async'],
    ['0:0-11 #0', '1:0-5 #1', '2:0-5 #2'],
  ],
  [
    ['and traits', 'that'],
    ['0:14-17 #0', '1:0-6 #0', '1:7-11 #1'],
  ],
])('%j', (needles, expected) => {
  const found = findAll(page, needles);
  expect(found.map(({line, start, end, match}) => `${line}:${start}-${end} #${match}`)).toEqual(
    expected,
  );
});
