import {readFileSync} from 'node:fs';

/**
 * Writes the characters beyond ASCII in octavo's regular expressions as escapes. esbuild does so in strings, but not
 * there; and a volume that is ASCII loads 1 ms sooner, of the 30 that a short post takes to print.
 * @type {import('esbuild').Plugin}
 */
export const asciiOnly = {
  name: 'ascii-only',
  setup(build) {
    // Not in JSX, whose texts know no escapes.
    build.onLoad({filter: /[/\\]src[/\\].*\.ts$/}, ({path}) => {
      const source = readFileSync(path, 'utf8');
      if (/\\[^\0-\x7f]/.test(source)) throw new Error(`${path} escapes what is not ASCII`);
      return {contents: source.replace(/[^\0-\x7f]/g, escaped), loader: 'ts'};
    });
  },
};

/** @param {string} unit - One UTF-16 unit. */
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
