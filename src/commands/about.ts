import {write} from '../output/stdout.ts';
import {helpText} from './help.ts';
import {version} from './version.ts';

/** `--help`. */
export async function printHelp(): Promise<number> {
  await write(helpText(Math.min(process.stdout.columns ?? 80, 100)));
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

/** `--version`. */
export async function printVersion(): Promise<number> {
  await write(`${version}\n`);
  return 0;
}
