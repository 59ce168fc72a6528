/** What the line that opens a code block says. */
export type FenceInfo = {
  /** In lower case; empty when there is none. */
  language: string;
  /** A file name or title, as written. */
  title: string;
};

/** Reads `js {1,3}`, `ts:file.ts`, `python title="x"`, `{.rust .numbers}`, `rust,ignore`. */
export function fenceInfo(info: string): FenceInfo {
  const text = info.slice(0, longest).trim();
  const title =
    /(?:^|[\s{,])(?:title|file|filename|name|caption)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/.exec(
      text,
    );
  const named = title?.[1] ?? title?.[2] ?? title?.[3] ?? /^[^\s{,:=]+:([^\s{,]*)/.exec(text)?.[1];
  return {language: languageOf(text), title: (named ?? '').trim()};
}

/**
 * The language that an info string names, in lower case; empty when it names none. Writers put all kinds of things
 * beside it: besides those above `{r, echo=F}`, `js{2}`, `language-js`, `console?lang=x`, and attributes alone.
 */
export function languageOf(info: string): string {
  const text = info
    .slice(0, longest)
    .trim()
    .replace(/^\{\s*\.?/, '');
  const first = /^[a-z][^\s{},:;=?"'()[\]]*/i.exec(text)?.[0] ?? '';
  const isAttribute = text[first.length] === '=';
  return isAttribute ? '' : first.toLowerCase().replace(/^lang(?:uage)?-(?=.)/, '');
}

/** Nobody writes longer ones, and hostile ones shall cost nothing. */
const longest = 1000;
