import type {Blog} from './blog.ts';
import {blogEnding, blogUsage} from './blog-help.ts';
import {commandTable, type NamedCommand} from './command-table.ts';
import {flagDescription, flagUsage} from './flag-text.ts';
import {type Flag, flags} from './flags.ts';

/** What `--help` prints, in at most `width` cells, made from the flags; of a packed blog when one runs. */
export function helpText(width = 80, blog: Blog | null = null): string {
  if (blog) return `${blogUsage(blog)}\n\n${flagSections(flags, width)}\n\n${blogEnding(blog)}\n`;
  return `${usage}\n\n${flagSections(flags, width)}\n\n${ending}\n`;
}

/** Flags under the headings of their groups. */
export function flagSections(table: readonly Flag[], width: number): string {
  const groups = [...new Set(table.map(flag => flag.group))];
  return groups
    .map(group => {
      const rows = table.filter(flag => flag.group === group);
      return `${group}\n${columns(
        rows.map(flag => [flagUsage(flag), flagDescription(flag)]),
        width,
        leftOf(table),
      )}`;
    })
    .join('\n\n');
}

/** Rows of a name and what it means, which hangs in a column of its own. `left` is that column's place, in cells. */
export function columns(
  rows: readonly (readonly [name: string, meaning: string])[],
  width: number,
  left = Math.max(...rows.map(([name]) => name.length)) + 4,
): string {
  return rows
    .map(([name, meaning]) => {
      const lines = wrapWords(meaning, Math.max(20, width - left));
      const head = `  ${name}`.padEnd(left);
      return lines.map((line, index) => (index ? ' '.repeat(left) : head) + line).join('\n');
    })
    .join('\n');
}

function leftOf(table: readonly Flag[]): number {
  return Math.max(...table.map(flag => flagUsage(flag).length)) + 4;
}

const usage = `Usage: octavo [path] [post] [options]
${commandTable.map(commandLine).join('')}
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

function commandLine({name, operands, description}: NamedCommand): string {
  return `       ${`octavo ${name} ${operands}`.padEnd(27)} ${description}\n`;
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
