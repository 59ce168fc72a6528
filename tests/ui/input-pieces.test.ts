import fc from 'fast-check';
import {expect, test} from 'vitest';
import {abandonedPieces, inputPieces} from '../../src/ui/input-pieces.ts';

test.each<[string, string[], string]>([
  ['jj', ['jj'], ''],
  ['a\x1b[Ab', ['a', '\x1b[A', 'b'], ''],
  ['\x1bOB\x1b[5~\x1b[1;5C', ['\x1bOB', '\x1b[5~', '\x1b[1;5C'], ''],
  ['\x1bx', ['\x1bx'], ''],
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
])('%j is %j and then %j', (input, pieces, rest) => {
  expect(inputPieces(input)).toEqual({pieces, rest});
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
    '\x1bq',
  );
  fc.assert(
    fc.property(fc.array(piece, {minLength: 1, maxLength: 6}), fc.nat(), (list, cut) => {
      const input = list.join('');
      const first = inputPieces(input.slice(0, cut % input.length));
      const second = inputPieces(first.rest + input.slice(cut % input.length));
      expect([...first.pieces, ...second.pieces]).toEqual(inputPieces(input).pieces);
      expect(second.rest).toBe('');
    }),
  );
});

test('any input ends, and nothing of it but answers and ESC is lost', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), text => {
      const {pieces, rest} = inputPieces(text);
      const letters = (part: string): number => part.replaceAll('\x1b', '').length;
      expect(pieces.join('').length + rest.length).toBeLessThanOrEqual(text.length);
      if (!/\x1b[\]P_^X]/.test(text)) expect(letters(pieces.join('') + rest)).toBe(letters(text));
    }),
  );
});
