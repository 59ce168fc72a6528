/**
 * What a field of the query language takes: a `name` is a whole value of a list (tags and their like), `text` is words
 * within a text, a `choice` is one of a few words, `any` is a field of the front matter, whatever it holds.
 */
export type FieldKind = 'name' | 'text' | 'date' | 'number' | 'choice' | 'any';

export type FieldDefinition = {
  name: string;
  aliases: readonly string[];
  kind: FieldKind;
  /** The words that a choice takes. */
  choices?: readonly string[];
  /** In one line, for completion and the manual. */
  description: string;
};

/** Every field that the query language itself knows. All other names are looked up in the front matter. */
export const fieldDefinitions: readonly FieldDefinition[] = [
  {
    name: 'tag',
    aliases: ['tags'],
    kind: 'name',
    description: 'posts with this tag; `#x` is short for it',
  },
  {
    name: 'category',
    aliases: ['categories', 'cat'],
    kind: 'name',
    description: 'posts in this category',
  },
  {
    name: 'author',
    aliases: ['authors', 'by'],
    kind: 'name',
    description: 'posts by this author',
  },
  {name: 'series', aliases: [], kind: 'name', description: 'posts of this series'},
  {
    name: 'lang',
    aliases: ['language'],
    kind: 'name',
    description: 'posts in this language: `en` includes `en-GB`',
  },
  {name: 'title', aliases: [], kind: 'text', description: 'words of the title'},
  {
    name: 'description',
    aliases: ['summary'],
    kind: 'text',
    description: 'words of the description',
  },
  {name: 'body', aliases: ['text'], kind: 'text', description: 'words of the body'},
  {name: 'path', aliases: ['file', 'id'], kind: 'text', description: 'part of the path'},
  {
    name: 'date',
    aliases: ['year', 'month'],
    kind: 'date',
    description: '`2025`, `2024-06..2025-01`, `>=2024`, `7d`, `today`',
  },
  {name: 'updated', aliases: [], kind: 'date', description: 'as `date`, for the last change'},
  {name: 'before', aliases: [], kind: 'date', description: 'dated before this, without it'},
  {name: 'after', aliases: ['since'], kind: 'date', description: 'dated after this, without it'},
  {name: 'words', aliases: [], kind: 'number', description: 'length in words: `>2000`'},
  {name: 'minutes', aliases: [], kind: 'number', description: 'time to read: `<=5`, `5..10`'},
  {
    name: 'is',
    aliases: [],
    kind: 'choice',
    choices: ['draft', 'unread', 'reading', 'read', 'starred', 'future'],
    description: 'the state of a post',
  },
  {
    name: 'has',
    aliases: [],
    kind: 'choice',
    choices: ['code', 'image', 'table', 'math'],
    description: 'what the body holds',
  },
];

/** The definition of a field by its name or alias, whatever its case; null for a field of the front matter. */
export function fieldDefinition(name: string): FieldDefinition | null {
  return byName.get(name.toLowerCase()) ?? null;
}

const byName = new Map(
  fieldDefinitions.flatMap(definition =>
    [definition.name, ...definition.aliases].map(name => [name, definition] as const),
  ),
);
