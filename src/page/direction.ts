import {lazyRegExp} from '../text/lazy-reg-exp.ts';

/*
 * What terminals do with text that runs from right to left, and what the page does about it.
 *
 * - Those that reorder it themselves, with the line as a whole from left to right: VTE (GNOME Terminal, Tilix, from
 *   0.58 on, as "BiDi in Terminal Emulators" has it), Konsole, Terminal.app, mlterm; iTerm2 when its setting is on.
 * - Those that put each character into the next cell, so that words read backwards, and Arabic letters mostly do not
 *   join: xterm, kitty, Alacritty, WezTerm unless told, foot, Windows Terminal, the consoles of Linux and BSD; tmux
 *   and screen hand on what they are given.
 *
 * A program cannot tell which of them it meets. Were it to reorder by itself, the first kind would turn the words
 * round again, and copied text would be wrong in both. So the page keeps the order of the text, which every terminal of
 * the first kind shows as a book would, and adds no control characters, which the sanitiser would have to let through.
 * What the page does decide is the side: paragraphs, headings and the title of such text stand at the right. Inside
 * lists, quotes, boxes and tables the marks are at the left, and the text stands next to them. Marks at the right were
 * weighed. A bar or a bullet behind the text would stay there in both kinds of terminal, being neutral at the end of a
 * line from left to right. A number would not: after letters from right to left it is part of their run (rules N1 and I1
 * of Unicode's algorithm), so that the first kind shows it at the left end of the text, where each line has another
 * length. Only a mark of direction would keep it in place. Lists with bullets at one side and numbers at the other are
 * worse than all at one.
 */

/** Whether the first letter of `text` belongs to a script that runs from right to left (Unicode's rule P2). */
export function isRightToLeft(text: string): boolean {
  return directionOf(text) === 'right to left';
}

/** The direction of the first letter of `text`; null when it has none. */
export function directionOf(text: string): 'left to right' | 'right to left' | null {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x41 || (unit > 0x5a && unit < 0x61) || (unit > 0x7a && unit < 0xaa)) continue;
    if (unit < 0x590) return 'left to right';
    const char = String.fromCodePoint(text.codePointAt(index) ?? unit);
    if (rightToLeft.test(char)) return 'right to left';
    if (letter().test(char)) return 'left to right';
  }
  return null;
}

const letter = lazyRegExp(String.raw`\p{L}`, 'u');

/** Hebrew to Arabic extended, their presentation forms, and the historic and African scripts of their planes. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
