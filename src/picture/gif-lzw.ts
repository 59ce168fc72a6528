import {byteAt} from './bytes.ts';
import {PictureError} from './error.ts';

/** Codes have at most 12 bits. */
const mostCodes = 4096;

/**
 * Unpacks the data of a GIF's picture (GIF89a, appendix F), which begins at `at` with the size of its codes: at most
 * `count` indexes of colours, fewer when the data end early or make no sense any more.
 *
 * @throws {PictureError} when the size of the codes is none.
 */
export function unpackLzw(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const smallest = byteAt(bytes, at);
  if (smallest < 1 || smallest > 11) throw new PictureError('is damaged');
  const clear = 1 << smallest;
  const codes = codeReader(bytes, at + 1);
  const prefix = new Uint16Array(mostCodes);
  const suffix = new Uint8Array(mostCodes);
  const stack = new Uint8Array(mostCodes);
  const result = new Uint8Array(count);
  let written = 0;
  let size = smallest + 1;
  let next = clear + 2;
  let previous = -1;
  let first = 0;
  while (written < count) {
    const code = codes(size);
    if (code === -1 || code === clear + 1) break;
    if (code === clear) {
      size = smallest + 1;
      next = clear + 2;
      previous = -1;
      continue;
    }
    if (code > next || (previous === -1 && code >= clear)) break;
    // The code that is just being made stands for the one before and its own first colour.
    let depth = 0;
    let walk = code;
    if (code === next) {
      stack[depth++] = first;
      walk = previous;
    }
    for (; walk >= clear; walk = prefix[walk] ?? 0) stack[depth++] = suffix[walk] ?? 0;
    first = walk;
    result[written++] = first;
    while (depth > 0 && written < count) result[written++] = stack[--depth] ?? 0;
    if (previous !== -1 && next < mostCodes) {
      prefix[next] = previous;
      suffix[next] = first;
      next++;
      if (next === 1 << size && size < 12) size++;
    }
    previous = code;
  }
  return result.subarray(0, written);
}

/** Reads codes of so many bits from a chain of blocks, the lowest bits first; -1 at the end. */
function codeReader(bytes: Uint8Array, start: number): (size: number) => number {
  let at = start;
  let left = 0;
  let bits = 0;
  let held = 0;
  return size => {
    while (held < size) {
      if (left === 0) {
        left = byteAt(bytes, at++);
        if (left === 0 || at >= bytes.length) return -1;
      }
      bits |= byteAt(bytes, at++) << held;
      held += 8;
      left--;
    }
    const code = bits & ((1 << size) - 1);
    bits >>>= size;
    held -= size;
    return code;
  };
}
