import {closingTag} from './tags.ts';
import type {Syntax} from './types.ts';

/** Parts of a body that are read by other programs than a Markdown parser, by how their first line starts. */
const parts: readonly Part[] = [
  {opens: /<!--/y, closes: () => '-->', unclosed: 'to the end'},
  {
    opens: /<(pre|script|style|textarea)(?=[\s>]|$)/iy,
    closes: name => `</${name.toLowerCase()}>`,
    unclosed: 'to the end',
    content: true,
    only: 'html',
  },
  {
    // `<Script>` is a component, and `<script />` has no content.
    opens: /<(pre|script|style|textarea)(?=[\s>]|$)(?![^<>]*\/>)/y,
    closes: name => `</${name}>`,
    unclosed: 'to the end',
    content: true,
    only: 'mdx',
  },
  {opens: /\{%-?\s*(comment)\b/y, closes: name => `end${name}`, unclosed: 'not at all'},
  {
    opens: /\{%-?\s*(highlight|mermaid|math|code)\b/y,
    closes: name => `end${name}`,
    unclosed: 'not at all',
    content: true,
  },
  {
    opens: /\{\{[<%]\s*(highlight|mermaid|math|code|raw|rawhtml)\b/y,
    closes: name => `/${name}`,
    unclosed: 'not at all',
    content: true,
  },
  {opens: /\$\$/y, closes: () => '$$', unclosed: 'not at all', content: true},
  {opens: /%%/y, closes: () => '%%', unclosed: 'to the end', only: 'vault'},
];

type Part = {
  opens: RegExp;
  closes(name: string): string;
  unclosed: 'to the end' | 'not at all';
  /** It is shown in some way: a body of nothing else is not empty. */
  content?: true;
  /** Where such a part is one, if not everywhere. */
  only?: 'html' | 'mdx' | 'vault';
};

export type RawPart = {end: number; content: boolean};

/** Finds the ends of such parts; remembers what no longer occurs, so that a body is never searched twice for nothing. */
export function rawParts(text: string, syntax: Syntax): (at: number) => RawPart | null {
  const absent = new Set<string>();
  const here = {html: !syntax.mdx, mdx: syntax.mdx, vault: syntax.vault};
  const known = parts.filter(({only}) => !only || here[only]);
  return at => {
    const first = text.charCodeAt(at);
    if (!(first === 60 || first === 123 || first === 36 || first === 37)) return null;
    for (const {opens, closes, unclosed, content = false} of known) {
      opens.lastIndex = at;
      const found = opens.exec(text);
      if (!found) continue;
      const mark = closes(found[1] ?? '');
      const close = absent.has(mark) ? -1 : indexOf(text, mark, opens.lastIndex);
      if (close >= 0) return {end: pastMark(text, close + mark.length, mark), content};
      absent.add(mark);
      if (unclosed === 'to the end') return {end: text.length, content};
    }
    return null;
  };
}

function indexOf(text: string, mark: string, from: number): number {
  const tag = /^<\/(.*)>$/.exec(mark)?.[1];
  return tag === undefined ? text.indexOf(mark, from) : closingTag(text, tag, from);
}

/** A closing tag of a template ends its line: `{% endraw %}`. */
function pastMark(text: string, at: number, mark: string): number {
  if (!/^(?:end|\/)/.test(mark)) return at;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
