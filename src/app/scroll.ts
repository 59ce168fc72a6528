import type {Action, Command} from './actions.ts';

export type ScrollCommand = Extract<Command, `scroll.${string}`>;

export function isScroll(action: Action): action is {type: ScrollCommand} {
  return action.type.startsWith('scroll.');
}

/** Where a step leads from `at`, between 0 and `last`; `page` is what is on the screen at once. */
export function scrolled(step: ScrollCommand, at: number, page: number, last: number): number {
  return clamp(at + distance(step, page, last), 0, last);
}

/** The first visible item after as little scrolling as shows `selected`. */
export function keepVisible(top: number, selected: number, page: number, count: number): number {
  const highest = Math.max(0, count - page);
  const shown = clamp(top, selected - page + 1, selected);
  return clamp(shown, 0, highest);
}

/** The first of `room` items on the screen, with the selected one in their middle as far as there are enough. */
export function windowTop(selected: number, count: number, room: number): number {
  return Math.max(0, Math.min(selected - Math.floor(room / 2), count - room));
}

/** `value`, but not under `low` nor over `high`; `low` when the two contradict each other. */
export function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

/** How far a step leads, where there is room for it. */
export function distance(step: ScrollCommand, page: number, last: number): number {
  const half = Math.max(1, Math.floor(page / 2));
  // A page keeps one line in sight, so that the eye finds where it was.
  const whole = Math.max(1, page - 1);
  switch (step) {
    case 'scroll.lineDown':
      return 1;
    case 'scroll.lineUp':
      return -1;
    case 'scroll.halfDown':
      return half;
    case 'scroll.halfUp':
      return -half;
    case 'scroll.pageDown':
      return whole;
    case 'scroll.pageUp':
      return -whole;
    case 'scroll.top':
      return -last;
    case 'scroll.bottom':
      return last;
  }
}
