import {describe, expect, test} from 'vitest';
import {parseArguments} from '../../src/commands/arguments.ts';
import {presentation} from '../../src/commands/presentation.ts';
import {type Printing, printAll, printPost} from '../../src/commands/print.ts';
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
  await printPost(post, {...printing(['--format', 'text', '-w', '40'], output), library});
}

/** The sections of that name in all of the texts. */
async function sections(texts: readonly string[], name: string, ...flags: string[]) {
  const output = outputFor(Number.POSITIVE_INFINITY);
  const posts = texts.flatMap(text => libraryFromText(text).posts);
  await printAll(posts, printing(['--section', name, '-w', '10', ...flags], output));
  return output.texts.join('');
}

function printing(argv: readonly string[], output: Output): Printing {
  const {options} = parseArguments(argv);
  const shown = presentation(options, defaultSettings());
  return {library: libraryFromText(''), options, presentation: shown, hits: null, output};
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

describe('a section of all posts', () => {
  const texts = ['# One\n\nx', '# Two\n\n## Use\n\nof two', '# Three\n\n## Use\n\nof three'];

  test('comes from those that have it', async () => {
    expect(await sections(texts, 'Use', '--format', 'text')).toBe(
      'Use\n───\n\nof two\n\n──────────\n\nUse\n───\n\nof three\n',
    );
    const records = JSON.parse(await sections(texts, 'Use', '--json'));
    expect(records.map(({markdown}: {markdown: string}) => markdown)).toEqual([
      '## Use\n\nof two\n',
      '## Use\n\nof three\n',
    ]);
  });

  test('is an error that says so when no post has it', async () => {
    await expect(sections(texts, 'Abuse')).rejects.toMatchObject({
      message: 'no post has a section `Abuse`',
      status: 1,
    });
  });
});
