import {existsSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readFrontMatter} from '../../src/library/front-matter.ts';
import {splitFrontMatter} from '../../src/library/split.ts';

function read(text: string) {
  const split = splitFrontMatter(text);
  const {data, problems} = readFrontMatter(text, split);
  return {data: {...data}, problems, body: text.slice(split.bodyStart), kind: split.kind};
}

describe('front matter', () => {
  it.each([
    ['YAML', '---\ntitle: A\n---\nbody'],
    ['YAML named', '---yaml\ntitle: A\n---\nbody'],
    ['YAML closed by dots', '---\ntitle: A\n...\n\nbody'],
    ['YAML with trailing space', '---  \ntitle: A\n---  \nbody'],
    ['YAML after blank lines', '\n \n\n---\ntitle: A\n---\n\n\nbody'],
    ['YAML after a byte order mark', '\ufeff---\ntitle: A\n---\nbody'],
    ['TOML', '+++\ntitle = "A"\n+++\nbody'],
    ['TOML named', '---toml\ntitle = "A"\n---\nbody'],
    ['JSON named', '---json\n{"title": "A"}\n---\nbody'],
    ['JSON in YAML fences, with tabs', '---\n{\n\t"title": "A"\n}\n---\nbody'],
    ['JSON in semicolons', ';;;\n{"title": "A"}\n;;;\nbody'],
    ['JSON named in semicolons', ';;; json\n{"title": "A"}\n;;;\nbody'],
    ['JSON in semicolons without braces', ';;;\n"title": "A"\n;;;\nbody'],
    ['a leading object', '{"title": "A"}\nbody'],
    ['a leading object over lines', '{\n  "title": "A"\n}\n\nbody'],
  ])('is read as %s', (_, text) => {
    expect(read(text)).toEqual({data: {title: 'A'}, problems: [], body: 'body', kind: 'closed'});
  });

  it.each([
    ['the end of the file', '---\ntitle: A\n---'],
    ['dots at the end of the file', '---\ntitle: A\n...'],
    ['an object at the end', '{"title": "A"}'],
  ])('may end with %s', (_, text) => {
    expect(read(text)).toMatchObject({data: {title: 'A'}, body: ''});
  });

  it.each([
    ['nothing', 'just text'],
    ['a rule on top', '---\n\nSome text.\n\nMore of it.'],
    ['prose between two rules', '---\nSome text, nothing else\n---\nMore'],
    ['a longer rule', '-----\ntitle: A\n-----\n'],
    ['a code fence', '~~~\ntitle: A\n~~~\n'],
    ['a Liquid tag', '{% include x %}\n---\n'],
    ['a Hugo shortcode', '{{< x >}}\n'],
    ['a brace in prose', '{not json} at all\n'],
    ['an object followed by text', '{"a": 1} is JSON\n'],
  ])('is not seen in %s', (_, text) => {
    expect(read(text)).toEqual({data: {}, problems: [], body: text, kind: 'none'});
  });

  it('may be empty, or hold only comments', () => {
    expect(read('---\n---\nbody')).toMatchObject({data: {}, problems: [], body: 'body'});
    expect(read('---\n# nothing\n---\nbody')).toMatchObject({data: {}, problems: [], body: 'body'});
  });

  it('keeps scalars as they are written', () => {
    const text =
      '---\na: 2018-02-30\nb: 1.10\nc: 007\nd: 12:30\ne: yes\nf: true\ng: 42\nh: 1_000\ni: ~\nj: 2025-02-01T00:00:00Z\n---\n';
    expect(read(text).data).toEqual({
      a: '2018-02-30',
      b: '1.10',
      c: '007',
      d: '12:30',
      e: 'yes',
      f: true,
      g: 42,
      h: '1_000',
      i: null,
      j: '2025-02-01T00:00:00Z',
    });
  });

  it.each([
    ['title', '---\ntitle: A\ntitle: B\n---\n', 3],
    ['title', '---\ntitle: A\ndraft: true\n"title": B\n---\n', 4],
    ['a.b', '---\ntitle: B\nx:\n  a.b: 1\n  a.b: 2\n---\n', 5],
  ])('lets the last of two fields %s win, and says so', (name, text, line) => {
    const {data, problems} = read(text);
    expect(data.title).toBe('B');
    expect(problems).toEqual([
      {
        kind: 'front-matter',
        line,
        message: `${name} stands twice in the front matter; the last one counts`,
        hint: 'Keep one of them.',
      },
    ]);
  });

  it('may override what it merges', () => {
    const text = '---\nbase: &base {title: A}\npost:\n  <<: *base\n  title: B\n---\n';
    expect(read(text).problems).toEqual([]);
  });

  it('reads the same broken text the same way twice', () => {
    const text = '---\ntitle: [\n---\n';
    expect(read(text)).toEqual(read(text));
    expect(read(text).problems).toHaveLength(1);
  });

  it('is a problem when it is a list', () => {
    const {data, problems} = read('---\n- a\n- b\n---\nbody');
    expect(data).toEqual({});
    expect(problems).toEqual([
      expect.objectContaining({message: 'the front matter is not a set of fields'}),
    ]);
  });

  it.each([
    ['---js', '---'],
    ['---javascript', '---'],
    ['--- javascript', '---'],
    ['---JS', '---'],
    ['---coffee', '---'],
    ['---cson', '---'],
    ['---node', '---'],
    ['+++js', '+++'],
    [';;;js', ';;;'],
  ])('in %s never runs, and the post is read without it', (open, close) => {
    const planted = join(mkdtempSync(join(tmpdir(), 'octavo-run-')), 'ran');
    const code = `require("node:fs").writeFileSync(${JSON.stringify(planted)}, "x")`;
    const text = `${open}\n{title: (function () { try { ${code} } catch (e) { process.binding } return "A" })()}\n${close}\nbody`;
    const {data, problems, body} = read(text);
    expect(existsSync(planted)).toBe(false);
    expect({data, body}).toEqual({data: {}, body: 'body'});
    expect(problems).toEqual([
      expect.objectContaining({line: 1, message: expect.stringContaining('never runs')}),
    ]);
  });

  it('never makes functions or objects of YAML tags', () => {
    const planted = join(mkdtempSync(join(tmpdir(), 'octavo-run-')), 'ran');
    const text = `---\ntitle: Kept\nf: !!js/function 'function () { require("fs").writeFileSync("${planted}", "x") }'\n---\nbody`;
    const {data, problems} = read(text);
    expect(existsSync(planted)).toBe(false);
    expect(data).toMatchObject({title: 'Kept'});
    expect(typeof data.f).not.toBe('function');
    expect(problems).toHaveLength(1);
  });

  it('takes no prototype from a post', () => {
    for (const text of [
      '---\n__proto__:\n  polluted: true\ntitle: A\n---\n',
      '---json\n{"__proto__": {"polluted": true}, "title": "A"}\n---\n',
      '---\n__proto__: [\ntitle: A\n---\n',
    ]) {
      const {data} = read(text);
      expect(data.title).toBe('A');
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });
});

describe('broken front matter', () => {
  it.each([
    [
      'a colon in the title',
      '---\ntitle: foo: bar\ntags: [a, b]\n---\nbody',
      {title: 'foo: bar', tags: ['a', 'b']},
      2,
    ],
    [
      'an open quote',
      "---\ntags:\n  - a\n  - b\ntitle: 'it\n---\nbody",
      {title: 'it', tags: ['a', 'b']},
      6,
    ],
    [
      'a quote inside',
      '---\ntitle: "Say "hi" now"\ndraft: true\n---\nbody',
      {title: 'Say "hi" now', draft: true},
      3,
    ],
    ['a list that does not close', '---\nbad: [\ntitle: Kept\n---\nbody', {title: 'Kept'}, 4],
    [
      'tabs before the items of a list',
      '---\ntitle:\tKept\ntags:\n\t- a\n\t- b c\n---\nbody',
      {title: 'Kept', tags: ['a', 'b c']},
      5,
    ],
    ['a reserved character', '---\ntitle: Kept\nextra: @a\n---\nbody', {title: 'Kept'}, 3],
    [
      'TOML without quotes',
      '+++\ntitle = Kept as text\ndate = 2024-05-17x\ntags = ["a"]\n+++\nbody',
      {title: 'Kept as text', tags: ['a']},
      2,
    ],
    [
      'JSON with a trailing comma',
      '---json\n{\n  "title": "Kept",\n  "draft": true,\n}\n---\nbody',
      {title: 'Kept', draft: true},
      5,
    ],
  ])('with %s still gives its fields', (_, text, data, line) => {
    const result = read(text);
    expect(result.data).toMatchObject(data);
    expect(result.body).toBe('body');
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]?.line).toBe(line);
    expect(result.problems[0]?.hint).toMatch(/\.$/);
  });

  it('with tabs for indentation is told so, and a list that cannot be read is left out', () => {
    const {data, problems} = read('---\ntitle: Kept\ntags:\n\t- a\n\t- @b\n---\nbody');
    expect(data).toEqual({title: 'Kept'});
    expect(problems[0]?.hint).toBe('Indent with spaces: YAML takes no tabs there.');
  });

  it('that nothing closes ends at the first line that is no field', () => {
    const {data, body, problems} = read('---\ntitle: A\ntags:\n  - b\n\nThe body: it starts here.');
    expect(data).toEqual({title: 'A', tags: ['b']});
    expect(body).toBe('The body: it starts here.');
    expect(problems).toEqual([
      expect.objectContaining({line: 1, message: 'the front matter is not closed'}),
    ]);
  });

  it('deeper than the parser can go is a problem, not a crash', () => {
    for (const open of ['[', '{a: ', '- ', '? ']) {
      const {data, problems} = read(`---\ntitle: Kept\na: ${open.repeat(20_000)}\n---\nbody`);
      expect(data.title).toBe('Kept');
      expect(problems).toHaveLength(1);
    }
  });
});
