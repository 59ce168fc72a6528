import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {grammars} from '../../src/page/highlight/grammars.ts';
import {grammarNames, grammarOf} from '../../src/page/highlight/names.ts';
import {codeLanguages, loadHighlight} from '../../src/page/highlight.ts';
import type {Highlight, Span} from '../../src/page/types.ts';

let highlight: Highlight;
beforeAll(async () => {
  highlight = await loadHighlight(grammarNames);
});

/** `keyword:const` for each span that is more than plain code, a line an entry. */
function roles(code: string, language: string): string[] {
  return (highlight(code, language) ?? []).map(line => line.map(shown).filter(Boolean).join(' '));
}

function shown({role, text}: Span): string {
  return role === 'codeBlock' ? '' : `${role.replace('code', '').toLowerCase()}:${text.trim()}`;
}

function textOf(lines: Span[][] | null): string | undefined {
  return lines?.map(line => line.map(span => span.text).join('')).join('\n');
}

describe('codeLanguages', () => {
  test.each<[string, string, string[]]>([
    ['fences of both kinds', '```js\na\n```\n\n~~~ python\nb\n~~~\n', ['javascript', 'python']],
    [
      'each once, whatever it is called',
      '```js\n```\n```javascript\n```\n```jsx\n```',
      ['javascript'],
    ],
    [
      'with attributes',
      '```ts:file.ts\n```\n``` {.rust .n}\n```\n```sh {1,3}\n```',
      ['typescript', 'rust', 'bash'],
    ],
    ['in quotes and lists', '> ```go\n> x\n> ```\n- ```yaml\n  a\n  ```', ['go', 'yaml']],
    ['in HTML', '<pre><code class="language-ruby">x</code></pre>', ['ruby']],
    ['in highlight tags', '{% highlight ruby linenos %}\n{{< highlight go "x" >}}', ['ruby', 'go']],
    ['unknown ones are left out', '```nosuch\n```\n```text\n```\n```\n```', []],
    ['names that objects have', '```constructor\n```\n```__proto__\n```', []],
    ['prose about code', 'Use `js` to highlight the language-specific parts.', []],
    ['sessions and terminal output', '```console\n```\n```ansi\n```', ['console', 'ansi']],
  ])('%s', (_name, markdown, expected) => {
    expect(codeLanguages(markdown)).toEqual(expected);
  });

  test.each(['`', '~', '```', '`~', '``` ', 'language-', '```a', '~~~\t'])(
    'a megabyte of %j takes linear time',
    piece => {
      const start = performance.now();
      codeLanguages(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe('grammars', () => {
  test('every name leads to a grammar, and every grammar has its name', () => {
    const known = grammarNames.filter(name => name !== 'ansi' && name !== 'console');
    expect([...known].sort()).toEqual(Object.keys(grammars).sort());
    for (const name of grammarNames) expect(grammarOf(name)).toBe(name);
    expect(grammarOf('')).toBeNull();
    expect(grammarOf('toString')).toBeNull();
  });

  test.each(grammarNames)('%s keeps every character of any code', language => {
    const code = fc
      .array(fc.oneof(fc.string(), fc.constantFrom(...fragments)), {maxLength: 12})
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(code, text => {
        const lines = highlight(text, language);
        expect(lines).not.toBeNull();
        if (language !== 'ansi') expect(textOf(lines)).toBe(text);
        expect(lines?.length).toBe(text.split('\n').length);
        for (const span of lines?.flat() ?? []) expect(span.text).not.toBe('');
      }),
      {numRuns: 15},
    );
  });
});

const fragments = [
  '\n',
  ' ',
  '"',
  "'",
  '`',
  '/*',
  '*/',
  '//',
  '#',
  '<a href="x">',
  '</a>',
  '<script>',
  '{{',
  '}}',
  '${',
  '}',
  'if (x) {',
  'function f() {',
  'class A',
  '$ ',
  '\\',
  '<?php',
  '?>',
  '世界',
];

describe('roles', () => {
  test.each<[string, string, string[]]>([
    ['js', 'const a = "b"; // c', ['keyword:const string:"b" comment:// c']],
    ['TS', 'let x: Foo = 1', ['keyword:let property:x type:Foo number:1']],
    ['json', '{"a": [1, true, "b"]}', ['property:"a" number:1 keyword:true string:"b"']],
    ['diff', '@@ -1 +1 @@\n-a\n+b\n c', ['meta:@@ -1 +1 @@', 'deleted:-a', 'inserted:+b', '']],
    ['rust', 'fn main() {}', ['keyword:fn function:main']],
    ['html', '<a href="x">y</a>', ['tag:a property:href string:"x" tag:a']],
    ['toml', '[a]\nb = 1', ['function:[a]', 'property:b number:1']],
    ['css', 'a { color: red }', ['tag:a property:color']],
    ['yaml', 'a: "b" # c', ['property:a: string:"b" comment:# c']],
    ['markdown', '# A\n**b**', ['function:# A', '']],
  ])('%s', (language, code, expected) => {
    expect(roles(code, language)).toEqual(expected);
  });

  test('emphasis in Markdown is a mark', () => {
    expect(highlight('**b**', 'md')).toEqual([[{text: '**b**', role: 'codeBlock', marks: 1}]]);
  });

  test('code inside code is highlighted by its own grammar', () => {
    expect(roles('<style>a { color: red }</style>', 'html')[0]).toContain('property:color');
    expect(roles('<script>const a = 1</script>', 'html')[0]).toContain('keyword:const');
  });

  test('a comment over several lines is one on each', () => {
    expect(roles('/* a\n\n b */ x', 'c')).toEqual(['comment:/* a', '', 'comment:b */']);
  });

  test('what there is no grammar for is not highlighted, silently', () => {
    expect(highlight('x', 'nosuch')).toBeNull();
    expect(highlight('x', '')).toBeNull();
    expect(highlight('x', '__proto__')).toBeNull();
    expect(highlight('const a = 1', 'js {1,3}')).not.toBeNull();
  });
});

describe('shell sessions', () => {
  test.each(['console', 'shell', 'sh'])(
    'in %s prompts are quiet and commands are set',
    language => {
      const code = '$ echo "a" \\\n> "b"\na b\n\n$ cd /tmp';
      expect(roles(code, language)).toEqual([
        'label:$ type:echo string:"a"',
        'label:> string:"b"',
        '',
        '',
        'label:$ type:cd',
      ]);
      expect(textOf(highlight(code, language))).toBe(code);
    },
  );

  test.each([
    ['user@host:~/x$ ls', 'label:user@host:~/x$'],
    ['[ann@box ~]$ ls', 'label:[ann@box ~]$'],
    ['(venv) $ ls', 'label:(venv) $'],
    ['# ls', 'label:#'],
    ['❯ ls', 'label:❯'],
    ['PS C:\\Users> ls', 'label:PS C:\\Users>'],
    ['C:\\> dir', 'label:C:\\>'],
    ['> octavo@1.0.0 build', ''],
    ['100% done', ''],
    ['total $ 5', ''],
  ])('%s', (line, expected) => {
    expect(roles(line, 'console')[0]?.split(' type:')[0]).toBe(expected);
  });

  test('a script that is no session stays one', () => {
    expect(roles('# comment\necho "a"', 'sh')).toEqual([
      'comment:# comment',
      'type:echo string:"a"',
    ]);
  });
});

describe('terminal output', () => {
  test.each<[string, string, Span[]]>([
    [
      'colours are roles',
      '\x1b[32mok\x1b[0m x',
      [
        {text: 'ok', role: 'codeInserted'},
        {text: ' x', role: 'codeBlock'},
      ],
    ],
    [
      'attributes are marks',
      '\x1b[1;31mno\x1b[22m!\x1b[m.',
      [
        {text: 'no', role: 'codeDeleted', marks: 1},
        {text: '!', role: 'codeDeleted'},
        {text: '.', role: 'codeBlock'},
      ],
    ],
    [
      'an escape may be written out',
      '\\x1b[34ma\\e[0mb\\033[35mc',
      [
        {text: 'a', role: 'codeFunction'},
        {text: 'b', role: 'codeBlock'},
        {text: 'c', role: 'codeKeyword'},
      ],
    ],
    [
      'other sequences vanish',
      '\x1b[2J\x1b[?1049h\x1b]0;title\x07a\x1b]8;;http://x\x1b\\b',
      [
        {text: 'a', role: 'codeBlock'},
        {text: 'b', role: 'codeBlock'},
      ],
    ],
    [
      'colours out of 256 and 24 bits have no role',
      '\x1b[38;5;196ma\x1b[38;2;1;31;3mb',
      [
        {text: 'a', role: 'codeBlock'},
        {text: 'b', role: 'codeBlock'},
      ],
    ],
  ])('%s', (_name, code, expected) => {
    expect(highlight(code, 'ansi')).toEqual([expected]);
  });
});

describe('bounds', () => {
  test('code that is too long, or has too long a line, stays plain', () => {
    expect(highlight('a;\n'.repeat(5000), 'js')).not.toBeNull();
    expect(highlight('a;\n'.repeat(40_000), 'js')).toBeNull();
    expect(highlight('a'.repeat(5000), 'json')).not.toBeNull();
    expect(highlight(`x\n${'a'.repeat(5001)}`, 'json')).toBeNull();
  });

  test('hostile code is given up on, and other code is highlighted all the same', () => {
    const start = performance.now();
    expect(highlight(`${'a'.repeat(4900)}\n`.repeat(20), 'c')).toBeNull();
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(highlight('const fresh = 1', 'js')?.[0]?.[0]).toEqual({
      text: 'const',
      role: 'codeKeyword',
    });
  });

  test('the same code again is not highlighted again', () => {
    const code = 'const same = 1;\n'.repeat(100);
    expect(highlight(code, 'js')).toBe(highlight(code, 'js'));
  });
});
