import {write} from '../output/stdout.ts';
import type {Blog} from './blog.ts';
import {helpWidth} from './flag-text.ts';
import {helpText} from './help.ts';
import {version} from './version.ts';

/** `--help`, of octavo or of a packed blog. */
export async function printHelp(blog: Blog | null): Promise<number> {
  await write(helpText(helpWidth(), blog));
  return 0;
}

/** `--json-schema`. */
export async function printJsonSchema(): Promise<number> {
  const [{jsonSchema}, {toJson}] = await Promise.all([
    import('../output/json-schema.ts'),
    import('../output/json.ts'),
  ]);
  await write(toJson(jsonSchema));
  return 0;
}

/** `--version`, of octavo or of a packed blog. */
export async function printVersion(blog: Blog | null): Promise<number> {
  await write(`${blog?.version ?? version}\n`);
  return 0;
}
