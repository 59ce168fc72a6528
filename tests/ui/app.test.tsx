import {render} from 'ink-testing-library';
import {describe, expect, test} from 'vitest';
import type {Press} from '../../src/app/keys.ts';
import {App} from '../../src/ui/App.tsx';

/** The component on its own: what it draws, and what it makes of the keys. */
function open() {
  let lines: readonly string[] = ['one', 'two'];
  let drawn: readonly string[] = [];
  const listeners = new Set<() => void>();
  const presses: Press[] = [];
  const {stdin, unmount} = render(
    <App
      lines={() => lines}
      draw={frame => {
        drawn = frame;
      }}
      subscribe={listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      }}
      onPress={press => presses.push(press)}
    />,
  );
  return {
    lastFrame: () => drawn.join('\n'),
    unmount,
    presses,
    async show(next: readonly string[]) {
      lines = next;
      for (const listener of listeners) listener();
      await new Promise(resolve => setImmediate(resolve));
    },
    /** Sends input, and resolves when Ink has handed it on: a lone ESC waits for what may follow it. */
    async send(input: string) {
      stdin.write(input);
      await new Promise(resolve => setImmediate(resolve));
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

describe('drawing', () => {
  test('shows the lines, and the next ones when told', async () => {
    const app = open();
    expect(app.lastFrame()).toBe('one\ntwo');
    await app.show(['three', '\x1b[1mfour\x1b[0m', '']);
    expect(app.lastFrame()).toBe('three\n\x1b[1mfour\x1b[0m\n');
  });

  test('keeps backgrounds to the edge, and wide characters whole', async () => {
    const app = open();
    await app.show(['\x1b[7mab   \x1b[0m', '漢字 é 👩‍👩‍👧']);
    expect(app.lastFrame()).toBe('\x1b[7mab   \x1b[0m\n漢字 é 👩‍👩‍👧');
  });
});

describe('keys', () => {
  const named = (...names: string[]) => names.map(name => expect.objectContaining({name}));

  test.each<[string, string[]]>([
    ['j', ['j']],
    ['jj', ['j', 'j']],
    ['G', ['G']],
    [' ', ['space']],
    ['\r', ['enter']],
    ['\x7f', ['backspace']],
    ['\t', ['tab']],
    ['\x1b[Z', ['shift+tab']],
    ['\x1b', ['escape']],
    ['\x1b[A', ['up']],
    ['\x1bOB', ['down']],
    ['\x1b[5~', ['pageup']],
    ['\x1b[1~', ['home']],
    ['\x04', ['ctrl+d']],
    ['\x1a', ['ctrl+z']],
    ['ab\r', ['a', 'b', 'enter']],
    ['日本', ['日', '本']],
    ['\x1bx', ['alt+x']],
  ])('%j is %j', async (input, names) => {
    const app = open();
    await app.send(input);
    expect(app.presses).toEqual(named(...names));
    app.unmount();
  });

  test.each([
    '\x1b[<1;10;5M',
    '\x1b[<0;0;5M',
    '\x1b[<66;1;1M',
    '\x1b[12;40R',
    '\x1b[?62;22c',
    '\x1b[?2026;2$y',
  ])('%j, an answer of the terminal, is no key', async answer => {
    const app = open();
    await app.send(answer);
    expect(app.presses).toEqual([]);
    app.unmount();
  });

  test.each<[string, object]>([
    ['\x1b[<0;10;5M', {kind: 'press', column: 9, row: 4}],
    ['\x1b[<16;10;5M', {kind: 'press', column: 9, row: 4}],
    ['\x1b[<32;10;7M', {kind: 'drag', column: 9, row: 6}],
    ['\x1b[<0;10;7m', {kind: 'release', column: 9, row: 6}],
    ['\x1b[<64;300;1M', {kind: 'wheel', lines: -3, column: 299, row: 0}],
    ['\x1b[<65;1;200M', {kind: 'wheel', lines: 3, column: 0, row: 199}],
  ])('%j is something done with the mouse', async (input, pointer) => {
    const app = open();
    await app.send(input);
    expect(app.presses).toEqual([{pointer}]);
    app.unmount();
  });

  test('what is pasted is one press, whatever it holds', async () => {
    const app = open();
    await app.send('\x1b[200~qq\r/é\x1b[201~j');
    expect(app.presses).toEqual([
      {name: 'paste', text: 'qq\r/é'},
      expect.objectContaining({name: 'j'}),
    ]);
    app.unmount();
  });
});
