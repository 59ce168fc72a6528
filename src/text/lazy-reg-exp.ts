/**
 * A regular expression that is made when it is first asked for. Those with Unicode properties cost a tenth to half a
 * millisecond each before they match anything, as a literal even in code that never runs; short runs need few of them.
 */
export function lazyRegExp(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(source, flags);
    return made;
  };
}
