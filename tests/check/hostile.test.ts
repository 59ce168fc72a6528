import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {anchorsOf} from '../../src/check/anchors.ts';
import {checkLibrary} from '../../src/check/check.ts';
import {findingLine, githubLine} from '../../src/check/format.ts';
import {scanBody} from '../../src/check/scan/body.ts';
import {sourcesOnTheWay} from '../../src/check/sources.ts';
import {libraryFromText, loadLibrary} from '../../src/library/load.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';
import {checkFolder, folderOf, post} from './files.ts';

const today = '2024-05-17';
const both = {mdx: true, vault: true};

/** Pieces that scanners stumble over, in any order. */
const markup = fc
  .array(
    fc.constantFrom(
      ...[
        '[',
        ']',
        '(',
        ')',
        '![',
        '[[',
        '](',
        '<',
        '>',
        '<!--',
        '-->',
        '<a href="',
        '<img ',
        '"',
        "'",
        '`',
        '```',
        '~~~',
      ],
      ...[
        '\n',
        '\n\n',
        '    ',
        '\t',
        '> ',
        '- ',
        '1. ',
        '# ',
        '---',
        '===',
        '{%',
        '%}',
        '{{<',
        '{#x}',
        '$$',
        '%%',
        '|',
        '\\',
      ],
      ...[
        '[^1]: ',
        '[a]: b',
        'a',
        'é',
        '\ud800',
        '\x1b',
        '<pre>',
        '</pre>',
        '{% raw %}',
        '__proto__',
        '{/*',
        '^a',
      ],
    ),
    {maxLength: 120},
  )
  .map(pieces => pieces.join(''));

describe('whatever stands in a post', () => {
  test('it is read to its end, and every offset lies in it', () => {
    fc.assert(
      fc.property(markup, text => {
        const scan = scanBody(text, both);
        anchorsOf(scan, text, both);
        const {headings, links, images, fences} = scan;
        for (const {at} of [...headings, ...links, ...images, ...fences]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(text.length);
        }
      }),
      {numRuns: 500},
    );
  });

  test('findings are one clean line each, in order, and on a line that there is', () => {
    const bytes = fc.oneof(
      markup.map(text => Buffer.from(text)),
      fc.uint8Array({maxLength: 200}).map(Buffer.from),
    );
    fc.assert(
      fc.property(bytes, content => {
        const findings = checkLibrary(libraryFromText(content), {today});
        const lines = content.toString().split(/\r\n?|\n/).length;
        for (const finding of findings) {
          expect(finding.line).toBeGreaterThan(0);
          expect(finding.line).toBeLessThanOrEqual(lines);
          expect(findingLine(finding)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
          expect(githubLine(finding)).not.toMatch(/[\x00-\x1f\x7f-\x9f]/);
        }
        expect(findings).toEqual([...findings].sort((a, b) => a.line - b.line));
      }),
      {numRuns: 300},
    );
  });

  test.each(
    [
      '[',
      ']',
      '[[',
      '![',
      '[a](',
      '[a](b "',
      '[a](<',
      '[a](b (',
      '<',
      '<a "',
      '<a {',
      '<!--',
      '<pre',
      '`',
      '``a`',
      '\\',
      '> ',
      '- ',
      '>',
      '\n- ',
      '\n> ',
      '{',
      '{%',
      '{{',
      '{{<highlight',
      '{% raw %}',
      '$$\n',
      '%%\n',
      '[a]: b\n',
      '[a][b]',
      '# #',
      '#',
      '# [a](b)\n',
      '{#',
      '\n```',
      '\n~~~\n',
      '<pre>\n',
      '<!-- \n',
      '*',
      '\x1b\n',
      '\n\n\t',
      '[^a]: ',
      '^a\n',
      'a\n\n',
      '<h1>',
    ].map(piece => [piece]),
  )('%j over and over costs no more than its length', piece => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const started = performance.now();
    const scan = scanBody(text, both);
    anchorsOf(scan, text, both);
    checkLibrary(libraryFromText(`# a\n${text}`), {today});
    // Anything worse than linear takes minutes.
    expect(performance.now() - started).toBeLessThan(8000);
  });

  test('links never make it look outside of the folder', async () => {
    const folder = folderOf({
      'secret.md': '# s\n',
      'posts/a.md': post('[x](../secret.md) ![y](../no.png) ![z](/../no.png)'),
    });
    expect(await checkFolder(join(folder, 'posts'))).toEqual([]);
  });

  test('names from posts are names, not properties', async () => {
    const text =
      '# a {#constructor}\n\n[x](#__proto__) [y](#constructor) [z][__proto__]\n\n```__proto__\n```\n';
    const fields = 'tags: [__proto__, constructor]\n__proto__: x\n';
    expect(await checkFolder(folderOf({'a.md': post(text, fields)}))).toEqual([
      'a.md:9: error: no heading of this post has the anchor #__proto__ (anchor-dead)',
    ]);
  });
});

describeWithShared('the public corpora', () => {
  test.each([
    'astro',
    'jekyll',
    'json-frontmatter',
    'kepano-vault',
    'opensource-guide',
    'rust-blog',
  ])(
    '%s is checked without a crash, and alike with fields only and texts seen on the way',
    async name => {
      const library = await loadLibrary(shared('corpora', name), {cache: false});
      const findings = checkLibrary(library, {today});
      const sources = sourcesOnTheWay();
      const lean = await loadLibrary(shared('corpora', name), {
        cache: false,
        detail: 'fields',
        onText: sources.onText,
      });
      expect(checkLibrary(lean, {today, sources})).toEqual(findings);
      for (const finding of findings)
        expect(findingLine(finding)).toMatch(/^[^\n]+:\d+: (error|warning): [^\n]+ \([a-z-]+\)$/);
    },
    60_000,
  );
});
