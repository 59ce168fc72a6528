/** What a generated document is to hold beside prose. */
export type DocumentKind = 'prose' | 'code';

/** A post of about `bytes` bytes with headings, paragraphs, lists, quotes, a table, links; always the same one. */
export function makeDocument(bytes: number, kind: DocumentKind = 'prose'): string {
  const random = generator(7);
  const parts = [
    '---\ntitle: A generated post\npubDate: 2025-02-01\ntags: [bench, generated]\n---\n',
  ];
  let size = 0;
  for (let section = 1; size < bytes; section++) {
    const text = makeSection(section, random, kind);
    parts.push(text);
    size += text.length;
  }
  return parts.join('\n');
}

type Random = (below: number) => number;

function makeSection(section: number, random: Random, kind: DocumentKind): string {
  const blocks = [
    `## ${section}. ${sentence(random, 4)}`,
    paragraph(random, 5),
    paragraph(random, 7),
    ['one', 'two', 'three']
      .map(() => `- ${sentence(random, 14)}\n  - ${sentence(random, 9)}`)
      .join('\n'),
    `> ${sentence(random, 30)}`,
    paragraph(random, 4),
  ];
  if (section % 4 === 0) blocks.push(table(random));
  if (kind === 'code') blocks.push(snippets[section % snippets.length] ?? '');
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(random: Random, sentences: number): string {
  const all = Array.from({length: sentences}, () => sentence(random, 8 + random(14)));
  return `${all.join(' ')} See [${sentence(random, 2)}](https://example.com/${random(999)}), *${word(random)}* and \`${word(random)}()\`.`;
}

function table(random: Random): string {
  const row = () => `| ${word(random)} | ${sentence(random, 6)} | ${random(1000)} |`;
  return `| Name | What it says | Count |\n|:---|---|---:|\n${Array.from({length: 6}, row).join('\n')}`;
}

function sentence(random: Random, words: number): string {
  const text = Array.from({length: words}, () => word(random)).join(' ');
  return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function word(random: Random): string {
  return vocabulary[random(vocabulary.length)] ?? '';
}

const vocabulary = (
  'the a of and to in is that it for as with on be at by this from or an are was which you not have one had they all ' +
  'we can more when there been who will if would about out up so what decision work career page reader attention ' +
  'morning quiet choice habit measure margin reason letter purpose window evening practice question answer simple ' +
  'enough tomorrow something without between another because always rather'
).split(' ');

const snippets = [
  '```js\nexport const sum = (...all) => all.reduce((a, b) => a + b, 0); // adds\n```',
  '```python\ndef greet(name: str) -> str:\n    return f"hello {name}"  # politely\n```',
  '```rust\nfn main() { let total: u64 = (1..=10).sum(); println!("{total}"); }\n```',
  '```sql\nselect name, count(*) from posts where draft = false group by name;\n```',
  '```bash\nfor file in *.md; do wc -w "$file"; done | sort -n\n```',
];

/** Park and Miller's minimal standard: the same numbers on every machine. */
function generator(seed: number): Random {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
