import {describe, expect, test} from 'vitest';
import {typedWords} from '../../../src/commands/completion/typed-words.ts';

describe('the words that a shell hands over', () => {
  test.each<[string, string[], string[], string]>([
    ['bash', ['notes', '-s', 'tag', ':', 'pe'], ['notes', '-s', 'tag:pe'], 'tag:'],
    ['bash', ['-s', 'tag', ':'], ['-s', 'tag:'], 'tag:'],
    ['bash', ['-s', 'a', ':', 'b', ':', 'c'], ['-s', 'a:b:c'], 'a:b:'],
    ['bash', ['a', ':', 'b', 'c'], ['a:b', 'c'], ''],
    ['bash', ['-s', '"a tag:pe'], ['-s', 'a tag:pe'], ''],
    ['bash', ['se\\ co'], ['se co'], ''],
    ['bash', [':'], [':'], ''],
    ['bash', [''], [''], ''],
    ['bash', [], [], ''],
    ['zsh', ['-s', "'a tag:pe"], ['-s', 'a tag:pe'], ''],
    ['zsh', ['-s', 'tag:pe'], ['-s', 'tag:pe'], ''],
    ['zsh', ['a\\b'], ['a\\b'], ''],
    ['fish', ['notes', 'se\\ c'], ['notes', 'se c'], ''],
    ['fish', ['-s', '"a #'], ['-s', 'a #'], ''],
  ])('%s: %j', (shell, given, words, kept) => {
    expect(typedWords(shell, given)).toEqual({words, kept});
  });
});
