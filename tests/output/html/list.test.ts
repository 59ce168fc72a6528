import {expect, test} from 'vitest';
import {htmlList} from '../../../src/output/html/list.ts';
import {resolveTheme} from '../../../src/theme/themes.ts';
import {post} from '../post.ts';
import {wellFormed} from './well-formed.ts';

test('a list of posts in one language is in that language and its direction', () => {
  const theme = resolveTheme('mono');
  const listOf = (...languages: (string | null)[]): string =>
    htmlList(
      languages.map(language => ({post: post({language})})),
      'All',
      theme,
    );
  expect(listOf('ar', 'ar')).toContain('<html lang="ar" dir="rtl">');
  expect(listOf('ar', 'fr')).toContain('<html lang="en">');
  expect(listOf('ar', null)).toContain('<html lang="en">');
  expect(listOf('ar', 'fr')).toContain('<li lang="ar" dir="rtl">\n<a');
  expect(listOf('ar', 'fr')).toContain('<li lang="fr">\n<a');
});

test('a list links each post, with what matched marked', () => {
  const html = htmlList(
    [
      {
        post: post({title: 'A <b> career'}),
        ranges: {title: [[6, 12]], description: [], tags: []},
        snippet: {text: 'Your career & you', ranges: [[5, 11]], source: 0},
      },
      {post: post({url: 'https://x.org/a', description: ''})},
      {post: post({url: 'javascript:alert(1)', path: 'a b/ü?.md'})},
    ],
    'Posts & pages',
    resolveTheme('light'),
  );
  expect(wellFormed(html)).toBeNull();
  expect(html).toContain('<title>Posts &amp; pages</title>');
  expect(html).toContain(
    '<a href="2025/career-paths.md">A &lt;b&gt; <mark class="match">career</mark></a>',
  );
  expect(html).toContain('<p>Your <mark class="match">career</mark> &amp; you</p>');
  expect(html).toContain('<a href="https://x.org/a">');
  expect(html).toContain('<a href="a%20b/%C3%BC%3F.md">');
  expect(html).toContain('<time datetime="2025-02-01">1\u00a0February\u00a02025</time>');
});
