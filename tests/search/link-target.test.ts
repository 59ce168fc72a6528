import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type LinkKind, resolveLink} from '../../src/search/link-target.ts';
import {makePost} from '../helpers/posts.ts';

const posts = [
  makePost('index.md', {title: 'Welcome'}),
  makePost('guide/start.md', {title: 'Getting started', aliases: ['/old/start/', 'Beginning']}),
  makePost('guide/next.mdx', {title: 'What comes next'}),
  makePost('guide/deep/index.md', {slug: 'deep', title: 'Deep'}),
  makePost('2024/05/a-b.md', {slug: 'a-b', url: 'https://blog.example/2024/a-b/'}),
  makePost('_posts/2020-01-02-hello.md', {slug: 'hello', date: '2020-01-02'}),
  makePost('_posts/2021-01-02-hello.md', {slug: 'hello', date: '2021-01-02', categories: ['News']}),
  makePost('fr/contribute.md', {slug: 'contribute', language: 'fr', title: 'Contribuer'}),
  makePost('contribute.md', {slug: 'contribute', language: 'en', title: 'How to contribute'}),
  makePost('fr/begin.md', {slug: 'begin', language: 'fr'}),
  makePost('notes/Ünïcode näme.md', {title: 'Ünïcode näme'}),
  makePost('other/start.md', {slug: 'start-2', title: 'Other start'}),
];
const from = (path: string) => posts.find(post => post.path === path) ?? makePost('none.md');

type Row = [from: string, href: string, to: string | null, anchor?: string | null, kind?: LinkKind];

const rows: Row[] = [
  // In the same post
  ['index.md', '#top', 'index.md', 'top'],
  ['index.md', '#caf%C3%A9', 'index.md', 'café'],
  ['index.md', '', null],
  ['index.md', '#', null],
  // Files
  ['guide/start.md', 'next.mdx', 'guide/next.mdx'],
  ['guide/start.md', './next', 'guide/next.mdx'],
  ['guide/start.md', 'next.mdx#part-2', 'guide/next.mdx', 'part-2'],
  ['guide/start.md', '../index.md', 'index.md'],
  ['guide/start.md', 'deep/', 'guide/deep/index.md'],
  ['guide/deep/index.md', '../start.md?plain=1', 'guide/start.md'],
  ['index.md', 'guide/start.html', 'guide/start.md'],
  ['index.md', 'GUIDE/Start.md', 'guide/start.md'],
  ['index.md', 'notes/%C3%9Cn%C3%AFcode%20n%C3%A4me.md', 'notes/Ünïcode näme.md'],
  ['index.md', 'next.mdx', null],
  // From a folder that is the site's root: Zola's `@/`, Docusaurus' `/`
  ['guide/deep/index.md', '@/next.mdx', 'guide/next.mdx'],
  ['guide/deep/index.md', '/next.mdx#a', 'guide/next.mdx', 'a'],
  ['other/start.md', '@/next.mdx', null],
  ['index.md', '../../../etc/passwd', null],
  ['index.md', '%E0%A4%A', null],
  // Addresses on the site
  ['index.md', '/guide/start', 'guide/start.md'],
  ['guide/next.mdx', '../start/', 'guide/start.md'],
  ['index.md', '/old/start', 'guide/start.md'],
  ['index.md', '/2024/05/a-b/', '2024/05/a-b.md'],
  ['index.md', '/blog/a-b/', '2024/05/a-b.md'],
  ['index.md', '/2021/01/02/hello.html', '_posts/2021-01-02-hello.md'],
  ['index.md', '/2020/01/02/hello.html#x', '_posts/2020-01-02-hello.md', 'x'],
  ['index.md', '/news/hello/', '_posts/2021-01-02-hello.md'],
  ['fr/contribute.md', '/contribute/', 'contribute.md'],
  ['fr/begin.md', '../contribute/', 'fr/contribute.md'],
  ['fr/begin.md', '../contribute.md', 'contribute.md'],
  ['contribute.md', 'fr/contribute/', 'fr/contribute.md'],
  ['index.md', '/fr/contribute/', 'fr/contribute.md'],
  ['index.md', '{{ site.baseurl }}/guide/start', 'guide/start.md'],
  ['index.md', 'https://www.blog.example/2024/a-b', '2024/05/a-b.md'],
  ['index.md', 'https://elsewhere.example/guide/start', null],
  ['index.md', 'mailto:a@b.example', null],
  ['index.md', 'javascript:alert(1)', null],
  // Reference tags
  ['index.md', '{{< ref "guide/start.md" >}}', 'guide/start.md'],
  ['index.md', '{{% relref "next.mdx" %}}#part', 'guide/next.mdx', 'part'],
  ['index.md', '{% post_url 2020-01-02-hello %}', '_posts/2020-01-02-hello.md'],
  [
    'index.md',
    '{{ site.baseurl }}{% link _posts/2021-01-02-hello.md %}',
    '_posts/2021-01-02-hello.md',
  ],
  ['index.md', '@/guide/start.md', 'guide/start.md'],
  // Wikilinks
  ['index.md', 'next', 'guide/next.mdx', null, 'wikilink'],
  ['index.md', 'Deep/index', 'guide/deep/index.md', null, 'wikilink'],
  ['index.md', 'Getting Started#Install|here', 'guide/start.md', 'Install', 'wikilink'],
  ['index.md', 'Beginning', 'guide/start.md', null, 'wikilink'],
  ['guide/next.mdx', 'start', 'guide/start.md', null, 'wikilink'],
  ['other/start.md', 'start#^block', 'other/start.md', '^block', 'wikilink'],
  ['index.md', 'Ünïcode näme', 'notes/Ünïcode näme.md', null, 'wikilink'],
  ['index.md', '#Here#Deeper', 'index.md', 'Deeper', 'wikilink'],
  ['index.md', 'Nobody wrote this', null, null, 'wikilink'],
  ['index.md', 'constructor', null, null, 'wikilink'],
  // What is no link to a post
  ['index.md', '/guide/start', null, null, 'image'],
  ['index.md', 'guide/start.md', 'guide/start.md', null, 'image'],
  ['index.md', '#fn-1', null, null, 'footnote'],
  ['index.md', '__proto__', null],
];

describe('resolveLink', () => {
  test.each(rows)('from %s, %s leads to %s', (path, href, to, anchor = null, kind = 'link') => {
    const target = resolveLink(posts, from(path), href, kind);
    expect(target && {to: target.post.path, anchor: target.anchor}).toEqual(to && {to, anchor});
  });

  test('never throws, and never leaves the library', () => {
    const kinds = fc.constantFrom<LinkKind>('link', 'image', 'wikilink');
    fc.assert(
      fc.property(
        fc.constantFrom(...posts),
        fc.string({unit: 'binary'}),
        kinds,
        (post, href, kind) => {
          const target = resolveLink(posts, post, href, kind);
          expect(target === null || posts.includes(target.post)).toBe(true);
        },
      ),
      {numRuns: 300},
    );
  });
});
