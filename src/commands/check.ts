import {isAbsolute, relative, sep} from 'node:path';
import {checkLibrary, type Level} from '../check/check.ts';
import {findingLine, githubLine, summary} from '../check/format.ts';
import {ruleIds} from '../check/rules.ts';
import {sourcesOnTheWay} from '../check/sources.ts';
import type {Finding} from '../check/types.ts';
import type {Library} from '../library/types.ts';
import {toJson} from '../output/json.ts';
import {write, writeMessage} from '../output/stdout.ts';
import {dayOf} from '../search/visible.ts';
import {loadSettings} from '../settings/settings.ts';
import {nearest} from '../text/nearest.ts';
import {parseFlags, refuseEmptyOperands} from './arguments.ts';
import {checkFlags} from './check-flags.ts';
import {checkHelp} from './check-help.ts';
import {chosenFormat} from './chosen-format.ts';
import {UserError} from './errors.ts';
import {helpWidth} from './flag-text.ts';
import {openLibrary} from './open.ts';
import {warn} from './report.ts';
import type {Context} from './run.ts';

/** `octavo check [path]`: reports what is wrong with a folder of posts. Status 0 is nothing, 1 something. */
export async function check(argv: readonly string[], {bundled}: Context): Promise<number> {
  const {options, positionals} = parseFlags(argv, checkFlags, 'octavo check');
  if (options.help) {
    await write(checkHelp(helpWidth()));
    return 0;
  }
  const format = chosenFormat(options) ?? 'text';
  const {settings, messages} = loadSettings();
  for (const message of messages) warn(message, 'octavo goes on without it.');
  const path = onlyPath(positionals) ?? settings.library ?? bundled;
  const levels = {...knownLevels(settings.rules), ...rulesOff(options.off)};
  const sources = sourcesOnTheWay();
  const library = await openLibrary(
    {path: path === '-' ? null : path, reference: null},
    {detail: 'fields', onText: sources.onText},
  );
  refuseEmpty(library, path);
  const found = checkLibrary(library, {today: dayOf(new Date()), levels, sources});
  const findings = options.strict ? found.map(toError) : found;
  const shown = shownFolder(library, path);
  await write(formats[format](findings, shown));
  if (process.stderr.isTTY) await writeMessage(summary(findings, library.posts.length));
  return findings.length > 0 ? 1 : 0;
}

/** How findings are written; `folder` is what stands before their paths, seen from the working directory. */
const formats = {
  text: linesWith(findingLine),
  github: linesWith(githubLine),
  json: (findings: readonly Finding[]) => toJson(findings),
};

function linesWith(line: (finding: Finding) => string) {
  return (findings: readonly Finding[], folder: string): string =>
    findings.map(each => `${line({...each, path: below(folder, each.path)})}\n`).join('');
}

function onlyPath(positionals: readonly string[]): string | undefined {
  refuseEmptyOperands(positionals);
  const [path, second] = positionals;
  if (second === undefined) return path;
  throw new UserError(`too many arguments: \`${second}\``, 'Usage: octavo check [path] [options].');
}

function rulesOff(off: readonly string[]): Record<string, Level> {
  const names = off.flatMap(list => list.split(',')).map(name => name.trim());
  const unknown = names.find(name => name !== '' && !isRule(name));
  if (unknown === undefined) return Object.fromEntries(names.map(name => [name, 'off']));
  const [meant] = nearest(unknown, ruleIds, 1);
  throw new UserError(
    `there is no rule \`${unknown}\``,
    `${meant ? `Did you mean \`${meant}\`? ` : ''}\`octavo check --help\` lists them all.`,
  );
}

/** The levels that the settings give to rules. A name that is none is told, but stops nothing. */
function knownLevels(levels: Readonly<Record<string, Level>>): Record<string, Level> {
  const known = Object.entries(levels).filter(([name]) => {
    if (!isRule(name)) warn(`the setting rules names no rule: ${name}`, 'See octavo check --help.');
    return isRule(name);
  });
  return Object.fromEntries(known);
}

const isRule = (name: string): boolean => ruleIds.some(id => id === name);

/** A check of nothing finds nothing, and a script would never learn that its path is wrong. */
function refuseEmpty({posts, problems}: Library, path: string): void {
  if (posts.length + problems.length > 0) return;
  if (path === '-') throw new UserError('standard input is empty', 'Send it the text of a post.');
  throw new UserError(`no Markdown in ${path}`, 'octavo reads .md, .markdown and .mdx files.');
}

/** The library's folder as its files are opened from here: relative where it lies below, else in full. */
function shownFolder({root}: Library, path: string): string {
  if (path === '-') return '';
  const fromHere = relative(process.cwd(), root);
  const isBelow = !isAbsolute(fromHere) && fromHere.split(sep)[0] !== '..';
  return (isBelow ? fromHere : root).replaceAll(sep, '/');
}

function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder.replace(/\/$/, '')}/${path}`;
}

function toError(finding: Finding): Finding {
  return {...finding, severity: 'error'};
}
