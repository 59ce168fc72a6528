import matter from 'gray-matter';
import yaml from 'js-yaml';
import {parse as parseToml} from 'smol-toml';

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

/** An empty value, `true` or `false`: as YAML 1.2 has them, so `yes`, `no`, `on` and `off` are words. */
const nothing = new yaml.Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: data =>
    data === null || data === '' || data === '~' || /^(?:null|Null|NULL)$/.test(data),
  construct: () => null,
});
const flag = new yaml.Type('tag:yaml.org,2002:bool', {
  kind: 'scalar',
  resolve: data => data !== null && /^(?:true|True|TRUE|false|False|FALSE)$/.test(data),
  construct: data => data?.toLowerCase() === 'true',
});
/** Only what reads back as it was written: `1.10`, `007`, `12:30` and `1_000` stay text, or a title would change. */
const numeral = new yaml.Type('tag:yaml.org,2002:float', {
  kind: 'scalar',
  resolve: data =>
    data !== null && /^-?\d{1,16}(?:\.\d{1,16})?$/.test(data) && String(Number(data)) === data,
  construct: Number,
});
const merge = new yaml.Type('tag:yaml.org,2002:merge', {
  kind: 'scalar',
  resolve: data => data === '<<' || data === null,
});

/** Without timestamps: js-yaml turns them into a `Date`, which forgets the offset and turns 30 February into 2 March. */
const schema = new yaml.Schema({
  include: [yaml.FAILSAFE_SCHEMA],
  implicit: [nothing, flag, numeral, merge],
});

/** gray-matter takes time in the square of a run of blank lines. */
const gap = /\n\s{1000,}\n/g;

const engines = {
  yaml: {parse: (text: string) => yaml.load(text, {schema, json: true}) as object},
  strict: {parse: (text: string) => yaml.load(text, {schema, json: false}) as object},
  toml: {parse: (text: string) => parseToml(text, {integersAsBigInt: 'asNeeded'})},
  json: {parse: (text: string) => JSON.parse(text)},
  javascript: {parse: refuse},
  js: {parse: refuse},
  coffee: {parse: refuse},
  coffeescript: {parse: refuse},
  cson: {parse: refuse},
};
