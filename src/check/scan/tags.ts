/** An HTML tag as far as the rules ask. */
export type Tag = {
  /** As written: MDX tells components by their capitals. */
  name: string;
  closing: boolean;
  /** Offset past its `>`. */
  end: number;
  /** What stands between name and `>`. */
  inside: string;
};

/** The tag that starts with the `<` at `at` and ends before `limit`; `null` when it is none. */
export function tagAt(text: string, at: number, limit: number): Tag | null {
  opening.lastIndex = at;
  const found = opening.exec(text);
  if (!found) return null;
  const start = opening.lastIndex;
  const end = closingAngle(text, start, Math.min(limit, start + longest));
  if (end < 0) return null;
  return {
    name: found[2] ?? '',
    closing: found[1] === '/',
    end: end + 1,
    inside: text.slice(start, end),
  };
}

/** Offset of `</name>` from `from` on, in any case of letters; -1 when there is none. */
export function closingTag(text: string, name: string, from = 0): number {
  const shape = new RegExp(`</${name}>`, 'gi');
  shape.lastIndex = from;
  return shape.exec(text)?.index ?? -1;
}

/** An attribute's value; `null` when the tag has no such attribute, `undefined` when it is an expression. */
export function attribute(tag: Tag, name: keyof typeof attributes): string | null | undefined {
  const found = attributes[name].exec(tag.inside);
  if (!found) return null;
  if (found[4] !== undefined) return undefined;
  return (found[1] ?? found[2] ?? found[3] ?? '').replace(/&(?:amp|#38);/g, '&').trim();
}

/** Offset of the `>` that ends a tag, quotes and braces skipped; -1 when another tag starts before. */
function closingAngle(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34 || unit === 39) {
      at = text.indexOf(text[at] ?? '', at + 1);
      if (at < 0 || at >= limit) return -1;
    } else if (unit === 123) depth++;
    else if (unit === 125) depth--;
    else if (depth > 0) {
      if (at - start > longestExpression) return -1;
    } else if (unit === 62) return at;
    else if (unit === 60) return -1;
  }
  return -1;
}

const value = '(?:\\s*=\\s*(?:"([^"]*)"|\'([^\']*)\'|([^\\s"\'>{]+)|(\\{)))?(?=[\\s/]|$|[^\\w-])';
const attributes = {
  href: new RegExp(`(?<=\\s)href${value}`, 'i'),
  src: new RegExp(`(?<=\\s)src${value}`, 'i'),
  alt: new RegExp(`(?<=\\s)alt${value}`, 'i'),
  id: new RegExp(`(?<=\\s)id${value}`, 'i'),
  name: new RegExp(`(?<=\\s)name${value}`, 'i'),
};
const opening = /<(\/?)([A-Za-z][\w.:-]*)(?=[\s/>])/y;
/** In UTF-16 units; pictures written into an attribute make long tags, but they are read by nobody here. */
const longest = 20_000;
const longestExpression = 2000;
