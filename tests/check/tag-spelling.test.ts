import {describe, expect, test} from 'vitest';
import {nearTags} from '../../src/check/tag-spelling.ts';

const near = (counts: Record<string, number>) =>
  Object.fromEntries(
    [...nearTags(new Map(Object.entries(counts)))].map(([tag, {name}]) => [tag, name]),
  );

describe('tags that are nearly another', () => {
  test.each([
    ['a letter left out', {javascript: 9, javscript: 1}, {javscript: 'javascript'}],
    ['a letter doubled', {accessibility: 2, accesssibility: 1}, {accesssibility: 'accessibility'}],
    ['letters swapped', {typography: 2, typogarphy: 1}, {typogarphy: 'typography'}],
    [
      'a letter mistaken in a long word',
      {performance: 3, performence: 1},
      {performence: 'performance'},
    ],
    [
      'two slips in a long word',
      {accessibility: 3, acessibilty: 1},
      {acessibilty: 'accessibility'},
    ],
    ['another case', {Rust: 1, rust: 1, RUST: 5}, {Rust: 'RUST', rust: 'RUST'}],
    [
      'hyphens and spaces',
      {'web-dev': 3, webdev: 2, 'Web Dev': 1},
      {webdev: 'web-dev', 'Web Dev': 'web-dev'},
    ],
    ['a lone plural', {tutorial: 4, tutorials: 1}, {tutorials: 'tutorial'}],
    [
      'of two tags used once, the one that a letter tells',
      {javascript: 1, javscript: 1},
      {javascript: 'javscript', javscript: 'javascript'},
    ],
  ])('%s', (_, counts: Record<string, number>, expected) => {
    expect(near(counts)).toEqual(expected);
  });
});

describe('tags that are their own', () => {
  test.each<[string, Record<string, number>]>([
    ['used more than once', {javascript: 9, javscript: 2}],
    ['short', {node: 9, nope: 1, code: 4}],
    ['short, and used once each', {reading: 1, redding: 1, parsing: 1, parking: 1}],
    ['words, both of them', {http: 3, https: 1, window: 9, windows: 1, stream: 4, steam: 1}],
    ['a short word joined to one', {'ui-design': 5, 'ux-design': 1}],
    [
      'two letters off in words that are none too long',
      {inversion: 4, immersion: 1, politics: 4, political: 1, contract: 9, contrast: 1},
    ],
    [
      'two letters off in long words, where neither lacks what the other has',
      {
        photography: 9,
        photographer: 1,
        statistics: 9,
        statistical: 1,
        presentation: 3,
        preservation: 1,
      },
    ],
    [
      'two letters off the other way',
      {conservation: 3, conversation: 1, transaction: 5, transition: 1},
    ],
    ['a letter more than a short word', {font: 9, front: 1, cost: 3, coast: 1, heat: 4, heart: 1}],
    [
      'words that a letter tells apart',
      {topography: 3, typography: 1, contract: 9, contact: 1, meditation: 4, mediation: 1},
    ],
    ['other numbers', {python2: 9, python3: 1, es2015: 4, es2016: 1}],
    ['other endings', {design: 9, designer: 1, react: 9, reactjs: 1, writing: 9, write: 1}],
    [
      'another letter in a short word',
      {design: 9, resign: 1, running: 9, cunning: 1, planting: 2, planning: 1},
    ],
    ['plurals that are both in use', {tutorial: 4, tutorials: 3}],
    ['no plurals', {css: 3, cs: 1, news: 4, new: 1, bus: 2, bu: 1}],
    ['marks that tell', {'c++': 9, 'c#': 9, c: 1, '.net': 1, net: 3}],
    ['other scripts', {日本: 3, 日光: 1}],
  ])('%s', (_, counts) => {
    expect(near(counts)).toEqual({});
  });
});

test('ten thousand tags take no time', () => {
  const names = Array.from(
    {length: 10_000},
    (_, index) => `tag${index.toString(36)}${'abcdefgh'.slice(index % 5)}`,
  );
  const started = performance.now();
  nearTags(new Map(names.map((name, index) => [name, (index % 3) + 1])));
  expect(performance.now() - started).toBeLessThan(5000);
});
