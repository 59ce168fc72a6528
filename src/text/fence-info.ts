/** What the line that opens a code block says. */
export type FenceInfo = {
  /** In lower case; empty when there is none. */
  language: string;
  /** A file name or title, as written. */
  title: string;
};

/** Reads `js {1,3}`, `ts:file.ts`, `python title="x"`, `{.rust .numbers}`, `rust,ignore`. */
export function fenceInfo(info: string): FenceInfo {
  const text = info.trim();
  const braced = /^\{\s*\.?([\w+#-]+)/.exec(text);
  const first = /^[^\s{,]*/.exec(text)?.[0] ?? '';
  const colon = first.indexOf(':');
  const language = braced?.[1] ?? (colon > 0 ? first.slice(0, colon) : first);
  const title =
    /(?:^|[\s{,])(?:title|file|filename|name|caption)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/.exec(
      text,
    );
  const named = title?.[1] ?? title?.[2] ?? title?.[3] ?? (colon > 0 ? first.slice(colon + 1) : '');
  return {language: language.toLowerCase(), title: named.trim()};
}
