/**
 * What a link target says, before any library is asked: the place in the same post (`here`), an address on the web, a
 * wikilink's `name`, or a `path`.
 */
export type LinkPath = {
  kind: 'here' | 'address' | 'name' | 'path';
  text: string;
  anchor: string | null;
};

/** Reads a link target as written in a post; `null` when it can lead to no post (`mailto:`, nothing at all). */
export function hrefPath(href: string, kind: 'link' | 'image' | 'wikilink'): LinkPath | null {
  const target = untag(href.trim());
  if (target.kind === 'name' || kind === 'wikilink') return wikiPath(target.text);
  const {before, anchor} = splitAnchor(target.text);
  if (/^(https?:)?\/\//i.test(before)) return {kind: 'address', text: addressKey(before), anchor};
  if (/^[a-z][a-z\d+.-]*:/i.test(before)) return null;
  const path = decode(before.split('?', 1)[0] ?? '').replace(/^@\//, '/');
  if (path !== '') return {kind: 'path', text: path, anchor};
  return anchor === null ? null : {kind: 'here', text: '', anchor};
}

function wikiPath(target: string): LinkPath | null {
  const {before, anchor} = splitAnchor(target.split('|', 1)[0] ?? '');
  const name = before.trim();
  if (name !== '') return {kind: 'name', text: name, anchor};
  return anchor === null ? null : {kind: 'here', text: '', anchor};
}

/** Reference tags that generators resolve themselves; what they name is a file, wherever it stands. */
const tags: readonly RegExp[] = [
  // Hugo: https://gohugo.io/methods/shortcode/ref/
  /^\{\{[<%] *(?:rel)?ref +"?([^"\s]+)"? *[>%]\}\}(\S*)$/,
  // Jekyll: https://jekyllrb.com/docs/liquid/tags/#links
  /^(?:\{\{ *site\.\w+ *\}\})?\{% *(?:post_url|link) +(\S+) *%\}(\S*)$/,
];

function untag(href: string): {kind: 'name' | 'link'; text: string} {
  for (const tag of tags) {
    const found = tag.exec(href);
    if (found) return {kind: 'name', text: `${found[1]?.replace(/^\//, '')}${found[2]}`};
  }
  // `{{ site.baseurl }}/about`: the address starts at the root of the site.
  return {kind: 'link', text: href.replace(/^\{\{ *site\.\w+ *\}\}/, '')};
}

function splitAnchor(target: string): {before: string; anchor: string | null} {
  const hash = target.indexOf('#');
  if (hash < 0) return {before: target, anchor: null};
  // `#Heading#Sub heading` names the last; `#^id` a block.
  const anchor = decode(target.slice(target.lastIndexOf('#') + 1));
  return {before: target.slice(0, hash), anchor: anchor === '' ? null : anchor};
}

function addressKey(address: string): string {
  return decode(address.split('?', 1)[0] ?? '')
    .replace(/^(https?:)?\/\/(www\.)?/i, '')
    .replace(/(\/index\.html?|\/+)$/i, '')
    .toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
