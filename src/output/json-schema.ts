const text = {type: 'string'} as const;
const texts = {type: 'array', items: text} as const;
const textOrNull = {type: ['string', 'null']} as const;
const scalar = {type: ['string', 'number', 'boolean', 'null']} as const;

/** `YYYY-MM-DD` for a date without a time, else ISO 8601, with an offset if the post gives one. */
const date = {
  type: ['string', 'null'],
  pattern: '^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})?)?$',
  description:
    'YYYY-MM-DD, or ISO 8601 with time, and offset if the post gives one; null without date.',
} as const;

const whole = {type: 'integer', minimum: 0} as const;

const always = {
  id: {...text, description: 'Path under the root without its extension; unique.'},
  slug: {...text, description: 'Last part of its address; need not be unique.'},
  path: {...text, description: 'Path under the root, / between folders.'},
  title: text,
  description: text,
  date,
  updated: date,
  categories: texts,
  tags: texts,
  authors: texts,
  series: textOrNull,
  language: {...textOrNull, description: 'BCP 47.'},
  aliases: texts,
  url: {...textOrNull, description: 'Public address.'},
  draft: {type: 'boolean'},
  words: whole,
  minutes: {type: 'integer', minimum: 1},
  fields: {
    type: 'object',
    description: 'The other front-matter fields that are scalars or lists of scalars.',
    additionalProperties: {anyOf: [scalar, {type: 'array', items: scalar}]},
  },
} as const;

const heading = {
  type: 'object',
  required: ['level', 'text', 'anchor'],
  properties: {level: {type: 'integer', minimum: 1, maximum: 6}, text, anchor: text},
  additionalProperties: false,
} as const;

const link = {
  type: 'object',
  required: ['text', 'href', 'post'],
  properties: {
    text,
    href: text,
    post: {...textOrNull, description: 'Id of the post that it leads to, where it leads to one.'},
  },
  additionalProperties: false,
} as const;

const facetValue = {
  type: 'object',
  required: ['value', 'count'],
  properties: {value: text, count: {...whole, description: 'How many posts have it.'}},
  additionalProperties: false,
} as const;

const finding = {
  type: 'object',
  required: ['path', 'line', 'severity', 'message', 'rule'],
  properties: {
    path: {...text, description: 'Path under the root, / between folders.'},
    line: {type: 'integer', minimum: 1},
    severity: {enum: ['error', 'warning']},
    message: text,
    rule: {...text, description: 'One of those that octavo check --help lists.'},
  },
  additionalProperties: false,
} as const;

const ranges = {
  type: 'array',
  items: {type: 'array', items: whole, minItems: 2, maxItems: 2},
} as const;

const forOnePost = {
  outline: {type: 'array', items: {$ref: '#/$defs/heading'}},
  links: {type: 'array', items: {$ref: '#/$defs/link'}},
  markdown: text,
} as const;

const underSearch = {
  score: {type: 'number', minimum: 0, maximum: 1},
  snippet: {...textOrNull, description: 'The text around the best match in the body.'},
  ranges: {
    type: 'object',
    description: 'What matched: pairs of start and end, in UTF-16 units of the text of that name.',
    required: ['title', 'description', 'tags', 'snippet'],
    properties: {
      title: ranges,
      description: ranges,
      tags: {type: 'array', items: ranges, description: 'One list for each tag.'},
      snippet: ranges,
    },
    additionalProperties: false,
  },
} as const;

/**
 * The JSON Schema of what `--json` prints: a post as an object, and arrays of posts, of headings (`--outline`), of links
 * (`--links`), of values with counts (`--facet`), and of what `octavo check` finds; with
 * `--count` a number. Keys are never taken away
 * or given another meaning within a major version; new ones may come, so whoever reads should pass over what they do
 * not know.
 */
export const jsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What octavo --json prints',
  // Not `oneOf`: an array of nothing is each of them.
  anyOf: [
    {description: 'One post.', $ref: '#/$defs/post'},
    {description: 'A list.', type: 'array', items: {$ref: '#/$defs/post'}},
    {description: 'With --outline.', type: 'array', items: {$ref: '#/$defs/heading'}},
    {description: 'With --links.', type: 'array', items: {$ref: '#/$defs/link'}},
    {description: 'With --facet.', type: 'array', items: {$ref: '#/$defs/facetValue'}},
    {description: 'With --count.', ...whole},
    {description: 'Of octavo check.', type: 'array', items: {$ref: '#/$defs/finding'}},
  ],
  $defs: {
    post: {
      type: 'object',
      required: Object.keys(always),
      properties: {...always, ...forOnePost, ...underSearch},
      dependentRequired: {outline: ['links', 'markdown'], score: ['snippet', 'ranges']},
    },
    heading,
    link,
    facetValue,
    finding,
  },
} as const;
