import type {Rgb} from '../theme/color.ts';

/** Asks the terminal once what its background is, and takes in what it says. */
export type Inquiry = {
  /** Asks, the first time. */
  ask(): void;
  /** Takes in something that the terminal said, whenever it comes, and whatever it answers. */
  hear(answer: string): void;
  /** Resolves when an answer that is still on its way has come, or been given up; `null` when none is. */
  pending(): Promise<void> | null;
};

/** OSC 11, which some terminals do not know; then DA1, which all of them answer, and answer in order. */
const question = '\x1b]11;?\x1b\\\x1b[c';

/** How long an answer is waited for, in ms. */
const patience = 100;

/**
 * `told` learns the background, or `null` when the terminal does not say it in time. Should it say so later after all (a
 * slow line), `told` is called again: a right answer is better late.
 */
export function createInquiry(
  write: (text: string) => void,
  told: (background: Rgb | null) => void,
): Inquiry {
  let phase: 'before' | 'waiting' | 'after' = 'before';
  let isKnown = false;
  let timer: NodeJS.Timeout | undefined;
  let release = (): void => {};
  let over = Promise.resolve();

  function end(): void {
    clearTimeout(timer);
    phase = 'after';
    release();
    if (!isKnown) told(null);
  }

  return {
    ask() {
      if (phase !== 'before') return;
      phase = 'waiting';
      over = new Promise(resolve => {
        release = resolve;
      });
      timer = setTimeout(end, patience);
      write(question);
    },
    hear(answer) {
      // An answer to somebody else, who has gone.
      if (phase === 'before') return;
      const background = backgroundOf(answer);
      if (background) {
        isKnown = true;
        told(background);
      } else if (phase === 'waiting' && isAttributes(answer)) {
        end();
      }
    },
    pending: () => (phase === 'waiting' ? over : null),
  };
}

/** The background in an answer to OSC 11, in the ways of X's colours: one to four hexadecimal digits a channel. */
export function backgroundOf(answer: string): Rgb | null {
  const found =
    /^\x1b\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\/[\da-f]{1,4})?(?:\x07|\x1b\\)$/i.exec(
      answer,
    );
  if (!found) return null;
  const channel = (digits = '0'): number =>
    Math.round((255 * Number.parseInt(digits, 16)) / (16 ** digits.length - 1));
  return [channel(found[1]), channel(found[2]), channel(found[3])];
}

/**
 * A likely background by `COLORFGBG` (of rxvt, Konsole and others), whose last number is the background's among the 16
 * colours; `null` when it says none. The shades are the middle ones of what terminals have.
 */
export function likelyBackground(colorFgBg: string | undefined): Rgb | null {
  const found = /(?:^|;)(\d{1,2})$/.exec(colorFgBg ?? '');
  if (!found) return null;
  const number = Number(found[1]);
  if (number > 15) return null;
  return number === 7 || number > 8 ? [242, 242, 242] : [34, 34, 34];
}

/** Whether an answer is one to DA1. */
function isAttributes(answer: string): boolean {
  return /^\x1b\[\?[\d;]*c$/.test(answer);
}
