import {commandTable} from '../commands/command-table.ts';
import {flagDescription, flagUsage} from '../commands/flag-text.ts';
import {type Flag, flags} from '../commands/flags.ts';
import {version} from '../commands/version.ts';
import {settingDefinitions, settingNames} from '../settings/definitions.ts';

/** When the words of the manual that are not made from tables were last changed. */
const changed = '2026-11-20';

/** The manual page in the language of man(7), made from the same tables as help and completions. */
export function manPage(): string {
  const sections: [title: string, body: string][] = [
    ['NAME', 'octavo \\- read folders of Markdown posts in the terminal'],
    ['SYNOPSIS', synopsis()],
    ['DESCRIPTION', paragraphs(description)],
    ['COMMANDS', commands()],
    ['OPTIONS', options()],
    ['QUERIES', paragraphs(queries.intro) + terms(queries.terms)],
    ['SETTINGS', settings()],
    ['ENVIRONMENT', terms(environment)],
    ['FILES', terms(files)],
    ['EXIT STATUS', terms(statuses)],
    ['EXAMPLES', examples()],
  ];
  const head = `.TH OCTAVO 1 ${changed} "octavo ${version}" "User Commands"\n`;
  return head + sections.map(([title, body]) => `.SH ${title}\n${body.trimEnd()}\n`).join('');
}

function synopsis(): string {
  const calls = [
    ['octavo', '[path] [post] [options]'],
    ...commandTable.map(({name, operands}) => [`octavo ${name}`, `${operands} [options]`]),
  ];
  return calls.map(([name, rest]) => `.B ${text(name)}\n${text(rest)}\n`).join('.br\n');
}

function commands(): string {
  const more = 'Each says more with \\fB\\-\\-help\\fR.\n';
  return `${terms(commandTable.map(({name, description: does}) => [`octavo ${name}`, does]))}.PP\n${more}`;
}

function options(): string {
  const table: readonly Flag[] = flags;
  const groups = [...new Set(table.map(({group}) => group))];
  return groups
    .map(group => {
      const rows = table.filter(flag => flag.group === group);
      return `.SS ${text(group)}\n${terms(rows.map(flag => [flagUsage(flag), flagDescription(flag)]))}`;
    })
    .join('');
}

function settings(): string {
  const intro = 'They are kept in a file of JSON, which \\fBoctavo config\\fR reads and writes.\n';
  return intro + terms(settingNames.map(name => [name, settingDefinitions[name].description]));
}

function examples(): string {
  return recipes
    .map(([what, line]) => `${text(what)}\n.PP\n.EX\n    ${text(line)}\n.EE\n`)
    .join('.PP\n');
}

function paragraphs(all: readonly string[]): string {
  return all.map(each => `${prose(each)}\n`).join('.PP\n');
}

/** A list of names in bold with what each means. */
function terms(rows: readonly (readonly [name: string, meaning: string])[]): string {
  return rows.map(([name, meaning]) => `.TP\n.B ${text(name)}\n${prose(meaning)}\n`).join('');
}

/** As `text`, in lines of at most 80 bytes: who looks at the source of a manual has a terminal, too. */
function prose(plain: string): string {
  const lines: string[] = [];
  for (const word of text(plain).split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || Buffer.byteLength(longer) > 80) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map(line => line.replace(/^(?=[.'])/, '\\&')).join('\n');
}

/** Text as man(7) wants it: no character of it is a command, and hyphens can be copied as the minus that they are. */
function text(plain: string | undefined): string {
  return (plain ?? '')
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('`', '')
    .replace(/^(?=[.'])/gm, '\\&');
}

const description = [
  'octavo reads a folder of Markdown posts in the terminal: a blog, a documentation site, a vault of notes. It finds the post you mean, sets it as a page, and goes on where you stopped. When standard output is not a terminal, it prints.',
  'path is a folder, one Markdown file, or - for standard input; without it, the library setting, else the posts that come with octavo. post is an id, slug, alias, file name or title, or the beginning of one.',
  'In the reader, ? shows the keys.',
];

const queries = {
  intro: ['All words must match, in title, tags, description or body; typos are forgiven.'],
  terms: [
    ['"decision fatigue"', 'the phrase'],
    [
      '#essentialism, tag:essentialism',
      'a tag; likewise category:, author:, title:, body:, path:, lang:',
    ],
    ['date:2025, date:2024-06..2025-01, after:2w', 'dates'],
    [
      'words:>2000, has:code, is:unread, is:starred',
      'what posts are like, and what you did with them',
    ],
    ['ads:true', 'any field of the front matter'],
    ['-draft, apples OR pears, (a OR b) c', 'without, either, groups'],
  ],
} as const;

const environment = [
  [
    'OCTAVO_PAGER, PAGER',
    'the pager for what is longer than the screen; default less with FRX in $LESS; empty for none',
  ],
  ['VISUAL, EDITOR', 'the editor for posts and settings'],
  ['BROWSER', 'what opens addresses; default the opener of the system'],
  [
    'NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLORTERM',
    'whether there are colours, and how many',
  ],
  ['OCTAVO_DEBUG', 'when set, errors are shown with their stacks'],
] as const;

const files = [
  [
    '$XDG_CONFIG_HOME/octavo/config.json',
    'the settings; octavo config path says where they are on this system',
  ],
  ['$XDG_STATE_HOME/octavo', 'what the reader remembers: places, marks, queries'],
  ['$XDG_CACHE_HOME/octavo', 'what can be made anew'],
] as const;

const statuses = [
  ['0', 'done; also when whoever reads the output stops reading'],
  ['1', 'nothing matched'],
  ['2', 'wrong usage, or an unreadable path'],
] as const;

const recipes = [
  ['Read a folder:', 'octavo ~/notes'],
  ['Print one post:', 'octavo ~/notes career --print'],
  ['Choose a post:', 'octavo ~/notes --list | fzf | cut -f1'],
  [
    'Titles of the long posts:',
    "octavo ~/blog --list --json | jq -r '.[] | select(.minutes > 10).title'",
  ],
] as const;
