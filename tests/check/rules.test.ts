import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {ruleIds} from '../../src/check/rules.ts';
import {checkFiles, checkFolder, type Files, folderOf, post} from './files.ts';

type Case = [name: string, files: Files, expected: string[]];

const seen = new Set<string>();

async function expectFindings(_: string, files: Files, expected: string[]): Promise<void> {
  const found = await checkFiles(files);
  for (const line of found) seen.add(/\((\S+)\)$/.exec(line)?.[1] ?? line);
  expect(found).toEqual(expected);
}

/** Enough posts with everything in order for theirs to be the habit of the folder. */
const others: Files = {
  'o1.md': post('One.', 'description: First\n'),
  'o2.md': post('Two.', 'description: Second\n'),
  'o3.md': post('Three.', 'description: Third\n'),
};

/** Folders as generators and their users leave them. */
describe('sites', () => {
  test.each<Case>([
    [
      'Docusaurus: ids of every kind, components, the frame of its pages, other capitals of tags',
      {
        'docusaurus.config.js': '',
        'docs/a.md':
          '---\ntitle: A\ntags: [Set up]\n---\n[1](b.mdx#own) [2](./b.mdx#said) [3](b.mdx#windows) [4](/docs/b#tagged)\n[5](#__docusaurus) [6](@site/docs/b.mdx#x) [7](c.md#own) [8](c.md#gone)\n',
        'docs/b.mdx':
          '---\ntitle: B\ntags: [setup]\n---\nimport X from "x";\n\n## Named {#own}\n\n## Other {/* #said */}\n\n<X>\n\n### Windows\n\n</X>\n\n<a id="tagged"></a>\n',
        'docs/c.md': '---\ntitle: C\n---\n## Named {#own}\n',
      },
      [
        'docs/a.md:6: error: no heading of docs/c.md has the anchor #gone (anchor-dead)',
        'docs/b.mdx:3: warning: the tag setup is close to Set up, which another post has (tag-spelling)',
      ],
    ],
    [
      'Obsidian: blocks, headings below headings, notes of days to come, tags in any capitals',
      {
        '.obsidian/app.json': '{}',
        'n.md':
          '---\ntags: [reading]\n---\nText. ^one\n\n- item ^two\n\n# Top\n\n## Sub: a / *b*\n\n#Reading\n',
        'o.md':
          '[[n#^one]] [[n#^two]] [[n#Top#Sub: a / b]] [[n#Sub a b]] [md](n.md#Sub%20a%20b)\n[[n#^gone]] [[n#No such]] [[not yet#x]]\n',
        '2031-01-01.md': 'A plan.\n',
      },
      [
        'o.md:2: error: no heading of n.md has the anchor #No such (anchor-dead)',
        'o.md:2: error: no heading of n.md has the anchor #^gone (anchor-dead)',
      ],
    ],
    [
      'Hugo: ref and relref, attributes of headings, bundles',
      {
        'hugo.toml': '',
        'content/posts/a/index.md': post(
          '[1]({{< ref "b.md#own" >}}) [2]({{< relref "/posts/b#none" >}}) [3]({{% relref "#here" %}})\n[4]({{< ref "gone.md" >}}) [5](/posts/b/#own)\n\n## Here',
        ),
        'content/posts/b.md': post('## Named {#own .wide}\n\n[a](../a/#here)'),
      },
      [
        'content/posts/a/index.md:5: error: no heading of content/posts/b.md has the anchor #none (anchor-dead)',
        'content/posts/a/index.md:6: error: dead link: {{< ref "gone.md" >}} (link-dead)',
      ],
    ],
    [
      'Zola: paths from its content',
      {
        'config.toml': 'base_url = "https://example.com"\n',
        'content/a.md':
          '+++\ntitle = "A"\n+++\n[1](@/b.md#there) [2](@/b.md#none) [3](@/c.md) [4](@/s/_index.md)\n',
        'content/b.md': '+++\ntitle = "B"\n+++\n## There\n',
        'content/s/_index.md': '+++\ntitle = "S"\n+++\n',
      },
      [
        'content/a.md:4: error: no heading of content/b.md has the anchor #none (anchor-dead)',
        'content/a.md:4: error: dead link: @/c.md (link-dead)',
      ],
    ],
    [
      'MkDocs: attribute lists, tabs, lines of code',
      {
        'a.md':
          '# A\n\n[1](b.md#own) [2](b.md#__tabbed_1_1) [3](b.md#__codelineno-0-1) [4](b.md#none)\n',
        'b.md': '# B\n\n## Named { #own }\n',
      },
      ['a.md:3: error: no heading of b.md has the anchor #none (anchor-dead)'],
    ],
  ])('%s', expectFindings);
});

describe('files and front matter', () => {
  test.each<Case>([
    ['all is well', {'a.md': post('# One\n\n## Two\n\n[x](#two) ![y](https://a.b/c.png)')}, []],
    [
      'front matter that is broken, not closed or code, whose lack of a title is not told',
      {
        'a.md': '---\na: b\nc: [d\n---\nText.\n',
        'b.md': '---\ntitle: b\n\nText.\n',
        'c.md': '---js\n{}\n---\nText.\n',
        'd.md': '---\ntitle: d\n',
      },
      [
        'a.md:4: error: the front matter is not valid YAML: unexpected end of the stream within a flow collection (front-matter)',
        'b.md:1: error: the front matter is not closed (front-matter)',
        'c.md:1: error: the front matter is js; only YAML, TOML and JSON are read, and code never runs (front-matter)',
        'd.md:1: error: the front matter is not closed (front-matter)',
      ],
    ],
    [
      'bytes that are no UTF-8, UTF-16, no text at all',
      {
        'a.md': Buffer.from('# caf\xe9\n\nText.\n', 'latin1'),
        'b.md': Buffer.from('\ufeff# b\n\nText.\n', 'utf16le'),
        'c.md': Buffer.from([0, 1, 2, 3, 0, 255]),
        'd.md': Buffer.from([255, 254, 0, 0, 97, 0, 0, 0]),
      },
      [
        'a.md:1: error: the file is not valid UTF-8; what could not be read shows as \ufffd (encoding)',
        'b.md:1: error: the file is UTF-16, not UTF-8 (encoding)',
        'c.md:1: error: the file is not text (unreadable)',
        'd.md:1: error: the file is UTF-32, which is not read (unreadable)',
      ],
    ],
    [
      'control characters, one a line',
      {'a.md': post('x\n\ty\x1b[2Jz\x07\n\x9b'), 'b.md': '---\ntitle: "b"\nx: \x7f\n---\nx\n'},
      [
        'a.md:6: error: control character U+001B (ESC) (control-character)',
        'a.md:7: error: control character U+009B (control-character)',
        'b.md:3: error: control character U+007F (DEL) (control-character)',
        'b.md:3: error: the front matter is not valid YAML: the stream contains non-printable characters (front-matter)',
      ],
    ],
    [
      'a title from nowhere, and from elsewhere than the front matter',
      {
        'a.md': 'Text.\n',
        'b.md': '# b\n',
        'c.md': '<h1>c</h1>\n',
        'd.mdx': 'export const meta = 1\n',
      },
      [
        'a.md:1: warning: no title: neither the front matter nor a level-1 heading has one (title-missing)',
      ],
    ],
    [
      'empty posts, but not a lone picture and no page that leads elsewhere',
      {
        'a.md': '---\ntitle: a\n---\n\n<!-- later -->\n',
        'b.md': '---\ntitle: b\n---\n![b](https://b.c/d.png)\n',
        'c.md': '---\ntitle: c\nredirect_to: /d\n---\n',
        'd.md': '',
      },
      [
        'a.md:5: warning: the post has no text (post-empty)',
        'd.md:1: warning: the post has no text (post-empty)',
      ],
    ],
  ])('%s', expectFindings);

  test('what leads out of the folder or nowhere', async () => {
    const folder = folderOf({'a.md': '# a\n'});
    symlinkSync(join(folderOf({'b.md': '# b\n'}), 'b.md'), join(folder, 'b.md'));
    symlinkSync('nowhere.md', join(folder, 'c.md'));
    const found = await checkFolder(folder);
    expect(found).toEqual([
      'b.md:1: error: the link leads out of the library (unreadable)',
      'c.md:1: error: the link leads nowhere (unreadable)',
    ]);
    seen.add('unreadable');
  });
});

describe('dates and descriptions', () => {
  test.each<Case>([
    [
      'no date or description where the posts beside it have them',
      {
        ...others,
        'a.md': '# a\n\nText.\n',
        'about.md': '---\ntitle: About\ndescription: Me\n---\nx\n',
      },
      [
        'a.md:1: warning: no date, unlike most posts beside it (date-missing)',
        'a.md:1: warning: no description in the front matter, unlike most posts beside it (description-missing)',
      ],
    ],
    [
      'no date where none has one, nor in a draft',
      {'a.md': '# a\n', 'b.md': '# b\n', 'c.md': post('c')},
      [],
    ],
    ['a draft lacks what it likes', {...others, 'a.md': '---\ndraft: true\n---\n# a\n'}, []],
    [
      'days that are none',
      {
        ...others,
        'a.md': post('a', 'description: a\nupdated: 2023-02-30\n'),
        '2024-13-01-b.md': post('b', 'description: b\n'),
      },
      [
        "2024-13-01-b.md:1: error: the date in the file's name is not a day: 2024-13-01 (date-invalid)",
        'a.md:5: error: updated is not a date: 2023-02-30 (date-invalid)',
      ],
    ],
    [
      'the future, but not of a draft, and not today',
      {
        'a.md': '---\ntitle: a\ndate: 2024-05-18\n---\na\n',
        'b.md': '---\ntitle: b\ndate: 2024-05-18\ndraft: true\n---\nb\n',
        'c.md': '---\ntitle: c\ndate: 2024-05-17T23:00:00Z\n---\nc\n',
      },
      ['a.md:3: warning: the date is in the future: 2024-05-18 (date-future)'],
    ],
    [
      'another date than the name says, time zones aside',
      {
        '2023-01-02-a.md': '---\ntitle: a\ndate: 2023-01-04\n---\na\n',
        '2023-01-02-b.md': '---\ntitle: b\ndate: 2023-01-03T01:00:00+02:00\n---\nb\n',
        '2023-01-02-c.md': '---\ntitle: c\ncreated: 2022-12-24\n---\nc\n',
        '2023-01-02-d.md': '---\ntitle: d\n---\nd\n',
      },
      [
        "2023-01-02-a.md:3: warning: the date is 2023-01-04, but the file's name says 2023-01-02 (date-contradiction)",
      ],
    ],
    [
      'descriptions of more than 160 characters, however many bytes they take',
      {
        'a.md': post('a', `description: ${'word '.repeat(33)}\n`),
        'b.md': post('b', `description: ${'क्षि'.repeat(100)}\n`),
        'c/c.md': post('word '.repeat(100)),
      },
      ['a.md:4: warning: the description has 164 characters, more than 160 (description-long)'],
    ],
  ])('%s', expectFindings);
});

describe('titles, slugs and tags', () => {
  const chapter = (title: string) => `# ${title}\n\nText.\n`;

  test.each<Case>([
    [
      'the same title, in one folder or of dated posts, in one language',
      {
        'a/overview.md': chapter('Overview'),
        'b/overview.md': chapter('Overview'),
        'b/second.md': `---\ndescription: Again\n---\n\nFirst.\n\n${chapter('over*view*')}`,
        'c.md': '---\ntitle: News\ndate: 2023-01-01\n---\nc\n',
        'd/d.md': '---\ntitle: News\ndate: 2023-01-02\n---\nd\n',
        'e.fr.md': '---\ntitle: News\ndate: 2023-01-02\n---\nd\n',
      },
      [
        'b/second.md:7: warning: the title is also that of b/overview.md (title-duplicate)',
        'd/d.md:2: warning: the title is also that of c.md (title-duplicate)',
      ],
    ],
    [
      'one address for two posts, unless a language or another field tells them apart',
      {
        'a.md': post('a', 'slug: same\n'),
        'b/b.md': post('b', 'slug: same\n'),
        'c.de.md': post('c', 'lang: de\nslug: same\n'),
        'd.md': post('d'),
        'd/index.md': post('d'),
        'e/index.md': post('e', 'permalink: /x/e/\n'),
        'e.md': post('e', 'permalink: /y/e/\n'),
        'f/d.md': post('f'),
      },
      [
        'b/b.md:4: error: the slug same is also that of a.md (slug-duplicate)',
        'd/index.md:1: error: the slug d is also that of d.md (slug-duplicate)',
      ],
    ],
    [
      'one address for the later ones of several posts with a slug',
      {
        'f1.md': post('f', 'slug: f\npermalink: /x/f/\n'),
        'f2.md': post('f', 'slug: f\npermalink: /y/f/\n'),
        'f3.md': post('f', 'slug: f\npermalink: /y/f/\n'),
        'f4.md': post('f', 'slug: f\npermalink: /x/f/\n'),
      },
      [
        'f3.md:4: error: the slug f is also that of f2.md (slug-duplicate)',
        'f4.md:4: error: the slug f is also that of f1.md (slug-duplicate)',
      ],
    ],
    [
      'a rare tag that is nearly another',
      {
        'a.md': post('a', 'tags: [javascript, rust]\n'),
        'b.md': post('b', 'tags: [javascript, Rust]\n'),
        'c.md': post('c', 'tags: [javscript, rust, python3, python2]\n'),
      },
      [
        'b.md:4: warning: the tag Rust is close to rust, which 2 posts have (tag-spelling)',
        'c.md:4: warning: the tag javscript is close to javascript, which 2 posts have (tag-spelling)',
      ],
    ],
  ])('%s', expectFindings);
});

describe('bodies', () => {
  test.each<Case>([
    [
      'heading levels that skip, going down',
      {'a.md': post('### a\n\n# b\n\n### c\n\n> ##### d\n\n## e\n\n# f\n\n## g')},
      ['a.md:9: warning: a level-3 heading follows one of level 1 (heading-skip)'],
    ],
    [
      'dead links, and all that may well be alive',
      {
        'a.md': post(
          [
            '[x](b.md) [x](./b) [x](b.md#top) [x](c/) [x](d.pdf) [x](/about/) [x](../out.md)',
            '[x](https://x.y/z.md) [x](mailto:a@b.c) [x]({{ site.url }}/x.md) [x](#) [x](?a=b)',
            '[x](gone.md) [x](c/gone.pdf "y")',
            '<a href="gone.md#x">y</a>',
            '[x](www.example.com)',
            '`[x](gone.md)`',
          ].join('\n'),
        ),
        'b.md': post('b'),
        'c/c.md': post('c'),
        'd.pdf': 'pdf',
      },
      [
        'a.md:7: error: dead link: c/gone.pdf (link-dead)',
        'a.md:7: error: dead link: gone.md (link-dead)',
        'a.md:8: error: dead link: gone.md#x (link-dead)',
        'a.md:9: error: dead link: www.example.com (link-dead)',
      ],
    ],
    [
      'dead anchors, whoever makes the anchors',
      {
        'a.md': post(
          [
            '## One & two\n\n## 3. Three `code`\n\n## Déjà\n\n## Same\n\n## Same\n\n## Own {#mine}\n',
            '<a name="here"></a> text[^1]\n\n[^1]: note\n',
            '[x](#one--two) [x](#one-and-two) [x](#three-code) [x](#3-three-code) [x](#deja) [x](#same-1)',
            '[x](#mine) [x](#here) [x](#fn1) [x](#top) [x](b.md#part)',
            '[x](#gone)',
            '[x](b.md#gone) [x](#same-x)',
          ].join('\n'),
        ),
        'b.md': post('## Part'),
      },
      [
        'a.md:23: error: no heading of this post has the anchor #gone (anchor-dead)',
        'a.md:24: error: no heading of b.md has the anchor #gone (anchor-dead)',
        'a.md:24: error: no heading of this post has the anchor #same-x (anchor-dead)',
      ],
    ],
    [
      'anchors of what includes bring are believed',
      {'a.md': post('{% include x.html %}\n\n[x](#y)')},
      [],
    ],
    [
      'images that are not there, or not described',
      {
        'a.md': post(
          '![x](b.png) ![x](gone.png) ![x](/img/gone.png) ![x](/other/gone.png)\n![](b.png)\n<img src="b.png">',
        ),
        'b.png': '',
        'static/img/c.png': '',
      },
      [
        'a.md:5: error: no such image: /img/gone.png (image-missing)',
        'a.md:5: error: no such image: gone.png (image-missing)',
        'a.md:6: warning: image without alt text: b.png (image-alt)',
        'a.md:7: warning: image without alt text: b.png (image-alt)',
      ],
    ],
    [
      'languages of code that nobody knows',
      {
        'a.md': post(
          '```pyhton\n```\n```js {1}\n```\n```text\n```\n```mermaid\n```\n```\n```\n```{r}\n```',
        ),
      },
      ['a.md:5: warning: unknown language of code: pyhton; did you mean python? (code-language)'],
    ],
  ])('%s', expectFindings);
});

test('every rule has found something here', () => {
  expect([...seen].sort()).toEqual([...ruleIds].sort());
});

describe('the check as a whole', () => {
  test('looks for nothing that is off, and tells a rule at another level', async () => {
    const folder = folderOf({'a.md': 'x [x](gone.md)\n'});
    const title = 'no title: neither the front matter nor a level-1 heading has one';
    expect(await checkFolder(folder, {'title-missing': 'error', 'link-dead': 'off'})).toEqual([
      `a.md:1: error: ${title} (title-missing)`,
    ]);
  });

  test('a note of a vault may lack a title, a date and a text, and link to notes yet to be written', async () => {
    const note = '---\ncreated: 2023-01-01\n---\n';
    expect(
      await checkFiles({
        '.obsidian/app.json': '{}',
        'a.md': note,
        'b.md': 'x [[Some day]] ![[pic.png]]\n',
        'c.md': note,
        'd.md': note,
        'files/pic.png': '',
      }),
    ).toEqual([]);
  });
});
