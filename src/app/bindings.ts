import type {Command} from './actions.ts';
import {type Binding, type Mode, modes} from './keymap.ts';

/** A keymap ready for looking keys up, together with what is wrong with it. */
export type Keymap = {
  readonly bindings: readonly Binding[];
  /** For each mode, from the keys of a binding joined by spaces to its action. */
  readonly commands: ReadonlyMap<Mode, ReadonlyMap<string, Command>>;
  /** The first keys of chords, by mode. */
  readonly prefixes: ReadonlyMap<Mode, ReadonlySet<string>>;
  readonly conflicts: readonly string[];
};

/** The user's own keys by action; they replace the keys that the action had, in every mode that it has. */
export type KeyOverrides = Readonly<Record<string, readonly string[]>>;

/** What a key means after the keys before it. */
export type Meaning =
  | {readonly kind: 'command'; readonly command: Command}
  | {readonly kind: 'pending'; readonly keys: readonly string[]}
  | {readonly kind: 'nothing'};

/** Builds the keymap in force. Of two bindings for one key in one mode the first counts, and the conflict is told. */
export function makeKeymap(defaults: readonly Binding[], overrides: KeyOverrides = {}): Keymap {
  const bindings = defaults.map(binding => {
    const keys = Object.hasOwn(overrides, binding.action) ? overrides[binding.action] : undefined;
    return keys ? {...binding, keys} : binding;
  });
  const conflicts = unknownActions(defaults, overrides);
  const commands = new Map<Mode, Map<string, Command>>();
  for (const mode of modes) {
    const taken = new Map<string, Command>();
    for (const {action, keys, modes: at} of bindings) {
      if (!at.includes(mode)) continue;
      for (const key of keys) {
        const other = taken.get(key);
        if (other === undefined) taken.set(key, action);
        else if (other !== action) {
          conflicts.push(`"${key}" means both ${other} and ${action} (${mode})`);
        }
      }
    }
    commands.set(mode, taken);
  }
  const prefixes = new Map(modes.map(mode => [mode, chordPrefixes(commands.get(mode))] as const));
  for (const [mode, starts] of prefixes) {
    for (const start of starts) {
      const command = commands.get(mode)?.get(start);
      if (command) conflicts.push(`"${start}" means ${command} and begins a chord (${mode})`);
    }
  }
  return {bindings, commands, prefixes, conflicts};
}

/** Looks a key up. A chord wins over the command of its first key, and a key that breaks a chord off starts anew. */
export function meaning(
  keymap: Keymap,
  mode: Mode,
  pending: readonly string[],
  key: string,
): Meaning {
  const keys = [...pending, key];
  const name = keys.join(' ');
  if (keymap.prefixes.get(mode)?.has(name)) return {kind: 'pending', keys};
  const command = keymap.commands.get(mode)?.get(name);
  if (command) return {kind: 'command', command};
  return pending.length > 0 ? meaning(keymap, mode, [], key) : {kind: 'nothing'};
}

function chordPrefixes(commands: ReadonlyMap<string, Command> | undefined): Set<string> {
  const prefixes = new Set<string>();
  for (const name of commands?.keys() ?? []) {
    const keys = name.split(' ');
    for (let length = 1; length < keys.length; length++) {
      prefixes.add(keys.slice(0, length).join(' '));
    }
  }
  return prefixes;
}

function unknownActions(defaults: readonly Binding[], overrides: KeyOverrides): string[] {
  const known = new Set<string>(defaults.map(({action}) => action));
  return Object.keys(overrides)
    .filter(action => !known.has(action))
    .map(action => `There is no action called "${action}"`);
}
