/**
 * The one definition of each flag: the parser, `--help`, completions, the
 * man page and the README's table are made from it.
 *
 * `switch` flags take no value; the others take one, checked against `values`, `least` and `most` where these are given.
 */
export type Flag = {
  name: string;
  short?: string;
  type: 'switch' | 'text' | 'choice' | 'number';
  group: FlagGroup;
  /** What help calls the value. */
  value?: string;
  /** The only values that a `choice` takes. */
  values?: readonly string[];
  /** The smallest and the largest number that a `number` takes. */
  least?: number;
  most?: number;
  /** May be given several times; each value counts. */
  repeatable?: true;
  /** What holds without the flag, in words, where it is not plain. */
  default?: string;
  /** What of the library or of octavo completes its value in a shell. */
  completes?: 'tag' | 'category' | 'query' | 'theme' | 'rule' | 'folders';
  /** One line, lower case, without a full stop. */
  description: string;
};

export type FlagGroup =
  | 'What to do'
  | 'Which posts'
  | 'How it looks'
  | 'What to report'
  | 'What to pack'
  | 'Where to'
  | 'About octavo';

/** The flag that every command has. */
export const helpFlag = {
  name: 'help',
  short: 'h',
  type: 'switch',
  group: 'About octavo',
  description: 'print this help',
} as const satisfies Flag;

const when = ['auto', 'always', 'never'] as const;

export const flags = [
  {
    name: 'print',
    short: 'p',
    type: 'switch',
    group: 'What to do',
    description: 'write to standard output instead of opening the reader',
    default: 'when standard output is not a terminal',
  },
  {
    name: 'list',
    short: 'l',
    type: 'switch',
    group: 'What to do',
    description: 'list the posts, even on a terminal',
  },
  {
    name: 'all',
    type: 'switch',
    group: 'What to do',
    description: 'print every matching post, one after another',
  },
  {
    name: 'section',
    type: 'text',
    value: 'heading',
    group: 'What to do',
    description: 'print only the section under this heading or anchor',
  },
  {
    name: 'outline',
    type: 'switch',
    group: 'What to do',
    description: 'print the headings of the post: level, anchor and text',
  },
  {
    name: 'links',
    type: 'switch',
    group: 'What to do',
    description: 'print the links of the post: text, target and the post they lead to',
  },
  {
    name: 'count',
    type: 'switch',
    group: 'What to do',
    description: 'print the number of matching posts',
  },
  {
    name: 'facet',
    type: 'choice',
    value: 'field',
    values: ['tag', 'category', 'year', 'author', 'language', 'series'],
    group: 'What to do',
    description: 'print the values of a field with the number of posts of each',
  },
  {
    name: 'format',
    type: 'choice',
    value: 'format',
    values: ['ansi', 'text', 'markdown', 'html', 'json'],
    group: 'What to do',
    default: 'ansi on a terminal or with colour, else text',
    description: 'what to print',
  },
  {
    name: 'json',
    type: 'switch',
    group: 'What to do',
    description: 'short for --format json',
  },
  {
    name: 'search',
    short: 's',
    type: 'text',
    value: 'query',
    completes: 'query',
    group: 'Which posts',
    description: 'print the posts that match, best first',
  },
  {
    name: 'tag',
    short: 't',
    type: 'text',
    value: 'tag',
    repeatable: true,
    group: 'Which posts',
    completes: 'tag',
    description: 'keep posts with this tag; a,b is either, !a is none; repeat for all',
  },
  {
    name: 'category',
    short: 'c',
    type: 'text',
    value: 'name',
    repeatable: true,
    group: 'Which posts',
    completes: 'category',
    description: 'likewise for categories',
  },
  {
    name: 'sort',
    type: 'choice',
    value: 'order',
    values: ['date', 'updated', 'title', 'length', 'relevance', 'path'],
    group: 'Which posts',
    default: 'date, with --search relevance',
    description: 'the order of posts',
  },
  {
    name: 'reverse',
    type: 'switch',
    group: 'Which posts',
    description: 'turn the order round',
  },
  {
    name: 'limit',
    short: 'n',
    type: 'number',
    value: 'number',
    least: 0,
    group: 'Which posts',
    description: 'at most so many posts',
  },
  {
    name: 'drafts',
    type: 'switch',
    group: 'Which posts',
    description: 'include drafts and posts dated in the future',
  },
  {
    name: 'no-cache',
    type: 'switch',
    group: 'Which posts',
    description: 'read every post anew, and keep nothing of it for the next run',
  },
  {
    name: 'width',
    short: 'w',
    type: 'number',
    value: 'cells',
    least: 1,
    // A rule is as wide as the page, and no text holds a line of any width.
    most: 100_000,
    group: 'How it looks',
    default: "the terminal's, at most the measure setting; 80 elsewhere",
    description: 'width of the page',
  },
  {
    name: 'theme',
    type: 'text',
    value: 'name',
    group: 'How it looks',
    completes: 'theme',
    description: 'what headings, links and code look like',
  },
  {
    name: 'color',
    type: 'choice',
    value: 'when',
    values: when,
    group: 'How it looks',
    default: 'auto',
    description: 'whether to write colours',
  },
  {
    name: 'hyperlinks',
    type: 'choice',
    value: 'when',
    values: when,
    group: 'How it looks',
    default: 'auto',
    description: 'whether links are to be clicked in the terminal',
  },
  {
    name: 'no-pager',
    type: 'switch',
    group: 'How it looks',
    description: 'never show long pages through $OCTAVO_PAGER, $PAGER or less',
  },
  {
    name: 'screen-reader',
    type: 'switch',
    group: 'How it looks',
    description: 'read in lines of words, for a screen reader, instead of on a drawn screen',
    default: 'when INK_SCREEN_READER is true',
  },
  {
    name: 'renderer',
    type: 'choice',
    value: 'name',
    values: ['page', 'marked-terminal'],
    group: 'How it looks',
    default: 'page',
    description: 'who lays out what is printed',
  },
  helpFlag,
  {
    name: 'json-schema',
    type: 'switch',
    group: 'About octavo',
    description: 'print the JSON Schema of what --json prints',
  },
  {
    name: 'version',
    short: 'V',
    type: 'switch',
    group: 'About octavo',
    description: 'print the version',
  },
] as const satisfies readonly Flag[];

/** What the command line said, by flag; switches not given are false, repeatable flags not given are empty. */
export type Options = OptionsOf<(typeof flags)[number]>;

/** What a command line can say with some flags. */
export type OptionsOf<F extends Flag> = {[D in F as D['name']]: Value<D>};

type Value<D> = D extends {type: 'switch'}
  ? boolean
  : D extends {repeatable: true}
    ? string[]
    : D extends {values: readonly (infer V)[]}
      ? V | undefined
      : D extends {type: 'number'}
        ? number | undefined
        : string | undefined;
