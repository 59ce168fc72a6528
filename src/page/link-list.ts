import {sanitiseLine} from '../text/sanitise.ts';
import type {LinkNumbers} from './link-numbers.ts';
import {gap, putProse, type Writer, within} from './writer.ts';

/** Sets the list of targets at the end of the page. */
export function setLinkList(writer: Writer, numbers: LinkNumbers): void {
  if (numbers.targets.length === 0) return;
  gap(writer);
  putProse(writer, [{text: 'Links', role: 'heading6', marks: 0, at: 0}]);
  gap(writer);
  const digits = `[${numbers.targets.length}]`.length;
  const rest = [{text: ' '.repeat(digits + 1), role: 'text' as const}];
  for (const [index, target] of numbers.targets.entries()) {
    const number = `[${index + 1}]`.padStart(digits);
    within(writer, [{text: `${number} `, role: 'listMarker'}], rest, () =>
      putProse(writer, [{text: sanitiseLine(target), role: 'linkTarget', marks: 0, at: 0}]),
    );
  }
}
