import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {edit, type FieldEdit, fieldOf, insert, type TextField} from '../../src/app/text-field.ts';

/** A field written with `|` for its cursor. */
function field(text: string): TextField {
  return {text: text.replace('|', ''), cursor: text.indexOf('|')};
}

function shown({text, cursor}: TextField): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

test.each<[FieldEdit, string, string]>([
  ['deleteBackward', 'ab|c', 'a|c'],
  ['deleteBackward', '|abc', '|abc'],
  ['deleteBackward', 'a👩‍👩‍👧|c', 'a|c'],
  ['deleteForward', 'a|bc', 'a|c'],
  ['deleteForward', 'abc|', 'abc|'],
  ['deleteWord', 'one two  |three', 'one |three'],
  ['deleteWord', 'one two|', 'one |'],
  ['deleteToStart', 'ab|c', '|c'],
  ['deleteToEnd', 'a|bc', 'a|'],
  ['left', 'a🇨🇭|', 'a|🇨🇭'],
  ['right', '|e\u0301a', 'e\u0301|a'],
  ['start', 'ab|c', '|abc'],
  ['end', '|abc', 'abc|'],
])('%s makes of %s %s', (step, before, after) => {
  expect(shown(edit(field(before), step))).toBe(after);
});

describe('typing', () => {
  test('puts text in at the cursor', () => {
    expect(shown(insert(field('a|d'), 'bc'))).toBe('abc|d');
  });

  test('keeps a paste on one line and free of control characters', () => {
    expect(insert(fieldOf(''), 'one\r\ntwo\x1b[31m\tthree').text).toBe('one two[31m three');
  });

  test('has an end', () => {
    expect(insert(fieldOf(''), 'x'.repeat(1_000_000)).text.length).toBeLessThan(10_000);
  });
});

test('whatever is done, the cursor stays in the text and the text well formed', () => {
  const steps: FieldEdit[] = [
    'deleteBackward',
    'deleteForward',
    'deleteWord',
    'left',
    'right',
    'start',
    'end',
  ];
  const anyStep = fc.oneof(fc.constantFrom(...steps), fc.string({unit: 'binary'}));
  fc.assert(
    fc.property(fc.array(anyStep), list => {
      let now = fieldOf('');
      for (const step of list) {
        now = steps.includes(step as FieldEdit) ? edit(now, step as FieldEdit) : insert(now, step);
        expect(now.cursor).toBeGreaterThanOrEqual(0);
        expect(now.cursor).toBeLessThanOrEqual(now.text.length);
        expect(now.text.isWellFormed()).toBe(true);
      }
    }),
    {numRuns: 60},
  );
});
