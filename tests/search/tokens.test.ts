import {describe, expect, test} from 'vitest';
import {tokensOf} from '../../src/search/tokens.ts';

describe('tokensOf', () => {
  test.each([
    ['two words', ['two', 'words']],
    ["don't stop-me_now", ['don', 't', 'stop', 'me', 'now']],
    ['c++ and f#, not ab++', ['c++', 'and', 'f#', 'not', 'ab']],
    ['rust 1.45.0', ['rust', '1', '45', '0']],
    ['決断fatigue', ['決', '断', 'fatigue']],
    ['ガイド', ['ガ', 'イ', 'ド']],
    ['한국어 문장', ['한국어', '문장']],
    ['สวัสดี', [...'สวัสดี']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['a🎉b 𠮷野', ['a', '🎉', 'b', '𠮷', '野']],
    ['𝒳𝒴', ['𝒳𝒴']],
    ['\ud800 x\udc00', ['x']],
    ['… — !', []],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toEqual(expected);
  });
});
