import {relative, resolve} from 'node:path';
import type {Library} from '../library/types.ts';
import {write, writeMessage} from '../output/stdout.ts';
import {launcherPath} from '../pack/layout.ts';
import {listing} from '../pack/listing.ts';
import {commandOf, nameFlaw} from '../pack/names.ts';
import {checkOut} from '../pack/out-folder.ts';
import {planPackage} from '../pack/plan.ts';
import type {About} from '../pack/types.ts';
import {writePackage} from '../pack/write.ts';
import {dayOf} from '../search/visible.ts';
import {shellWord} from '../text/command-words.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {parseFlags, refuseEmptyOperands} from './arguments.ts';
import {UserError} from './errors.ts';
import {helpWidth} from './flag-text.ts';
import type {OptionsOf} from './flags.ts';
import {isOneFile} from './locate.ts';
import {blogManual} from './manual/blog-manual.ts';
import {openLibrary} from './open.ts';
import {packFlags} from './pack-flags.ts';
import {packHelp} from './pack-help.ts';
import type {Context} from './run.ts';

/** `octavo pack <folder>`: makes an npm package of the folder's published posts. */
export async function pack(argv: readonly string[], {octavo}: Context): Promise<number> {
  const {options, positionals} = parseFlags(argv, packFlags, 'octavo pack');
  if (options.help) {
    await write(packHelp(helpWidth()));
    return 0;
  }
  const folder = onlyFolder(positionals);
  const name = packageName(options.name);
  const library = await openLibrary({path: folder, reference: null});
  const out = checkOut(options.out ?? commandOf(name), library.root);
  const about = aboutOf(name, options, library);
  const today = dayOf(new Date());
  const manual = blogManual(about, commandOf(name), today);
  const plan = planPackage(library, {about, octavo, today, manual});
  await write(listing(about, plan));
  if (options['dry-run']) return 0;
  writePackage(plan.entries, out);
  const shown = shownFolder(out);
  await write(`\nwritten to ${sanitiseLine(shown)}\n`);
  if (process.stderr.isTTY) {
    await writeMessage(`Try it: node ${shellWord(`${shown}/${launcherPath}`)}`);
    await writeMessage(`Publish it: cd ${shellWord(shown)} && npm publish`);
  }
  return 0;
}

function onlyFolder(positionals: readonly string[]): string {
  refuseEmptyOperands(positionals);
  const [folder, second] = positionals;
  if (second !== undefined) throw new UserError(`too many arguments: \`${second}\``, usage);
  // Publishing takes more than a default: whoever does it says what.
  if (folder === undefined) throw new UserError('pack needs a folder of posts', usage);
  if (folder === '-' || isOneFile({path: folder, reference: null})) {
    throw new UserError(`pack needs a folder of posts, not \`${folder}\``, usage);
  }
  return folder;
}

function packageName(name: string | undefined): string {
  if (name === undefined) throw new UserError('pack needs a name for the package', usage);
  const flaw = nameFlaw(name);
  if (flaw === null) return name;
  throw new UserError(
    `npm would refuse the name \`${name}\`: ${flaw}`,
    'Use small letters, digits and hyphens: my-blog, or @me/my-blog.',
  );
}

function aboutOf(
  name: string,
  options: OptionsOf<(typeof packFlags)[number]>,
  library: Library,
): About {
  return {
    name,
    title: line(options.title) ?? line(library.name) ?? name,
    version: versionOf(options.release ?? '1.0.0'),
    description: line(options.description),
    author: line(options.author),
    site: options.site === undefined ? null : siteOf(options.site),
    license: line(options.license),
  };
}

function versionOf(text: string): string {
  if (semver.test(text) && text.length <= 256) return text;
  throw new UserError(`--release cannot be \`${text}\``, 'Write a version such as 1.2.0.');
}

function siteOf(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw new UserError(
    `--site cannot be \`${text}\``,
    'Write a whole address: https://example.com/blog.',
  );
}

function line(text: string | undefined): string | null {
  return sanitiseLine(text ?? '').trim() || null;
}

function shownFolder(out: string): string {
  const fromHere = relative(process.cwd(), out);
  return fromHere.startsWith('..') || resolve(fromHere) !== out ? out : fromHere;
}

const usage = 'Usage: octavo pack <folder> --name <name> [options]; --help says more.';
/** Semantic Versioning 2.0.0, without leading zeros. */
const semver =
  /^(?:0|[1-9]\d{0,15})(?:\.(?:0|[1-9]\d{0,15})){2}(?:-[\da-z-]+(?:\.[\da-z-]+)*)?(?:\+[\da-z.-]+)?$/i;
