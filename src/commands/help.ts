import {type Flag, flagDescription, flags, flagUsage} from './flags.ts';

/** What `--help` prints, in at most `width` cells, made from the flags. */
export function helpText(width = 80): string {
  const groups = [...new Set(flags.map(flag => flag.group))];
  const left = Math.max(...flags.map(flag => flagUsage(flag).length)) + 4;
  const sections = groups.map(group => {
    const rows = flags.filter(flag => flag.group === group).map(flag => row(flag, left, width));
    return `${group}\n${rows.join('\n')}`;
  });
  return `${usage}\n\n${sections.join('\n\n')}\n\n${ending}\n`;
}

const usage = `Usage: octavo [path] [post] [options]

Reads a folder of Markdown posts in the terminal; prints when standard output
is not a terminal.

  path   a folder, one Markdown file, or - for standard input
         (default: the library setting, else the posts that come with octavo)
  post   its id, slug, alias, file name or title, or the beginning of one`;

const ending = `Exit status: 0 done, 1 nothing matched, 2 wrong usage or unreadable path.

Examples
  octavo ~/notes                          read a folder
  octavo ~/notes career -p | less         print one post
  octavo ~/notes --list | fzf | cut -f1   choose one
  curl -s https://example.com/a.md | octavo -`;

function row(flag: Flag, left: number, width: number): string {
  const lines = wrapWords(flagDescription(flag), Math.max(20, width - left));
  const head = `  ${flagUsage(flag)}`.padEnd(left);
  return lines.map((line, index) => (index ? ' '.repeat(left) : head) + line).join('\n');
}

function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
