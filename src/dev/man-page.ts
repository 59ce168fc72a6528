import {commandTable} from '../commands/command-table.ts';
import {examples, manualText, paragraphs, terms, text} from '../commands/manual/roff.ts';
import {environment, options, queriesSection, statuses} from '../commands/manual/sections.ts';
import {version} from '../commands/version.ts';
import {settingDefinitions, settingNames} from '../settings/definitions.ts';

/** When the words of the manual that are not made from tables were last changed. */
const changed = '2026-11-20';

/** The manual page in the language of man(7), made from the same tables as help and completions. */
export function manPage(): string {
  return manualText({
    name: 'octavo',
    date: changed,
    source: `octavo ${version}`,
    sections: [
      ['NAME', 'octavo \\- read folders of Markdown posts in the terminal'],
      ['SYNOPSIS', synopsis()],
      ['DESCRIPTION', paragraphs(description)],
      ['COMMANDS', commands()],
      ['OPTIONS', options()],
      ['QUERIES', queriesSection()],
      ['SETTINGS', settings()],
      ['ENVIRONMENT', terms(environment)],
      ['FILES', terms(files)],
      ['EXIT STATUS', terms(statuses)],
      ['EXAMPLES', examples(recipes)],
    ],
  });
}

function synopsis(): string {
  const calls = [
    ['octavo', '[path] [post] [options]'],
    ...commandTable.map(({name, operands}) => [`octavo ${name}`, `${operands} [options]`] as const),
  ] as const;
  return calls.map(([name, rest]) => `.B ${text(name)}\n${text(rest)}\n`).join('.br\n');
}

function commands(): string {
  const more = 'Each says more with \\fB\\-\\-help\\fR.\n';
  return `${terms(commandTable.map(({name, description: does}) => [`octavo ${name}`, does]))}.PP\n${more}`;
}

function settings(): string {
  const intro = 'They are kept in a file of JSON, which \\fBoctavo config\\fR reads and writes.\n';
  return intro + terms(settingNames.map(name => [name, settingDefinitions[name].description]));
}

const description = [
  'octavo reads a folder of Markdown posts in the terminal: a blog, a documentation site, a vault of notes. It finds the post you mean, sets it as a page, and goes on where you stopped. When standard output is not a terminal, it prints.',
  'path is a folder, one Markdown file, or - for standard input; without it, the library setting, else the posts that come with octavo. post is an id, slug, alias, file name or title, or the beginning of one.',
  'In the reader, ? shows the keys.',
];

const files = [
  [
    '$XDG_CONFIG_HOME/octavo/config.json',
    'the settings; octavo config path says where they are on this system',
  ],
  ['$XDG_STATE_HOME/octavo', 'what the reader remembers: places, marks, queries'],
  ['$XDG_CACHE_HOME/octavo', 'what can be made anew'],
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
