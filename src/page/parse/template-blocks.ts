import type {Tokens} from 'marked';
import type {Block} from '../document.ts';
import {figurePieces} from '../inline/figures.ts';
import {plain} from './alerts.ts';
import {addBlock, type Builder, closeSoon} from './builder.ts';
import {openBox} from './containers.ts';
import {openDetails} from './html-elements.ts';
import {lineEnd} from './lines.ts';
import type {Syntax} from './syntax.ts';
import {
  argumentOf,
  closingSearch,
  type FindClosing,
  isPicture,
  parameter,
  type Template,
  templateAt,
} from './templates.ts';

type TemplateToken = {type: 'template'; raw: string; tags: Template[]};

/** Lines that hold nothing but template tags, and the tags whose content is no Markdown. */
export function templateBlocks(syntax: Syntax): (source: string) => Tokens.Generic | undefined {
  const findClosing = closingSearch();
  return source => {
    const indent = /^ {0,3}(?=\{[{%])/.exec(source)?.[0].length;
    if (indent === undefined) return undefined;
    const first = templateAt(source, indent, syntax);
    if (!first) return undefined;
    return literalBlock(source, indent, first, findClosing) ?? tagLine(source, indent, syntax);
  };
}

function literalBlock(source: string, indent: number, first: Template, findClosing: FindClosing) {
  if (first.closing || !literal.has(first.name)) return undefined;
  const start = indent + first.length;
  const close = findClosing(source, first.name, start);
  if (!close) return undefined;
  const end = lineEnd(source, close.end);
  if (source.slice(close.end, end).trim() !== '') return undefined;
  const raw = source.slice(0, end);
  if (first.name === 'comment') return {type: 'nothing', raw};
  const text = source.slice(start, close.start);
  return {
    type: 'code',
    raw,
    lang: argumentOf(first.rest),
    text: text.replace(/^[ \t]*\n|\n[ \t]*$/g, ''),
  };
}

function tagLine(source: string, indent: number, syntax: Syntax): TemplateToken | undefined {
  const end = lineEnd(source, indent);
  const tags: Template[] = [];
  let position = indent;
  while (position < source.length && source[position] !== '\n') {
    const found = templateAt(source, position, syntax);
    if (!found) return undefined;
    tags.push(found);
    position += found.length;
    while (source[position] === ' ' || source[position] === '\t') position++;
  }
  // `{% raw %}{{ x }}{% endraw %}` on one line is prose about templates.
  const quoted = tags[0]?.name === 'raw' && tags.length > 1 && position <= end;
  return quoted
    ? undefined
    : {type: 'template', raw: source.slice(0, lineEnd(source, position)), tags};
}

/** Puts what a line of template tags stands for into the page: boxes and images are known, others leave their name. */
export function readTemplates(builder: Builder, token: TemplateToken): void {
  const at = builder.locator.position();
  for (const tag of token.tags) {
    const name = tag.name.toLowerCase();
    if (name === 'raw' || name === 'endraw') {
      const literal = {...builder.syntax, liquid: false, shortcodes: false};
      builder.inline.syntax = name === 'raw' ? literal : builder.syntax;
    } else if (tag.closing) {
      const opened = name === 'end' ? '{' : `{${name.replace(/^end/, '')}`;
      closeSoon(builder, frame => frame.tag.startsWith(opened));
    } else if (boxes.has(name)) {
      const kind = parameter(tag.rest, 'type') || argumentOf(tag.rest) || name;
      const title = parameter(tag.rest, 'title');
      openBox(builder, `{${name}`, boxName(name, kind), title ? plain(title, at) : [], at);
    } else if (disclosures.has(name)) {
      const words =
        parameter(tag.rest, 'summary') || parameter(tag.rest, 'title') || argumentOf(tag.rest);
      openDetails(builder, `{${name}`, at, words ? plain(words, at) : []);
    } else if (isPicture(name)) addPicture(builder, tag, at);
    else if (tag.text) addBlock(builder, placeholder(tag.text, at, tag.role));
  }
}

function placeholder(text: string, at: number, role: Template['role']): Block {
  return {kind: 'paragraph', at, runs: [{text, role, marks: 0, at}]};
}

function addPicture(builder: Builder, tag: Template, at: number): void {
  const pieces = figurePieces(tag, builder.inline, at);
  if (!pieces) return;
  const runs = pieces.map(({text, role = 'image', link}) => ({text, role, marks: 0, link, at}));
  addBlock(builder, {kind: 'paragraph', at, runs});
  // What describes a picture stands in its frame, so a caption of its own goes below.
  const caption = parameter(tag.rest, 'caption');
  if (caption && parameter(tag.rest, 'alt')) {
    addBlock(builder, {kind: 'paragraph', at, runs: plain(caption, at)});
  }
}

function boxName(name: string, kind: string): string {
  return boxes.has(kind.toLowerCase()) ? kind.toLowerCase() : name;
}

const literal = new Set(['highlight', 'comment', 'code', 'mermaid']);
const boxes = new Set([
  ...['note', 'tip', 'info', 'warning', 'danger', 'caution', 'important', 'success', 'error'],
  ...['notice', 'alert', 'callout', 'admonition', 'hint', 'aside'],
]);
const disclosures = new Set(['details', 'expand', 'collapse', 'spoiler']);
