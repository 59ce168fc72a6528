import {checkFlags} from '../check-flags.ts';
import {commandTable} from '../command-table.ts';
import {configFlags} from '../config-flags.ts';
import {type Flag, flags} from '../flags.ts';
import {packFlags} from '../pack-flags.ts';
import {queryValue} from './query-value.ts';
import {shells} from './scripts.ts';

/** What fits where the cursor is. */
export type Wanted = {
  /** What the candidates begin with: the word under the cursor, or what follows its `prefix`. */
  word: string;
  /** What of the word stands already, and stays: `--tag=`, `a,`, `!`. */
  prefix: string;
  /** The kinds of things that fit. */
  kinds: readonly Kind[];
  /** Values that fit as they are, with what they mean. */
  values: readonly Candidate[];
  /** The word is part of a query. */
  inQuery: boolean;
  /** What stands before the word, without flags, their values and the name of a command. */
  operands: readonly string[];
  /** The folder or file that the command line names, `null` for the default library. */
  path: string | null;
  /** Whether what was read before may be used, and what is read now kept. */
  cached: boolean;
};

export type Candidate = readonly [value: string, description: string];

export type Kind = 'post' | 'tag' | 'category' | 'theme' | 'rule' | 'setting' | 'files' | 'folders';

/**
 * What the words after `octavo` want next; the last of them is the one under the cursor, and may be empty. After the name of a
 * packed blog no path and no command fits.
 */
export function wanted(words: readonly string[], program: 'octavo' | 'blog' = 'octavo'): Wanted {
  const joined = joinEquals(words);
  const [first = ''] = joined;
  const isBlog = program === 'blog';
  const named = !isBlog && joined.length > 1 && commandTable.find(({name}) => name === first);
  const command = named ? commands[named.name] : undefined;
  const table: readonly Flag[] = command?.flags ?? flags;
  const before = joined.slice(command ? 1 : 0, -1);
  const word = joined.at(-1) ?? '';
  const {operands, pending, ended, cached} = readWords(before, table);
  const path = command || isBlog ? null : (operands[0] ?? null);
  const none = {prefix: '', kinds: [], values: [], inQuery: false};
  const nothing: Wanted = {...none, word, operands, path, cached};
  if (pending) return {...nothing, ...valueFor(pending, word)};
  if (!ended && word.startsWith('-') && word !== '-') return {...nothing, ...flagOf(word, table)};
  if (command) return {...nothing, ...command.operand(operands)};
  if (isBlog) return {...nothing, kinds: operands.length === 0 ? ['post'] : []};
  return {...nothing, ...operandOf(operands)};
}

export type Answer = Partial<Pick<Wanted, 'word' | 'prefix' | 'kinds' | 'values' | 'inQuery'>>;

type Command = {flags: readonly Flag[]; operand(before: readonly string[]): Answer};

const commands: Readonly<Record<(typeof commandTable)[number]['name'], Command>> = {
  check: {flags: checkFlags, operand: before => (before.length === 0 ? {kinds: ['files']} : {})},
  pack: {flags: packFlags, operand: before => (before.length === 0 ? {kinds: ['folders']} : {})},
  config: {
    flags: configFlags,
    operand: ([action, setting, value]) => {
      if (value !== undefined) return {};
      return {kinds: [action === 'set' && setting === 'library' ? 'folders' : 'setting']};
    },
  },
  completion: {
    flags: [],
    operand: before => (before.length === 0 ? {values: shells.map(name => [name, ''])} : {}),
  },
};

function operandOf(before: readonly string[]): Answer {
  if (before.length > 1) return {};
  if (before.length === 1) return {kinds: ['post']};
  const values = commandTable.map(({name, description}): Candidate => [name, description]);
  return {kinds: ['post', 'files'], values};
}

/** A flag, or the value after its `=`. */
function flagOf(word: string, table: readonly Flag[]): Answer {
  const equals = word.indexOf('=');
  if (equals > 0) {
    const flag = table.find(
      ({name, type}) => `--${name}` === word.slice(0, equals) && type !== 'switch',
    );
    const answer = flag && valueFor(flag, word.slice(equals + 1));
    return answer ? {...answer, prefix: word.slice(0, equals + 1) + (answer.prefix ?? '')} : {};
  }
  return {values: table.map((flag): Candidate => [`--${flag.name}`, flag.description])};
}

function valueFor(flag: Flag, word: string): Answer {
  if (flag.values) return {word, values: flag.values.map(value => [value, ''])};
  const {completes} = flag;
  if (!completes) return {word};
  if (completes === 'query') return queryValue(word);
  if (completes === 'theme' || completes === 'folders') return {word, kinds: [completes]};
  // `a,b` is either, `!a` is none.
  const prefix = /^!?(?:[^,]*,)*/.exec(word)?.[0] ?? '';
  return {word: word.slice(prefix.length), prefix, kinds: [completes]};
}

type Read = {operands: string[]; pending: Flag | null; ended: boolean; cached: boolean};

/** What of the words before the cursor are operands, and whether the last is a flag that still wants its value. */
function readWords(words: readonly string[], table: readonly Flag[]): Read {
  const read: Read = {operands: [], pending: null, ended: false, cached: true};
  for (const word of words) {
    if (read.pending) read.pending = null;
    else if (read.ended || !word.startsWith('-') || word === '-') read.operands.push(word);
    else if (word === '--') read.ended = true;
    else {
      read.pending = wantsValue(word, table);
      if (word === '--no-cache') read.cached = false;
    }
  }
  return read;
}

function wantsValue(word: string, table: readonly Flag[]): Flag | null {
  const short = /^-[^-]*$/.test(word) ? word.at(-1) : undefined;
  const flag = table.find(({name, short: own}) => (short ? own === short : word === `--${name}`));
  return flag && flag.type !== 'switch' ? flag : null;
}

/** Bash makes three words of `--format=text`. */
function joinEquals(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const [index, word] of words.entries()) {
    const after = words[index - 1]?.startsWith('--') === true;
    if (word === '=' && after && index < words.length - 1) continue;
    joined.push(word === '=' && after ? '' : word);
  }
  return joined;
}
