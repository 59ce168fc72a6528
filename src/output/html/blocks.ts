import {codeLines} from '../../page/code-lines.ts';
import type {Block, Footnote, ListItem, Run} from '../../page/document.ts';
import type {Highlight, Span} from '../../page/types.ts';
import {wordsOf} from '../../page/writer.ts';
import {anchorOf, uniqueAnchor} from '../../text/anchor.ts';
import {escapeAttribute, escapeHtml} from './escape.ts';
import {idAttribute, type References, runsHtml} from './runs.ts';

/** What the blocks of one post share while they are written. */
export type Context = References & {
  highlight: Highlight | undefined;
  /** Anchors of headings that were given. */
  anchors: Map<string, number>;
};

type Of<Kind extends Block['kind']> = Extract<Block, {kind: Kind}>;

/** Blocks as HTML, an element a line or more. */
export function blocksHtml(blocks: readonly Block[], context: Context): string {
  return blocks.map(block => blockHtml(block, context)).join('');
}

/** The ids of the marks that notes lead back to: the first mark of each. */
export function footnoteMarks(notes: readonly Footnote[]): Map<number, string> {
  return new Map(
    notes.flatMap(({label, references: [first]}) =>
      first === undefined ? [] : [[first, `fnref-${label}`] as const],
    ),
  );
}

/** The notes of a post, in a list of their own, each with links back to its marks. */
export function footnotesHtml(notes: readonly Footnote[], context: Context): string {
  if (notes.length === 0) return '';
  const items = notes.map(({label, blocks, references}) => {
    const anchor = escapeAttribute(label);
    const back = references.length > 0 ? ` <a href="#fnref-${anchor}" class="back">↩</a>` : '';
    const body = blocksHtml(blocks, context).trimEnd();
    const inside = body.endsWith('</p>') ? `${body.slice(0, -4)}${back}</p>` : `${body}${back}`;
    return `<li id="fn-${anchor}">${inside}</li>\n`;
  });
  return `<section class="footnotes">\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function blockHtml(block: Block, context: Context): string {
  const inline = (runs: readonly Run[]) => runsHtml(runs, context);
  const inside = (blocks: readonly Block[]) => blocksHtml(blocks, context);
  const id = block.kind === 'heading' ? '' : idAttribute(block.anchor, context);
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, context);
    case 'paragraph':
      return `<p${id}>${inline(block.runs)}</p>\n`;
    case 'code':
      return codeHtml(block, id, context);
    case 'quote':
      return `<blockquote${id}>\n${inside(block.blocks)}</blockquote>\n`;
    case 'alert':
      return `<aside class="${block.alert}"${id}>\n<p class="label">${inline(block.title)}</p>\n${inside(block.blocks)}</aside>\n`;
    case 'list':
      return listHtml(block, id, context);
    case 'table':
      return tableHtml(block, id, context);
    case 'definitions': {
      const entries = block.entries.map(({terms, details}) => [
        ...terms.map(term => `<dt>${inline(term)}</dt>\n`),
        ...details.map(blocks => `<dd>${inside(blocks).trimEnd()}</dd>\n`),
      ]);
      return `<dl${id}>\n${entries.flat().join('')}</dl>\n`;
    }
    case 'details':
      return `<details open${id}>\n<summary>${inline(block.summary)}</summary>\n${inside(block.blocks)}</details>\n`;
    case 'math':
      return `<pre class="math"${id}>${escapeHtml(block.text)}</pre>\n`;
    case 'rule':
      return `<hr${id}>\n`;
  }
}

/** The anchor is the one that the outline has, so that links from elsewhere lead here. */
function headingHtml({level, runs, anchor}: Of<'heading'>, context: Context): string {
  const unique = uniqueAnchor(context.anchors, anchor ?? anchorOf(wordsOf(runs)));
  const id = idAttribute(unique, context);
  return `<h${level}${id}>${runsHtml(runs, context)}</h${level}>\n`;
}

function codeHtml({text, language, title}: Of<'code'>, id: string, {highlight}: Context): string {
  const lines = codeLines(text);
  const spans = language ? highlight?.(lines.join('\n'), language) : null;
  const code = spans ? spans.map(spansHtml).join('\n') : escapeHtml(lines.join('\n'));
  const named = /^[\w+#.-]+$/.test(language) ? ` class="language-${language}"` : '';
  const pre = `<pre${id}><code${named}>${code}</code></pre>\n`;
  if (!title) return pre;
  return `<figure>\n<figcaption>${escapeHtml(title)}</figcaption>\n${pre}</figure>\n`;
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({text, role}) =>
      role === 'codeBlock' ? escapeHtml(text) : `<span class="${role}">${escapeHtml(text)}</span>`,
    )
    .join('');
}

function listHtml({start, tight, items}: Of<'list'>, id: string, context: Context): string {
  const name = start === null ? 'ul' : 'ol';
  const from = start === null || start === 1 ? '' : ` start="${start}"`;
  const list = items.map(item => itemHtml(item, tight, context));
  return `<${name}${from}${id}>\n${list.join('')}</${name}>\n`;
}

function itemHtml({task, blocks}: ListItem, tight: boolean, context: Context): string {
  const box = `<input type="checkbox" disabled${task === 'done' ? ' checked' : ''}> `;
  const body = blocks.map(block => {
    if (!tight || block.kind !== 'paragraph') return blockHtml(block, context);
    return `${runsHtml(block.runs, context)}\n`;
  });
  const open = task === null ? '<li>' : `<li class="task">${box}`;
  return `${open}${body.join('').trimEnd()}</li>\n`;
}

function tableHtml({align, header, rows}: Of<'table'>, id: string, context: Context): string {
  const row = (cells: readonly Run[][], name: 'th' | 'td') => {
    const html = cells.map((runs, column) => {
      const side = align[column];
      return `<${name}${side ? ` class="${side}"` : ''}>${runsHtml(runs, context)}</${name}>`;
    });
    const missing = align.length - cells.length;
    const rest =
      missing > 0 ? `<${name}${missing > 1 ? ` colspan="${missing}"` : ''}></${name}>` : '';
    return `<tr>${html.join('')}${rest}</tr>\n`;
  };
  const head = header.length > 0 ? `<thead>\n${row(header, 'th')}</thead>\n` : '';
  const body = rows.map(cells => row(cells, 'td')).join('');
  return `<table${id}>\n${head}<tbody>\n${body}</tbody>\n</table>\n`;
}
