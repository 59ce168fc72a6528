import * as fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {cellWidth, graphemes, graphemeWidth, pad, truncate} from '../../src/text/cells.ts';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Where string-width adds up letters of Hangul that make no syllable, which no post holds. */
const looseJamo = /[\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/;

/** Letters joined by a virama, of which string-width counts the first. */
const conjunct = /\p{Lo}\p{M}*\u094d[\p{M}\u200d]*\p{Lo}/u;

describe('cellWidth', () => {
  test.each([
    ['', 0],
    ['plain', 5],
    ['naïve – “quoted” …', 18],
    ['日本語', 6],
    ['カタカナ、はい', 14],
    ['한국어', 6],
    ['ｱｲｳ', 3],
    ['ＡＢ', 4],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['\u00ad', 0],
    ['👍', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇫🇷', 2],
    ['🇫', 1],
    ['1️⃣', 2],
    ['❤', 1],
    ['❤️', 2],
    ['⌚', 2],
    ['★', 1],
    ['कि', 2],
    ['क्ष', 2],
    ['स्त्री', 4],
    ['สวัสดี', 4],
    ['مرحبا', 5],
    ['가', 2],
    ['│─┼', 3],
  ])('%s is %i cells', (text, cells) => {
    expect(cellWidth(text)).toBe(cells);
  });

  test('is what string-width says, for every character and any text', () => {
    const wrong: string[] = [];
    for (let point = 0; point < 0x20000; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      if (looseJamo.test(character) || point === 0x1b || point === 0x9b) continue;
      if (cellWidth(character) !== stringWidth(character)) wrong.push(point.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(cellWidth('1\u20e3\ufe0f')).toBe(stringWidth('1\u20e3\ufe0f'));
    const unit = fc.oneof(
      fc.constantFrom('👩', '\u200d', '👧', '🏽', '🇫', '🇷', '\ufe0f', '\u20e3', '1', '#', '❤', '☺'),
      fc.constantFrom(
        'e',
        '\u0301',
        'क',
        '\u0941',
        '\u094d',
        'ि',
        '\uff9e',
        'ｶ',
        '가',
        '\u11a8',
        '語',
        'ー',
      ),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
    );
    fc.assert(
      fc.property(fc.array(unit, {maxLength: 6}), parts => {
        const text = parts.join('');
        fc.pre(!looseJamo.test(text) && !conjunct.test(text) && !/[\x1b\x9b]/.test(text));
        expect(cellWidth(text)).toBe(stringWidth(text));
      }),
      {numRuns: 3000},
    );
  });

  test('a syllable in letters is as wide as in one', () => {
    expect(graphemeWidth('\u1100\u1161\u11a8')).toBe(2);
    expect(graphemeWidth('\u1161')).toBe(1);
  });
});

describe('graphemes', () => {
  test('is what the segmenter says where pictographs stand next to what may join them', () => {
    const parts = [
      '🚀',
      '🏿',
      '❤',
      '\ufe0f',
      '\u200d',
      '🇦',
      '1',
      '\u20e3',
      'é',
      '₂',
      '\u{1f3fa}',
      ' ',
      '’',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 8}), pieces => {
        const text = pieces.join('');
        expect(graphemes(text)).toEqual(
          Array.from(segmenter.segment(text), ({segment}) => segment),
        );
      }),
    );
  });

  test('are those of the segmenter, and none are lost', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        const expected = Array.from(segmenter.segment(text), ({segment}) => segment);
        expect(graphemes(text)).toEqual(expected);
      }),
      {numRuns: 500},
    );
    expect(graphemes('日本éx–“”│')).toHaveLength(8);
  });
});

describe('truncate and pad', () => {
  test.each([
    ['plain text', 20, 'plain text'],
    ['plain text', 7, 'plain…'],
    ['plain text', 6, 'plain…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3, '👩‍👩‍👧‍👦…'],
    ['abc', 0, ''],
  ])('%s in %i cells is %s', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  test('pad counts cells', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(pad('日本', 6, 'left')).toBe('  日本');
    expect(pad('日本', 7, 'both')).toBe(' 日本  ');
    expect(pad('日本', 3)).toBe('日本');
  });
});
