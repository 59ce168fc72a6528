import {setBlocks} from './blocks/blocks.ts';
import type {Footnote, Run} from './document.ts';
import {gap, putLine, room, type Writer, within} from './writer.ts';

/** Sets the footnotes under the post, numbered by first use, each with a mark that leads back. */
export function setFootnotes(writer: Writer): void {
  const {footnotes} = writer.document;
  if (footnotes.length === 0) return;
  gap(writer);
  putLine(writer, [{text: '─'.repeat(Math.min(10, room(writer))), role: 'rule'}], {});
  const digits = `${footnotes.length}.`.length;
  for (const [index, note] of footnotes.entries()) {
    const number = `${index + 1}.`.padStart(digits);
    const rest = [{text: ' '.repeat(digits + 1), role: 'text' as const}];
    const start = writer.lines.length;
    within(writer, [{text: `${number} `, role: 'footnoteMark'}], rest, () =>
      setBlocks(writer, withBackReferences(writer, note)),
    );
    const first = writer.lines[start];
    if (first) first.anchor ??= `fn-${note.label}`;
  }
}

/** The note's blocks with `↩` after its last words, one for each place that refers to it. */
function withBackReferences(writer: Writer, note: Footnote): Footnote['blocks'] {
  const marks = note.references.map((reference): Run => {
    const number = writer.links[reference]?.text ?? '';
    writer.links.push({
      kind: 'backreference',
      text: number,
      href: `#fnref-${note.label}`,
      line: -1,
    });
    return {
      text: '\u00a0↩',
      role: 'footnoteMark',
      marks: 0,
      link: writer.links.length - 1,
      at: note.at,
    };
  });
  const last = note.blocks.at(-1);
  if (last?.kind === 'paragraph') {
    return [...note.blocks.slice(0, -1), {...last, runs: [...last.runs, ...marks]}];
  }
  const alone = marks.map((mark, index) => (index === 0 ? {...mark, text: '↩'} : mark));
  return [...note.blocks, {kind: 'paragraph', at: note.at, runs: alone}];
}
