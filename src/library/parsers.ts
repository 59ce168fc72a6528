import matter from 'gray-matter';
import yaml from 'js-yaml';
import {parse as parseToml} from 'smol-toml';
import {isFlag, isNothing, isNumeral} from './yaml-scalars.ts';

export type Format = 'yaml' | 'toml' | 'json';

/** Whether a name that stands twice in one YAML mapping is an error, or the last one counts. */
export type Repeats = 'refused' | 'last counts';

/**
 * Parses one block of front matter (without its delimiters). Throws what the format's parser throws. Nothing in it ever
 * runs: every engine that gray-matter could evaluate is replaced by one that refuses.
 */
export function parseBlock(
  block: string,
  format: Format,
  repeats: Repeats = 'last counts',
): unknown {
  // The closing delimiter cannot occur in a block (a NUL is no text), and the options keep gray-matter's cache out of it.
  const language = format === 'yaml' && repeats === 'refused' ? 'strict' : format;
  const options = {engines, language, delimiters: ['---', '\0\0\0']};
  return matter(`---\n${block.replace(gap, '\n\n')}`, options as never).data;
}

function refuse(): never {
  throw new Error('code in front matter is never run');
}

/**
 * YAML as octavo reads it, without timestamps: js-yaml turns them into a `Date`, which forgets the offset and turns 30
 * February into 2 March. Made when first needed, since most posts do without the parser.
 */
function schema(): Schema {
  made ??= new yaml.Schema({
    include: [yaml.FAILSAFE_SCHEMA],
    implicit: [
      new yaml.Type('tag:yaml.org,2002:null', {
        kind: 'scalar',
        resolve: data => data === null || isNothing(data),
        construct: () => null,
      }),
      new yaml.Type('tag:yaml.org,2002:bool', {
        kind: 'scalar',
        resolve: data => data !== null && isFlag(data),
        construct: data => data?.toLowerCase() === 'true',
      }),
      new yaml.Type('tag:yaml.org,2002:float', {
        kind: 'scalar',
        resolve: data => data !== null && isNumeral(data),
        construct: Number,
      }),
      new yaml.Type('tag:yaml.org,2002:merge', {
        kind: 'scalar',
        resolve: data => data === '<<' || data === null,
      }),
    ],
  });
  return made;
}

let made: Schema | undefined;
type Schema = InstanceType<typeof yaml.Schema>;

/** gray-matter takes time in the square of a run of blank lines. */
const gap = /\n\s{1000,}\n/g;

const engines = {
  yaml: {parse: (text: string) => yaml.load(text, {schema: schema(), json: true}) as object},
  strict: {parse: (text: string) => yaml.load(text, {schema: schema(), json: false}) as object},
  toml: {parse: (text: string) => parseToml(text, {integersAsBigInt: 'asNeeded'})},
  json: {parse: (text: string) => JSON.parse(text)},
  javascript: {parse: refuse},
  js: {parse: refuse},
  coffee: {parse: refuse},
  coffeescript: {parse: refuse},
  cson: {parse: refuse},
};
