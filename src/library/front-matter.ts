import {type Format, parseBlock} from './parsers.ts';
import {salvage} from './salvage.ts';
import {simpleYaml} from './simple-yaml.ts';
import {type Split, splitFrontMatter} from './split.ts';
import type {Problem} from './types.ts';

/** What a front matter says, and what is wrong with it. */
export type FrontMatter = {
  data: Record<string, unknown>;
  format: Format | null;
  /** The text between the delimiters. */
  block: string;
  problems: Flaw[];
};

/** A problem before it is known which file it belongs to. `line` is 1-based in the file. */
export type Flaw = Omit<Problem, 'path'>;

/**
 * Reads the front matter of a text whose line endings are `\n`. Never throws: what cannot be read is a flaw, and the lines
 * that can be read on their own are salvaged.
 */
export function readFrontMatter(text: string, split: Split = splitFrontMatter(text)): FrontMatter {
  const {format, block} = split;
  const nothing = {data: {}, format, block, problems: []};
  if (split.kind === 'none') return nothing;
  if (split.kind === 'code') return {...nothing, problems: [codeFlaw(split)]};
  if (split.kind === 'unclosed') {
    return {...nothing, data: salvage(block, format), problems: [unclosedFlaw(split)]};
  }
  if (block.length > maxBlock) {
    return {...nothing, data: salvage(block.slice(0, maxBlock / 16), format), problems: [hugeFlaw]};
  }
  return parse(split);
}

function parse({format, block, line}: Split): FrontMatter {
  try {
    const {data, repeated} = parseRepeats(block, format);
    if (!isFields(data)) return {data: {}, format, block, problems: [{...shapeFlaw, line}]};
    const problems = repeated === null ? [] : [repeatedFlaw(block, line, repeated)];
    return {data, format, block, problems};
  } catch (error) {
    const json = format === 'yaml' && block.trimStart().startsWith('{') ? tryJson(block) : null;
    if (json) return {data: json, format, block, problems: []};
    const problems = [{...brokenFlaw(format, block, error), line: line + errorLine(error, block)}];
    return {data: salvage(block, format), format, block, problems};
  }
}

/** The block's data, and how many lines into it the first name stands that was given before. */
function parseRepeats(block: string, format: Format): {data: unknown; repeated: number | null} {
  const simple = format === 'yaml' ? simpleYaml(block) : null;
  if (simple) return {data: simple, repeated: null};
  try {
    return {data: parseBlock(block, format, 'refused'), repeated: null};
  } catch (error) {
    if (!(error instanceof Error && 'reason' in error && error.reason === repeatedReason))
      throw error;
    return {data: parseBlock(block, format), repeated: errorLine(error, block)};
  }
}

/** JSON between `---` may hold tabs, which YAML refuses. */
function tryJson(block: string): Record<string, unknown> | null {
  try {
    const data: unknown = parseBlock(block, 'json');
    return isFields(data) ? data : null;
  } catch {
    return null;
  }
}

function isFields(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Lines from the block's first one to the error; 0 where the parser does not say. */
function errorLine(error: unknown, block: string): number {
  if (!(error instanceof Error)) return 0;
  if ('mark' in error && typeof (error.mark as {line?: unknown} | null)?.line === 'number') {
    return Math.max(0, (error.mark as {line: number}).line - 1);
  }
  if ('line' in error && typeof error.line === 'number') return Math.max(0, error.line - 2);
  const position = /position (\d+)/.exec(error.message);
  return position ? block.slice(0, Number(position[1]) - 1).split('\n').length - 1 : 0;
}

function brokenFlaw(format: Format, block: string, error: unknown): Flaw {
  const reason =
    error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : '';
  const firstLine = (reason.split('\n')[0] ?? '')
    .replace(/^Invalid TOML document: /, '')
    .slice(0, 200);
  return {
    kind: 'front-matter',
    message: `the front matter is not valid ${format.toUpperCase()}: ${firstLine}`,
    hint: hintFor(format, block),
  };
}

function hintFor(format: Format, block: string): string {
  if (format !== 'yaml') return 'Correct it there; what could be read is used.';
  return /^\t/m.test(block)
    ? 'Indent with spaces: YAML takes no tabs there.'
    : 'Put quotes around values that hold a colon, a bracket or a quote.';
}

function repeatedFlaw(block: string, line: number, repeated: number): Flaw {
  const text = block.split('\n')[repeated] ?? '';
  const name = /^[\s-]*(["']?)([^"':{},]{1,100}?)\1\s*:/.exec(text)?.[2] ?? 'a field';
  return {
    kind: 'front-matter',
    line: line + repeated,
    message: `${name} stands twice in the front matter; the last one counts`,
    hint: 'Keep one of them.',
  };
}

function unclosedFlaw({line, fence}: Split): Flaw {
  return {
    kind: 'front-matter',
    line: Math.max(1, line - 1),
    message: 'the front matter is not closed',
    hint: `Add a line of ${fence} after its last field.`,
  };
}

function codeFlaw({language, line}: Split): Flaw {
  return {
    kind: 'front-matter',
    line: Math.max(1, line - 1),
    message: `the front matter is ${language}; only YAML, TOML and JSON are read, and code never runs`,
    hint: 'Write it as YAML.',
  };
}

/** What js-yaml says of a name that stands twice in one mapping. */
const repeatedReason = 'duplicated mapping key';

const shapeFlaw: Flaw = {
  kind: 'front-matter',
  message: 'the front matter is not a set of fields',
  hint: 'Write each field as `name: value`.',
};

/** In UTF-16 units. Real ones of 138 KB have been seen. */
const maxBlock = 1024 * 1024;
const hugeFlaw: Flaw = {
  kind: 'front-matter',
  line: 1,
  message: 'the front matter is over 1 MiB; only its first lines are read',
  hint: 'Move the data to a file of its own.',
};
