import {describe, expect, test} from 'vitest';
import {featuresOf, readInto} from '../../src/search/body.ts';
import {createEntry, Feature} from '../../src/search/entries.ts';
import {createVocabulary} from '../../src/search/vocabulary.ts';
import {post} from './helpers.ts';

const {code, image, table, math} = Feature;

describe('featuresOf', () => {
  test.each<[string, number]>([
    ['Prose, $5 and `x`.', 0],
    ['```\nx\n```', code],
    ['{% highlight js %}', code],
    ['![a](b)', image],
    ['Type `![a](b)` for a picture.', 0],
    ['Type `` ![`a`](b) `` for a picture.', 0],
    ['`x` and ![a](b)', image],
    ['```md\n![a](b)\n| a |\n|---|---|\n$x$\n```', code],
    ['~~~\n```\n![a](b)\n~~~\n![c](d)', code | image],
    ['a | b\n--|--', table],
    ['$x^2$', math],
    ['`$x^2$` and `$PATH:$HOME`', 0],
    ['```math\nx\n```', code | math],
    ['``` md\n$x$', code],
  ])('%j', (markdown, features) => {
    expect(featuresOf(markdown)).toBe(features);
  });

  test('takes no time over many backticks', () => {
    const start = performance.now();
    featuresOf(`![a](b) ${'`'.repeat(100_000)} ${'` a `` b '.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('headings', () => {
  test.each<[string, number]>([
    ['# One\n\ntext', 1],
    ['One two\n===\n\ntext', 2],
    ['One two\n---\n\ntext', 2],
    ['Last line without anything', 0],
    ['- one\n---\n\ntext', 0],
    ['| one | two |\n|---|---|', 0],
    ['text\n\n---\n\ntext', 0],
  ])('%j holds %d words of headings', (markdown, words) => {
    const vocabulary = createVocabulary();
    const entry = createEntry(post({id: 'a'}), vocabulary);
    readInto(entry, markdown, vocabulary);
    expect(entry.headings?.filter(word => word !== 0)).toHaveLength(words);
  });
});
