import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import ignore, {type Ignore} from 'ignore';

/** The rules of one `.gitignore`, and the folder that they are relative to. */
export type IgnoreRules = {folder: string; rules: Ignore};

/** The rules of the `.gitignore` in `folder`; null when there is none or it cannot be read. */
export function ignoreRules(folder: string): IgnoreRules | null {
  try {
    const text = readFileSync(join(folder, '.gitignore'), 'utf8').slice(0, maxRules);
    const lines = text.split(/\r?\n/).filter(line => line.length <= maxRule);
    return {folder, rules: ignore({allowRelativePaths: true}).add(lines)};
  } catch {
    return null;
  }
}

/** The rules above `root` in its repository, outermost first; none when they would ignore `root` itself, which was asked for. */
export function rulesAbove(root: string): IgnoreRules[] {
  const found: IgnoreRules[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    if (folder !== root) {
      const rules = ignoreRules(folder);
      if (rules) found.unshift(rules);
    }
    if (isRepository(folder)) return isIgnored(found, root, true) ? [] : found;
    if (dirname(folder) === folder) return [];
  }
}

/** Whether git would leave the file or folder out; rules further in decide over those further out. */
export function isIgnored(all: readonly IgnoreRules[], path: string, isFolder: boolean): boolean {
  for (let index = all.length - 1; index >= 0; index--) {
    const {folder, rules} = all[index] as IgnoreRules;
    const inside = relative(folder, path);
    const name = sep === '/' ? inside : inside.replaceAll(sep, '/');
    if (name === '') continue;
    const {ignored, unignored} = test(rules, isFolder ? `${name}/` : name);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** A rule that cannot be made a regular expression throws only when it is tried; its file is then as if it were not there. */
function test(rules: Ignore, name: string): {ignored: boolean; unignored: boolean} {
  try {
    return rules.test(name);
  } catch {
    return {ignored: false, unignored: false};
  }
}

function isRepository(folder: string): boolean {
  try {
    return readdirSync(folder).includes('.git');
  } catch {
    return false;
  }
}

/** In UTF-16 units: of a file of rules, and of one rule. */
const maxRules = 1024 * 1024;
const maxRule = 1000;
