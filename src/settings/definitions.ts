import {didYouMean} from '../text/nearest.ts';
import {SettingsError} from './error.ts';
import {address, keys, mapped, style, text} from './read-value.ts';

export type When = 'auto' | 'always' | 'never';

/** Where a page stands that takes less room than there is. */
export type Alignment = (typeof alignments)[number];

/** What the user may choose, with every value checked and every default filled in. */
export type Settings = {
  /** Absolute path of the folder that is read when none is named; `null` for the bundled posts. */
  library: string | null;
  theme: string;
  /** The user's own themes by name, as the theme room reads them. */
  themes: Readonly<Record<string, Readonly<Record<string, StyleValue>>>>;
  /** Widest page, in cells. */
  measure: number;
  align: Alignment;
  /** The order of the reader's list. */
  sort: SortName;
  /** Whether the list stands the other way round. */
  reverse: boolean;
  /** What the posts of the list stand together by. */
  group: GroupName;
  /** Whether the mouse is the reader's. */
  mouse: boolean;
  /** Whether the reader speaks in lines, for a screen reader. */
  'screen-reader': boolean;
  color: When;
  hyperlinks: When;
  /** How the reader draws pictures. */
  pictures: PictureWish;
  /** Public address of the site that the default library becomes. */
  site: string | null;
  /** The user's own keys by action. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** For `octavo check`, by rule. */
  rules: Readonly<Record<string, RuleLevel>>;
};

export type SettingName = keyof Settings;
export type SettingValue = Settings[SettingName];
export type StyleValue = string | Readonly<Record<string, unknown>>;
export type SortName = 'date' | 'updated' | 'title' | 'length' | 'relevance' | 'path';
export type GroupName = 'none' | 'year' | 'category' | 'folder';
export type PictureWish = 'auto' | 'kitty' | 'iterm2' | 'blocks' | 'off';
export type RuleLevel = 'off' | 'warning' | 'error';

/** One setting: its default, what it is for, and how a value is told from nonsense. */
export type Definition<Value> = {
  default: Value;
  /** One sentence, for `octavo config`, the settings screen and the README. */
  description: string;
  /** What kind of value is expected, in words that follow "must be". */
  expected: string;
  /** All values, where they can be listed. */
  values?: readonly string[];
  /** The value of a settings file as the setting has it; `undefined` when it cannot be one. */
  read(value: unknown): Value | undefined;
};

const whens = ['auto', 'always', 'never'] as const;
const sorts = ['date', 'updated', 'title', 'length', 'relevance', 'path'] as const;
const groups = ['none', 'year', 'category', 'folder'] as const;
const alignments = ['center', 'left'] as const;
const pictures = ['auto', 'kitty', 'iterm2', 'blocks', 'off'] as const;
const levels = ['off', 'warning', 'error'] as const;

const yesOrNo = {
  expected: 'true or false',
  values: ['true', 'false'],
  read: (value: unknown) => (typeof value === 'boolean' ? value : undefined),
};

/** Every setting that there is, in the order in which they are shown. */
export const settingDefinitions: {readonly [Name in SettingName]: Definition<Settings[Name]>} = {
  library: {
    default: null,
    description: 'The folder of posts that is read when none is named.',
    expected: 'the path of a folder',
    read: text,
  },
  theme: {
    default: 'auto',
    description: 'How the page looks: a theme of octavo, or one of your own from `themes`.',
    expected: 'the name of a theme',
    read: value => text(value) ?? undefined,
  },
  themes: {
    default: {},
    description: 'Your own themes: for each a `base` and styles by role, such as "bold cyan".',
    expected: 'an object of themes, such as {"mine": {"base": "dark", "link": "cyan"}}',
    read: value => mapped(value, theme => mapped(theme, style)),
  },
  measure: {
    default: 80,
    description: 'The widest that a page becomes, in terminal cells.',
    expected: 'a whole number from 20 to 200',
    read: value =>
      typeof value === 'number' && Number.isInteger(value) && value >= 20 && value <= 200
        ? value
        : undefined,
  },
  align: {
    default: 'center',
    description: 'Where the page stands in the reader, on a terminal that is wider.',
    expected: `one of ${alignments.join(', ')}`,
    values: alignments,
    read: value => alignments.find(known => known === value),
  },
  sort: {
    default: 'date',
    description: 'The order of the list in the reader.',
    expected: `one of ${sorts.join(', ')}`,
    values: sorts,
    read: value => sorts.find(sort => sort === value),
  },
  reverse: {
    default: false,
    description: 'Whether the list in the reader stands the other way round.',
    ...yesOrNo,
  },
  group: {
    default: 'none',
    description: 'What the posts of the list in the reader stand together by, under headings.',
    expected: `one of ${groups.join(', ')}`,
    values: groups,
    read: value => groups.find(group => group === value),
  },
  mouse: {
    default: false,
    description: 'Whether the mouse scrolls and clicks in the reader; if not, it selects text.',
    ...yesOrNo,
  },
  'screen-reader': {
    default: false,
    description: 'Whether the reader writes lines for a screen reader instead of drawing screens.',
    ...yesOrNo,
  },
  color: {
    default: 'auto',
    description: 'Whether printed pages have colours.',
    expected: 'auto, always or never',
    values: whens,
    read: value => whens.find(when => when === value),
  },
  hyperlinks: {
    default: 'auto',
    description: 'Whether links can be clicked in the terminal (OSC 8).',
    expected: 'auto, always or never',
    values: whens,
    read: value => whens.find(when => when === value),
  },
  pictures: {
    default: 'auto',
    description:
      'How the reader draws pictures: by the protocol of kitty or iTerm2, as half-blocks in two colours, or not at all.',
    expected: `one of ${pictures.join(', ')}`,
    values: pictures,
    read: value => pictures.find(known => known === value),
  },
  site: {
    default: null,
    description: 'The public address of your site, to open posts in the browser.',
    expected: 'an address that starts with https:// or http://',
    read: value => (value === null ? null : address(value)),
  },
  keys: {
    default: {},
    description: 'Your own keys by action; they replace those that the action has.',
    expected: 'an object of keys by action, such as {"scroll.top": ["g g", "home"]}',
    read: value => mapped(value, keys),
  },
  rules: {
    default: {},
    description: 'What `octavo check` makes of a rule: off, warning or error.',
    expected: 'an object of levels by rule, such as {"description-missing": "off"}',
    read: value => mapped(value, level => levels.find(known => known === level)),
  },
};

/** The names of all settings. */
export const settingNames = Object.keys(settingDefinitions) as readonly SettingName[];

/** All settings as they are when the user has chosen nothing. */
export function defaultSettings(): Settings {
  const entries = settingNames.map(name => [name, settingDefinitions[name].default]);
  return Object.fromEntries(entries) as Settings;
}

/**
 * `name`, if there is such a setting.
 *
 * @throws {SettingsError} if not, with the nearest names.
 */
export function settingName(name: string): SettingName {
  const known = settingNames.find(candidate => candidate === name);
  if (known) return known;
  throw new SettingsError(
    `there is no setting "${name}"${didYouMean(name, settingNames)}`,
    `Settings: ${settingNames.join(', ')}.`,
  );
}

/**
 * `value` as the setting `name` has it.
 *
 * @throws {SettingsError} when it cannot be one.
 */
export function checkedValue<Name extends SettingName>(name: Name, value: unknown): Settings[Name] {
  const definition: Definition<Settings[Name]> = settingDefinitions[name];
  const checked = definition.read(value);
  if (checked !== undefined) return checked;
  const meant = definition.values ? didYouMean(String(value), definition.values) : '';
  throw new SettingsError(
    `the setting ${name} cannot be ${shown(value)}${meant}`,
    `It must be ${definition.expected}.`,
  );
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 60 ? `${json.slice(0, 60)}…` : json;
}
