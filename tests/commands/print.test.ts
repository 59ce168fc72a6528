import {expect, test} from 'vitest';
import {parseArguments} from '../../src/commands/arguments.ts';
import {presentation} from '../../src/commands/presentation.ts';
import {printPost} from '../../src/commands/print.ts';
import {libraryFromText} from '../../src/library/load.ts';
import type {Post} from '../../src/library/types.ts';
import type {Output} from '../../src/output/stdout.ts';
import {defaultSettings} from '../../src/settings/definitions.ts';

/** An output whose reader goes away after so many parts. */
function outputFor(parts: number): Output & {texts: string[]} {
  const texts: string[] = [];
  return {
    texts,
    write: async text => void texts.push(text),
    isClosed: () => texts.length >= parts,
    end: async () => {},
  };
}

async function printed(markdown: string, output: Output): Promise<void> {
  const library = libraryFromText(markdown);
  const [post] = library.posts as [Post];
  const {options} = parseArguments(['--format', 'text', '-w', '40']);
  const shown = presentation(options, defaultSettings());
  await printPost(post, {library, options, presentation: shown, hits: null, output});
}

const paragraphs = Array.from({length: 2000}, (_, index) => `Paragraph ${index}.`);

test('a long post is written in parts, which are the whole', async () => {
  const output = outputFor(Number.POSITIVE_INFINITY);
  await printed(paragraphs.join('\n\n'), output);
  expect(output.texts.length).toBeGreaterThan(10);
  expect(output.texts.join('').match(/Paragraph \d+\./g)).toEqual(paragraphs);
});

test('a post of which nobody reads on is not set to its end', async () => {
  const output = outputFor(1);
  await printed(paragraphs.join('\n\n'), output);
  expect(output.texts).toHaveLength(1);
  expect(output.texts[0]).toContain('Paragraph 0.');
  expect(output.texts[0]).not.toContain('Paragraph 200.');
});
