import {rules} from '../check/rules.ts';
import {checkFlags} from './check-flags.ts';
import {columns, flagSections} from './help.ts';

/** What `octavo check --help` prints, in at most `width` cells, made from the flags and the rules. */
export function checkHelp(width = 80): string {
  const rows = rules.map(
    ({id, severity, description}) => [id, `${description} (${severity})`] as const,
  );
  return `${usage}\n\n${flagSections(checkFlags, width)}\n\nRules\n${columns(rows, width)}\n\n${ending}\n`;
}

/** The rules as a table in Markdown, for the README. */
export function rulesTable(): string {
  const rows = rules.map(
    ({id, severity, about, description}) =>
      `| \`${id}\` | ${severity} | ${about} | ${description} |`,
  );
  return ['| rule | severity | looks at | finds |', '|---|---|---|---|', ...rows].join('\n');
}

const usage = `Usage: octavo check [path] [options]

Reports what is wrong with a folder of posts, one finding a line:
path:line: severity: message (rule). Nothing is changed, nothing is fetched.

  path   a folder, one Markdown file, or - for standard input
         (default: the library setting, else the posts that come with octavo)`;

const ending = `Exit status: 0 nothing found, 1 something found, 2 could not run.
The rules setting makes a rule off, a warning or an error for good.`;
