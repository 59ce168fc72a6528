import {describe, expect, it} from 'vitest';
import {cut, describe as describePost} from '../../src/library/describe.ts';
import {firstHeading, inlineText, nameInWords} from '../../src/library/titles.ts';
import type {Dialect} from '../../src/library/types.ts';

describe('inlineText', () => {
  it.each([
    ['Announcing `async fn` in *traits*', 'Announcing async fn in traits'],
    ['**Bold** and __bold__ and _it_', 'Bold and bold and it'],
    ['snake_case and 5 * 3 * 2', 'snake_case and 5 * 3 * 2'],
    ['Using <form> and `<T>`', 'Using <form> and <T>'],
    ['[RFC] A title', '[RFC] A title'],
    ['See [the docs](https://x.test/a_(b)) now', 'See the docs now'],
    ['[[Page|shown]] and [[Other]]', 'shown and Other'],
    ['Tom &amp; Jerry &nope;', 'Tom & Jerry &nope;'],
    ['a\\*b', 'a*b'],
    ['`*not em*`', '*not em*'],
    ['  two\n lines ', 'two lines'],
    ['{{placeholder}} a:b:c $5 and $6', '{{placeholder}} a:b:c $5 and $6'],
  ])('makes of %j %j', (markdown, text) => {
    expect(inlineText(markdown)).toBe(text);
  });
});

describe('firstHeading', () => {
  it.each([
    ['# A', 'A'],
    ['text\n\n# A #\n', 'A'],
    ['## B\n\n# A', 'A'],
    ['A\n===', 'A'],
    ['# *A* `b` [c](d) {#id}', 'A b c'],
    ['# A [![badge](x)](y)', 'A'],
    ['# ![logo](x)', 'logo'],
    ['# <a name="x"></a>A<br>', 'A'],
    ['# Using <form>', 'Using <form>'],
    ['```\n# no\n```\n# A', 'A'],
    ['~~~\n```\n# no\n~~~\n# A', 'A'],
    ['#\n\n# A', 'A'],
    ['#hashtag', null],
    ['    # code', null],
    ['## B', null],
    ['a\n\n===', null],
    ['', null],
  ])('finds in %j %j', (markdown, heading) => {
    expect(firstHeading(markdown)).toBe(heading);
  });
});

describe('nameInWords', () => {
  it.each([
    ['2024-05-17-my-first_post', 'My first post'],
    ['i-dont-like-zeroes', 'I dont like zeroes'],
    ['2023-09-12', '2023-09-12'],
    ['Already a Title', 'Already a Title'],
    ['2023-09-12 Meeting with Steph', 'Meeting with Steph'],
    ['README', 'README'],
    ['2.4.0', '2.4.0'],
    ['---', '---'],
    ['über-uns', 'Über uns'],
  ])('makes of %s %s', (name, title) => {
    expect(nameInWords(name)).toBe(title);
  });
});

describe('describe', () => {
  it.each([
    ['a paragraph', 'One *two*\nthree.\n\nFour.', 'One two three.'],
    ['what follows headings and rules', '# A\n\n---\n\nText.', 'Text.'],
    ['what follows an underlined heading', 'Heading\n===\n\nText.', 'Text.'],
    ['what follows code', '```\ncode\n\nmore\n```\nText.', 'Text.'],
    ['what follows a table', '| a |\n|---|\n| b |\n\nText.', 'Text.'],
    ['what follows a list', '- a\n  lazy\n\nText.', 'Text.'],
    ['what follows HTML', '<div>\n  inside\n</div>\n\nText.', 'Text.'],
    ['what follows images and badges', '![a](b)\n\n[![c](d)](e) [![f](g)](h)\n\nText.', 'Text.'],
    [
      'what follows MDX code',
      'import A from "a"\n\nexport const x = {\n  a: 1,\n}\n\nText.',
      'Text.',
    ],
    ['what follows a template tag', '{%\n  highlight\n%}\n\nText.', 'Text.'],
    ['what follows a quote', '> Quoted.\n\nText.', 'Text.'],
    ['a paragraph with a link first', '[Link](x) text.', 'Link text.'],
    [
      'a paragraph with a link by its label',
      'See [docs.rs] now.\n\n[docs.rs]: x',
      'See docs.rs now.',
    ],
    ['what follows an underlined heading of two lines', 'A title\nin two\n---\n\nText.', 'Text.'],
    ['what follows a comment', '<!-- a\n\nb\n\nc -->\nText.\n<!-- more -->', 'Text.'],
    ['what follows a script', '<script>\na\n\nb\n</script>\n\nText.', 'Text.'],
    ['what follows a formula', '$$\nx\n\ny\n$$\n\n$$z$$\n\nText.', 'Text.'],
    [
      'what follows highlighted code',
      '{% highlight js %}\na\n\nb\n{% endhighlight %}\n\nText.',
      'Text.',
    ],
    ['what follows a hidden note', '%% a\n\nb %%\n\n%% c %%\n\nText.', 'Text.'],
    ['what follows code of many lines', 'import {\n a,\n\n b,\n} from "c"\n\nText.', 'Text.'],
    ['a paragraph without its hidden notes', 'A %%b%% c, 5%%.', 'A c, 5%%.'],
    ['a sentence that starts like code', 'import taxes rise.', 'import taxes rise.'],
    ['what follows a list of paragraphs', '1. a\n\n   b\n\n   c\n\nText.', 'Text.'],
    ['what follows a table without bars at its sides', 'a | b\n--|--\n1 | 2\n\nText.', 'Text.'],
    ['what follows pictures by name', '![[a.png]]\n\n![b][c]\n\n[c]: d\n\nText.', 'Text.'],
    ['what follows a card of a link', 'https://x.test/a\n\n@[youtube](id)\n\nText.', 'Text.'],
    ['what follows a table of contents', '* TOC\n{:toc}\n\n[[toc]]\n\n[TOC]\n\nText.', 'Text.'],
    ['what follows a row of links', '[A](a) | [B](b) | [C](c)\n\nText.', 'Text.'],
    ['a paragraph with tags of HTML', '<p>A <em>b</em>.</p>\n\nText.', 'A b.'],
    ['a paragraph without its footnotes', 'Text.[^1]\n\n[^1]: Note.', 'Text.'],
    ['an address', '<https://x.test> text.', 'https://x.test text.'],
    ['nothing when there is no prose', '# A\n\n- b\n', ''],
    ['nothing for only marks', '***\n\n!!!\n', ''],
  ])('takes %s', (_, markdown, text) => {
    expect(describePost(markdown, 'plain')).toBe(text);
  });

  it.each<[Dialect, string, string]>([
    ['jekyll', 'Hello {{ site.title }}.', 'Hello.'],
    ['jekyll', 'It is {{ page.title }} *here*, {% if x %}now{% endif %}.', 'It is here, now.'],
    [
      'jekyll',
      'Read [this]({% post_url 2024-01-01-a %}) and [that]({{ site.url }}/b).',
      'Read this and that.',
    ],
    ['jekyll', 'Write {% raw %}`{{ x }}`{% endraw %} here.', 'Write {{ x }} here.'],
    ['jekyll', '{{ content }}\n\nText.', 'Text.'],
    ['eleventy', 'Of {{ a | b({c: "d"}) }} and {{- e -}} all.', 'Of and all.'],
    ['zola', 'A {{ image(src="a.png") }} b.', 'A b.'],
    ['hugo', 'A {{< icon "x" >}} b {{% c %}}.', 'A b.'],
    ['hugo', 'In Go, `{{ .Title }}` is {{< icon >}}.', 'In Go, {{ .Title }} is.'],
    ['plain', 'Hello {{ name }}.', 'Hello {{ name }}.'],
  ])('in a post of %s makes %j %j', (dialect, markdown, text) => {
    expect(describePost(markdown, dialect)).toBe(text);
  });

  it.each([
    ['links', '[a](b) '.repeat(200)],
    ['spaces between links', `${`[a](b)${' '.repeat(60)}`.repeat(25)}x`],
    ['embeds', `${'![[a]] '.repeat(250)}x`],
    ['brackets', 'import {'.repeat(5000)],
    ['comments never closed', '<!-- \n\n'.repeat(6000)],
  ])('takes no time over many %s', (_, markdown) => {
    const start = performance.now();
    describePost(markdown, 'jekyll');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('cuts at a word to at most 160 characters', () => {
    const text = describePost('word '.repeat(100), 'plain');
    expect(text).toBe(`${'word '.repeat(31)}word…`);
    expect(text.length).toBeLessThanOrEqual(161);
    expect(cut('x'.repeat(200))).toBe(`${'x'.repeat(159)}…`);
    expect(cut(`${'x'.repeat(158)}😀😀`).isWellFormed()).toBe(true);
    expect(cut('short, enough.')).toBe('short, enough.');
  });
});
