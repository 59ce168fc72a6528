import fc from 'fast-check';
import {expect, test} from 'vitest';
import {abandonedPieces, inputPieces, isMachineMade} from '../../src/ui/input-pieces.ts';

test.each<[string, string[], string]>([
  ['jj', ['jj'], ''],
  ['a\x1b[Ab', ['a', '\x1b[A', 'b'], ''],
  ['\x1bOB\x1b[5~\x1b[1;5C', ['\x1bOB', '\x1b[5~', '\x1b[1;5C'], ''],
  ['\x1bx', ['\x1bx'], ''],
  ['\x1b[7$j', ['\x1b[7$', 'j'], ''],
  ['\x1b[97;5u\x1b[2^\x1b[a', ['\x1b[97;5u', '\x1b[2^', '\x1b[a'], ''],
  ['a\x1b', ['a'], '\x1b'],
  ['\x1b[', [], '\x1b['],
  ['\x1b[1;', [], '\x1b[1;'],
  ['\x1b\x1b[A', ['\x1b', '\x1b[A'], ''],
  ['\x1b[[A', ['\x1b[[A'], ''],
  ['j\x1b]11;rgb:0000/0000/0000\x07k', ['j', 'k'], ''],
  ['\x1b]11;rgb:0/0/0\x1b\\k', ['k'], ''],
  ['\x1bP1$r0m\x1b\\', [], ''],
  ['\x1b]11;rgb', [], '\x1b]11;rgb'],
  ['\x1b[200~a\x1b[31mb\x1b[201~j', ['\x1b[200~', 'a[31mb', '\x1b[201~', 'j'], ''],
  ['\x1b[200~half', [], '\x1b[200~half'],
  ['j\x1b[<0;10;5Mk\x1b[<65;1;1M', ['j', '\x1b[<0;10;5M', 'k', '\x1b[<65;1;1M'], ''],
  ['\x1b[<0;10;', [], '\x1b[<0;10;'],
  ['\x1b[<0;10Mj', ['j'], ''],
  ['\x1b[<Mj', ['j'], ''],
  ['\x1b[<0;10;5;7Mj', ['j'], ''],
  ['\x1b[<99999;1;1Mj', ['j'], ''],
  ['\x1b[<0;10\rj', ['\rj'], ''],
  ['\x1b[M !!j', ['j'], ''],
  ['\x1b[M !', [], '\x1b[M !'],
  ['\x1b[M !\x1b[A', ['\x1b[A'], ''],
  ['\x1b[?62;22cj', ['j'], ''],
  ['\x1b[I\x1b[Oj', ['j'], ''],
  ['\x1b]11;rgb:0/0\x03j', ['\x03j'], ''],
  ['\x1b]11;rgb:0/0\x1b[Aj', ['\x1b[A', 'j'], ''],
])('%j is %j and then %j', (input, pieces, rest) => {
  expect(inputPieces(input)).toMatchObject({pieces, rest});
});

test('answers are told apart from keys, and handed over', () => {
  const input = 'j\x1b]11;rgb:1d1d/1f1f/2121\x1b\\k\x1b[?62;22c\x1b[A';
  expect(inputPieces(input)).toEqual({
    pieces: ['j', 'k', '\x1b[A'],
    answers: ['\x1b]11;rgb:1d1d/1f1f/2121\x1b\\', '\x1b[?62;22c'],
    rest: '',
  });
});

test.each(['\x1b', '\x1b[', '\x1bO', '\x1b]'])('%j may have been pressed by a hand', rest => {
  expect(isMachineMade(rest)).toBe(false);
});

test.each(['\x1b[<', '\x1b[<0;1', '\x1b[?6', '\x1b[M', '\x1b]1', '\x1bP1'])('%j may not', rest => {
  expect(isMachineMade(rest)).toBe(true);
});

test('what does not go on is Esc, a paste without its end, or nothing', () => {
  expect(abandonedPieces('\x1b')).toEqual(['\x1b']);
  expect(abandonedPieces('\x1b[200~half')).toEqual(['\x1b[200~', 'half', '\x1b[201~']);
  expect(abandonedPieces('\x1b[1;')).toEqual([]);
  expect(abandonedPieces('\x1b]11;rgb')).toEqual([]);
});

test('wherever input is cut in two, the pieces are the same', () => {
  const piece = fc.constantFrom(
    '\x1b[A',
    '\x1bOB',
    '\x1b[200~x y\x1b[201~',
    '\x1b]11;z\x07',
    '\x1b[<0;12;3M',
    '\x1b[M !!',
    '\x1b[?62c',
    '\x1bq',
  );
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 6}), fc.nat(), (list, cut) => {
      const input = list.join('');
      const first = inputPieces(input.slice(0, cut % input.length));
      const second = inputPieces(first.rest + input.slice(cut % input.length));
      const whole = inputPieces(input);
      expect([...first.pieces, ...second.pieces]).toEqual(whole.pieces);
      expect([...first.answers, ...second.answers]).toEqual(whole.answers);
      expect(second.rest).toBe('');
    }),
  );
});

test('any input ends, and nothing of it but answers and ESC is lost', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), text => {
      const {pieces, answers, rest} = inputPieces(text);
      const letters = (part: string): number => part.replaceAll('\x1b', '').length;
      const all = [...pieces, ...answers, rest].join('');
      expect(all.length).toBeLessThanOrEqual(text.length);
      if (!text.includes('\x1b[200~')) expect(letters(all)).toBe(letters(text));
    }),
  );
});
