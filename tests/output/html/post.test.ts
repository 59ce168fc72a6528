import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {escapeAttribute, escapeHtml, safeAddress} from '../../../src/output/html/escape.ts';
import {htmlPost} from '../../../src/output/html/post.ts';
import {codeLanguages, loadHighlight} from '../../../src/page/highlight.ts';
import {resolveTheme, themeNames} from '../../../src/theme/themes.ts';
import {wellFormed} from './well-formed.ts';

const golden = join(import.meta.dirname, 'golden');
const mono = resolveTheme('mono');

function bodyOf(markdown: string): string {
  const html = htmlPost({markdown}, {theme: mono, titleBlock: false});
  return html.slice(html.indexOf('<article>\n') + 10, html.indexOf('</article>'));
}

test('every mark that a post can carry', async () => {
  const markdown = readFileSync(join(golden, 'every-mark.md.golden'), 'utf8');
  const source = {
    markdown,
    title: 'Every <mark>',
    description: 'What a post may hold.',
    date: '2025-02-01',
    minutes: 7,
    authors: ['Ann & Bob'],
    categories: ['work'],
    tags: ['a b', 'careers'],
  };
  const highlight = await loadHighlight(codeLanguages(markdown));
  const url = 'https://x.org/?a=1&b=2';
  const html = htmlPost(source, {theme: resolveTheme('dark'), highlight, url});
  expect(wellFormed(html)).toBeNull();
  await expect(html).toMatchFileSnapshot(join(golden, 'every-mark.html.golden'));
});

test.each([
  [{language: 'fa', title: 'Git'}, 'lang="fa" dir="rtl"'],
  [{language: 'ar-EG', title: 'x'}, 'lang="ar-EG" dir="rtl"'],
  [{language: 'en', title: 'שלום'}, 'lang="en"'],
  [{language: null, title: 'שלום'}, 'dir="rtl"'],
  [{language: null, title: '2025: x'}, 'lang="en"'],
  [{language: 'az-Arab', title: 'x'}, 'lang="az-Arab" dir="rtl"'],
  [{language: 'ur-Latn', title: 'x'}, 'lang="ur-Latn"'],
])('%o runs in its direction', (source, attributes) => {
  const html = htmlPost({markdown: 'x', ...source}, {theme: mono});
  expect(html).toContain(`<!doctype html>\n<html ${attributes}>\n`);
  expect(wellFormed(html)).toBeNull();
});

describe('constructs', () => {
  test.each<[string, string, string]>([
    ['a paragraph', 'a *b **c*** d', '<p>a <em>b <strong>c</strong></em> d</p>\n'],
    ['markup as text', 'a < b & `<i>`', '<p>a &lt; b &amp; <code>&lt;i&gt;</code></p>\n'],
    ['a tight list', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['a loose list', '- a\n\n- b', '<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>\n'],
    ['a list that starts late', '3. a', '<ol start="3">\n<li>a</li>\n</ol>\n'],
    ['code without a language', '    <b>', '<pre><code>&lt;b&gt;</code></pre>\n'],
    ['a heading', '## A *b*', '<h2 id="a-b">A <em>b</em></h2>\n'],
    ['headings alike', '# A\n# A', '<h1 id="a">A</h1>\n<h1 id="a-1">A</h1>\n'],
    [
      'a picture',
      '![x "y"](a.png)',
      '<p><img src="a.png" alt="x &quot;y&quot;" loading="lazy"></p>\n',
    ],
    ['a script', '<script>alert(1)</script>\n\nx', '<p>x</p>\n'],
    ['a link that would run', '[x](javascript:alert(1))', '<p>x</p>\n'],
    [
      'a picture that would run',
      '![x](javascript:alert(1))',
      '<p><span class="image">x</span></p>\n',
    ],
    [
      'a table',
      '|a|b|\n|-|-:|\n|1|2|',
      '<table>\n<thead>\n<tr><th>a</th><th class="right">b</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td class="right">2</td></tr>\n</tbody>\n</table>\n',
    ],
    [
      'a table with a short row',
      '|a|b|c|\n|-|-|-|\n|1|',
      '<table>\n<thead>\n<tr><th>a</th><th>b</th><th>c</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td colspan="2"></td></tr>\n</tbody>\n</table>\n',
    ],
  ])('%s', (_name, markdown, expected) => {
    expect(bodyOf(markdown)).toBe(expected);
  });

  test('an id that is given twice is kept once', () => {
    const html = bodyOf('<a id="x"></a>a\n\n<a id="x"></a>b\n\n## X\n\n[^x] [^x]\n\n[^x]: N.');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1]);
    expect(ids).toEqual(['x', 'fnref-x', 'fn-x']);
  });

  test('a footnote leads there and back', () => {
    const html = bodyOf('a[^n]\n\n[^n]: Note.');
    expect(html).toContain('href="#fn-n"');
    expect(html).toContain('id="fnref-n"');
    expect(html).toContain('<li id="fn-n"><p>Note. <a href="#fnref-n" class="back">↩</a></p></li>');
  });

  test('a title from the first heading is not said twice, nor is a description from the text', () => {
    const markdown = '# Title\n\nThe first words of the post.';
    const source = {
      markdown,
      title: 'Title',
      titleSource: 'heading',
      description: 'The first words…',
    } as const;
    const derived = {...source, description: 'Of the body.', descriptionSource: 'body'} as const;
    expect(htmlPost(derived, {theme: mono})).not.toContain('<p class="description">');
    const html = htmlPost(source, {theme: mono});
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.slice(html.indexOf('<article>')).match(/The first words/g)).toHaveLength(1);
  });
});

describe('a document', () => {
  test('loads nothing and says so to the browser', () => {
    const html = htmlPost({markdown: '![a](x.png)', title: 'T'}, {theme: mono});
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link rel="stylesheet|@import|url\(/);
  });

  test('names its address only if it is one of the web', () => {
    const html = (url: string) => htmlPost({markdown: ''}, {theme: mono, url});
    expect(html('https://x.org/"><b>')).toContain('href="https://x.org/&quot;&gt;&lt;b&gt;"');
    expect(html('javascript:alert(1)')).not.toContain('canonical');
  });

  test.each(themeNames)('%s gives its colours, or leaves them to the system', name => {
    const theme = resolveTheme(name);
    const html = htmlPost({markdown: 'x'}, {theme});
    if (theme.background) expect(html).toContain(`background: ${theme.background}`);
    else expect(html).toContain(name === 'mono' ? 'light dark' : 'prefers-color-scheme: dark');
    expect(html.includes('color: #')).toBe(name !== 'mono');
  });
});

test.each([
  ['https://x.org', 'https://x.org'],
  ['../a b.md', '../a%20b.md'],
  ['#x', '#x'],
  ['mailto:a@b.c', 'mailto:a@b.c'],
  ['a/b:c', 'a/b:c'],
  ['?q=a:b', '?q=a:b'],
  ['javascript:alert(1)', null],
  [' java\nscript:alert(1)', null],
  ['\x01javascript:alert(1)', null],
  ['JAVASCRIPT:alert(1)', null],
  ['data:text/html,x', null],
  ['vbscript:x', null],
  ['file:///etc/passwd', null],
  ['', null],
])('the address %j becomes %j', (href, expected) => {
  expect(safeAddress(href)).toBe(expected);
});

test('text cannot leave its place', () => {
  const text = `<a b="c" d='e'>&\x1b[2J\u009b`;
  expect(escapeHtml(text)).toBe(`&lt;a b="c" d='e'&gt;&amp;[2J`);
  expect(escapeAttribute(text)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;[2J');
});

test('any Markdown makes a well-formed document without scripts', () => {
  const pieces = fc.constantFrom(
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '"',
    "'",
    '&',
    '#',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '|',
    '|-|-|\n',
    '[^1]',
    '\n[^1]: ',
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:x">',
    'javascript:',
    '<details>',
    '<summary>',
    '</details>',
    '==',
    '$$',
    '$',
    '> [!NOTE]\n',
    ':::note\n',
    ':::',
    '&lt;',
    '&#x3c;script&#x3e;',
    'word ',
    '\x1b[2J',
    '"><svg onload=x>',
  );
  const markdown = fc
    .array(fc.oneof(pieces, fc.string({maxLength: 8})), {maxLength: 40})
    .map(parts => parts.join(''));
  fc.assert(
    fc.property(markdown, fc.string(), (text, title) => {
      const html = htmlPost({markdown: text, title, tags: [title]}, {theme: mono});
      expect(wellFormed(html)).toBeNull();
      expect(html).not.toMatch(/<(?:script|svg|iframe)/i);
      expect(html).not.toMatch(/<[^>]*(?:href|src)="\s*javascript:/i);
      expect(html).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
    }),
    {numRuns: 300},
  );
});
