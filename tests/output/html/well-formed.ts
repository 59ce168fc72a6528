const empty = new Set(['meta', 'link', 'br', 'hr', 'img', 'input']);
const allowed =
  /^(?:href|src|alt|title|id|class|lang|dir|name|content|charset|http-equiv|rel|colspan|datetime|start|type|loading)$/;
const bare = new Set(['disabled', 'checked', 'open']);

/** What is wrong with the document: an element that is not closed, an attribute nobody knows. `null` when nothing is. */
export function wellFormed(html: string): string | null {
  const open: string[] = [];
  const text = html.replace(/^<!doctype html>/, '').replace(/(<style>)[^<]*/, '$1');
  for (const tag of text.match(/<[^>]*>?/g) ?? []) {
    const match = /^<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>$/.exec(tag);
    if (!match) return `not a tag: ${tag}`;
    const [, closing, name = '', attributes = ''] = match;
    for (const [, attribute = '', value] of attributes.matchAll(/ ([a-z-]+)(="[^"]*")?/g)) {
      const known = value === undefined ? bare.has(attribute) : allowed.test(attribute);
      if (!known) return `not an attribute: ${attribute} in ${tag}`;
    }
    if (closing) {
      const last = open.pop();
      if (last !== name) return `</${name}> closes <${last}>`;
    } else if (!empty.has(name)) open.push(name);
  }
  return open.length > 0 ? `not closed: ${open.join(' ')}` : null;
}
