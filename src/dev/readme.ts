import {defaultKeymap, type Mode, modes} from '../app/keymap.ts';
import {rulesTable} from '../commands/check-help.ts';
import {flagDescription, flagUsage} from '../commands/flag-text.ts';
import {type Flag, flags} from '../commands/flags.ts';
import {packFlags} from '../commands/pack-flags.ts';
import {settingDefinitions, settingNames} from '../settings/definitions.ts';
import {themeNames} from '../theme/themes.ts';

/** Runs a line of shell in which `octavo` is the built program, and answers with what it wrote. */
export type RunLine = (line: string) => string;

/**
 * README.md with its generated parts as the source has them now: a table between `<!-- flags -->` and
 * `<!-- /flags -->` (or the name of another table), and what a command really prints between `<!-- run octavo … -->`
 * and `<!-- /run -->`. Throws for a name that it does not know.
 */
export function regenerate(readme: string, run: RunLine): string {
  return readme.replace(
    /<!-- (\w+)( [^\n]*)? -->\n[\s\S]*?<!-- \/\1 -->/g,
    (_, name: string, line = '') =>
      `<!-- ${name}${line} -->\n${generate(name, line.trim(), run)}\n<!-- /${name} -->`,
  );
}

function generate(name: string, line: string, run: RunLine): string {
  if (name === 'run') return `\`\`\`console\n$ ${line}\n${run(line).trimEnd()}\n\`\`\``;
  const table = tables[name];
  if (!table) throw new Error(`README.md asks for a table "${name}" that nobody makes`);
  return table();
}

const tables: Record<string, () => string> = {
  rules: rulesTable,
  themes: () => `There are ${themeNames.map(code).join(', ')}.`,
  flags: () =>
    markdownTable(
      ['option', 'what it does'],
      flags.map((flag: Flag) => [code(flagUsage(flag)), flagDescription(flag)]),
    ),
  packFlags: () =>
    markdownTable(
      ['option', 'what it does'],
      packFlags.map((flag: Flag) => [code(flagUsage(flag)), flagDescription(flag)]),
    ),
  keys: () =>
    markdownTable(
      ['key', 'what it does', 'where'],
      defaultKeymap.map(({keys, text, modes: at}) => [keys.map(code).join(' '), text, places(at)]),
    ),
  settings: () =>
    markdownTable(
      ['setting', 'what it is', 'default'],
      settingNames.map(name => {
        const {description, default: fallback} = settingDefinitions[name];
        return [code(name), description, fallback === null ? '' : code(JSON.stringify(fallback))];
      }),
    ),
};

function places(at: readonly Mode[]): string {
  return at.length === modes.length ? 'everywhere' : at.join(', ');
}

function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}
