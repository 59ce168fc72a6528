/** Terminals drop longer copies, some of them after writing half of it to the screen. In base64 characters. */
const longest = 74_000;

/** What has the terminal copy a text to the clipboard (OSC 52); nothing for a text that is too long for that. */
export function copySequence(text: string): string {
  const data = Buffer.from(text).toString('base64');
  return data.length <= longest ? `\x1b]52;c;${data}\x07` : '';
}
