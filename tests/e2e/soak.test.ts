import {afterEach, expect, test} from 'vitest';
import {soak} from '../helpers/soak.ts';
import {asBefore, closeTerminals} from '../helpers/terminal.ts';

afterEach(closeTerminals);

// `npm run soak` goes on for longer, and watches the memory.
test.each([1, 2])(
  'random keys, clicks, pastes and sizes end nothing but by ^C (%i)',
  async seed => {
    const terminal = await soak({seed, presses: 600});
    terminal.press('ctrl+c');
    expect(await terminal.ended(), terminal.screen().join('\n')).toEqual({exitCode: 0, signal: 0});
    expect(terminal.modes()).toEqual(asBefore);
  },
);

test('nor do they in linear mode, where not one of them moves the cursor', async () => {
  const linear = {env: {INK_SCREEN_READER: 'true'}, ready: 'q quits.', answer: '\n'};
  const terminal = await soak({seed: 3, presses: 600, ...linear});
  terminal.press('ctrl+c');
  expect(await terminal.ended(), terminal.screen().join('\n')).toEqual({exitCode: 0, signal: 0});
  expect(terminal.modes()).toEqual(asBefore);
  // Pastes bracketed, and copies (OSC 52).
  const rest = terminal.output().replace(/\x1b(?:\[\?2004[hl]|\]52;c;[\w+/=]*\x07)/g, '');
  expect(rest).not.toContain('\x1b');
});
