/** An anchor as GitHub makes it of a heading's text: lower case, no punctuation, hyphens for spaces. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}

/** The second `intro` is `intro-1`, as on GitHub; no anchor is given twice. `used` remembers those that were. */
export function uniqueAnchor(used: Map<string, number>, wanted: string): string {
  const count = used.get(wanted);
  if (count === undefined) {
    used.set(wanted, 0);
    return wanted;
  }
  let next = count + 1;
  while (used.has(`${wanted}-${next}`)) next++;
  used.set(wanted, next);
  used.set(`${wanted}-${next}`, 0);
  return `${wanted}-${next}`;
}
