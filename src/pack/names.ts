import {builtinModules} from 'node:module';

/**
 * Why npm would refuse to publish a new package of this name; null when it would not. The rules are those of
 * validate-npm-package-name, which npm itself asks.
 */
export function nameFlaw(name: string): string | null {
  return flaws.find(([, isFlawed]) => isFlawed(name))?.[0] ?? null;
}

/** The command that a package installs: its name without the scope. */
export function commandOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

const flaws: readonly (readonly [flaw: string, isFlawed: (name: string) => boolean])[] = [
  ['it is empty', name => name === ''],
  ['it is over 214 characters long', name => name.length > 214],
  ['it has spaces', name => /\s/.test(name)],
  ['it has capital letters', name => name !== name.toLowerCase()],
  ['it starts with a dot, an underscore or a hyphen', name => /^[._-]/.test(name)],
  // npm takes the hyphen; nobody could call such a command.
  ['its part after the scope starts with a dot or a hyphen', name => /^@[^/]*\/[.-]/.test(name)],
  ['its scope starts with a dot', name => name.startsWith('@.')],
  ["it has one of the characters ~ ' ! ( ) *", name => /[~'!()*]/.test(name)],
  ['a scope is written @scope/name', name => !/^(?:@[^/@]+\/)?[^/@]+$/.test(name)],
  ['it has characters that an address cannot hold', name => !parts(name).every(isPlain)],
  ['the name is reserved', name => reserved.has(name)],
  ["it is the name of one of Node's own modules", name => builtinModules.includes(name)],
];

const reserved: ReadonlySet<string> = new Set(['node_modules', 'favicon.ico']);

function parts(name: string): string[] {
  return name.replace(/^@/, '').split('/');
}

function isPlain(part: string): boolean {
  return part.isWellFormed() && encodeURIComponent(part) === part;
}
