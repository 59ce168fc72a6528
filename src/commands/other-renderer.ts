import {sanitise} from '../text/sanitise.ts';
import type {ColorDepth} from '../theme/types.ts';

/**
 * Markdown as the package marked-terminal sets it, as it stands, for those who have come to like it. Of what it writes
 * only colours and styles (SGR) pass. It decides by the environment, once, what the terminal can do; so the
 * environment is told first what octavo has found out.
 */
export async function renderWithMarkedTerminal(
  markdown: string,
  width: number,
  depth: ColorDepth,
): Promise<string> {
  process.env.FORCE_COLOR = levels[depth];
  // Its hyperlinks are escape sequences that hold whatever the post says.
  process.env.FORCE_HYPERLINK = '0';
  const [{Marked}, {markedTerminal}] = await Promise.all([
    import('marked'),
    import('marked-terminal'),
  ]);
  const marked = new Marked(markedTerminal({width, reflowText: true}));
  const text = await marked.parse(sanitise(markdown));
  return `${onlyStyles(text).trimEnd()}\n`;
}

/** The levels of chalk. */
const levels: Record<ColorDepth, string> = {
  none: '0',
  attributes: '1',
  '16': '1',
  '256': '2',
  truecolor: '3',
};

function onlyStyles(text: string): string {
  return text
    .split(/(\x1b\[[\d;]*m)/)
    .map((part, index) => (index % 2 ? part : sanitise(part)))
    .join('');
}
