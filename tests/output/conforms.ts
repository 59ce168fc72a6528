type Schema = Readonly<Record<string, unknown>>;

/**
 * Whether `value` is what `schema` says, by the words of JSON Schema that octavo's own schema uses; the first thing
 * that is wrong, or `null`. A word that is not known is wrong too, so that none goes unchecked.
 */
export function conforms(value: unknown, schema: Schema, root = schema, path = '$'): string | null {
  for (const [word, argument] of Object.entries(schema)) {
    const check = words[word];
    if (!check) return `${path}: unknown word ${word}`;
    const wrong = check(value, argument as never, root, path, schema);
    if (wrong !== null) return wrong;
  }
  return null;
}

type Check = (
  value: unknown,
  argument: never,
  root: Schema,
  path: string,
  schema: Schema,
) => string | null;

const nothing: Check = () => null;

const words: Readonly<Record<string, Check>> = {
  $schema: nothing,
  $defs: nothing,
  title: nothing,
  description: nothing,
  $ref: (value, reference: string, root, path) => conforms(value, at(root, reference), root, path),
  anyOf: (value, options: readonly Schema[], root, path) =>
    options.some(option => conforms(value, option, root, path) === null)
      ? null
      : `${path}: ${options.map(option => conforms(value, option, root, path)).join('; ')}`,
  enum: (value, members: readonly unknown[], _root, path) =>
    members.includes(value) ? null : `${path}: none of ${members.join(', ')}`,
  type: (value, type: string | readonly string[], _root, path) =>
    [type].flat().some(name => typesOf(value).includes(name)) ? null : `${path}: not ${type}`,
  pattern: (value, pattern: string, _root, path) =>
    typeof value !== 'string' || new RegExp(pattern, 'u').test(value) ? null : `${path}: ${value}`,
  minimum: (value, least: number, _root, path) =>
    typeof value !== 'number' || value >= least ? null : `${path}: ${value} < ${least}`,
  maximum: (value, most: number, _root, path) =>
    typeof value !== 'number' || value <= most ? null : `${path}: ${value} > ${most}`,
  minItems: (value, least: number, _root, path) =>
    !Array.isArray(value) || value.length >= least ? null : `${path}: ${value.length} items`,
  maxItems: (value, most: number, _root, path) =>
    !Array.isArray(value) || value.length <= most ? null : `${path}: ${value.length} items`,
  required: (value, names: readonly string[], _root, path) => {
    const missing = isObject(value) ? names.find(name => !Object.hasOwn(value, name)) : undefined;
    return missing === undefined ? null : `${path}: no ${missing}`;
  },
  dependentRequired: (value, needs: Readonly<Record<string, readonly string[]>>, _root, path) => {
    if (!isObject(value)) return null;
    for (const [name, others] of Object.entries(needs)) {
      const missing = others.find(other => !Object.hasOwn(value, other));
      if (Object.hasOwn(value, name) && missing) return `${path}: ${name} without ${missing}`;
    }
    return null;
  },
  properties: (value, properties: Readonly<Record<string, Schema>>, root, path) => {
    if (!isObject(value)) return null;
    for (const [name, schema] of Object.entries(properties)) {
      if (!Object.hasOwn(value, name)) continue;
      const wrong = conforms(value[name], schema, root, `${path}.${name}`);
      if (wrong !== null) return wrong;
    }
    return null;
  },
  additionalProperties: (value, rest: Schema | false, root, path, schema) => {
    if (!isObject(value)) return null;
    const known = Object.keys(isObject(schema.properties) ? schema.properties : {});
    for (const [name, item] of Object.entries(value)) {
      if (known.includes(name)) continue;
      const wrong =
        rest === false ? `${path}: ${name}?` : conforms(item, rest, root, `${path}.${name}`);
      if (wrong !== null) return wrong;
    }
    return null;
  },
  items: (value, schema: Schema, root, path) => {
    if (!Array.isArray(value)) return null;
    for (const [index, item] of value.entries()) {
      const wrong = conforms(item, schema, root, `${path}[${index}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  },
};

function typesOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(root: Schema, reference: string): Schema {
  let found: unknown = root;
  for (const part of reference.split('/').slice(1))
    found = isObject(found) ? found[part] : undefined;
  return isObject(found) ? found : {'': `no ${reference}`};
}
