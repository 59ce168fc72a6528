import {Mark, type Role} from '../text/roles.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import {isRightToLeft} from './direction.ts';
import type {Document, Run} from './document.ts';
import type {Source} from './types.ts';
import {gap, putLine, putProse, room, sayRuns, type Writer, wordsOf} from './writer.ts';

/** Sets the head of a post: title, description, and a line of date, minutes, categories and tags. */
export function setTitleBlock(writer: Writer, source: Source): void {
  const title = tidy(source.title);
  const description = tidy(source.description);
  const align = isRightToLeft(title || description) ? ({align: 'right'} as const) : {};
  const put = (runs: Run[]) => {
    putProse(writer, runs, align);
    sayRuns(writer, runs);
  };
  if (title) put([run(title, 'title', Mark.strong)]);
  if (description && tellsMore(source, writer.document)) {
    put([run(description, 'description', Mark.emphasis)]);
  }
  const meta = metaRuns(source);
  if (meta.length > 0) put(meta);
  if (writer.lines.length === 0) return;
  putLine(writer, [{text: '━'.repeat(room(writer)), role: 'rule'}], {});
  gap(writer);
}

/** Whether the document starts with a heading that says what the title block has just said. */
export function repeatsTitle({blocks: [first]}: Document, source: Source): boolean {
  if (first?.kind !== 'heading' || first.level !== 1) return false;
  return source.titleSource === 'heading' || wordsOf(first.runs) === tidy(source.title);
}

/** Whether the description says what neither the title nor the beginning of the text is about to say. */
export function tellsMore(source: Omit<Source, 'markdown'>, document: Document): boolean {
  const description = tidy(source.description);
  if (source.descriptionSource === 'body' || description === tidy(source.title)) return false;
  return !opensWith(document, description);
}

/** Authors often repeat their first paragraph as the description. */
function opensWith(document: Document, description: string): boolean {
  const first = document.blocks.find(block => block.kind === 'paragraph');
  if (first?.kind !== 'paragraph') return false;
  const start = description.replace(/[\s.…]+$/, '').slice(0, 60);
  return wordsOf(first.runs).startsWith(start);
}

function metaRuns(source: Source): Run[] {
  const parts: Run[][] = [];
  const add = (text: string, role: Role) => parts.push([whole(text, role)]);
  if (source.draft) add('draft', 'warning');
  if (source.authors?.length) parts.push([run(source.authors.map(tidy).join(', '), 'meta')]);
  if (source.date) add(writtenDate(source.date, source.language), 'meta');
  if (source.updated && source.updated.slice(0, 10) !== source.date?.slice(0, 10)) {
    add(`updated ${writtenDate(source.updated, source.language)}`, 'meta');
  }
  if (source.minutes) add(`${source.minutes} min`, 'meta');
  for (const category of source.categories ?? []) add(tidy(category), 'category');
  const tags = (source.tags ?? []).map(tag => whole(`#${tidy(tag)}`, 'tag'));
  if (tags.length > 0) parts.push(between(tags, run(' ', 'meta')));
  return parts.flatMap((part, index) => (index > 0 ? [run('\u00a0· ', 'meta'), ...part] : part));
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `1 February 2025`; in a language whose months octavo does not name, the date as ISO 8601 has it. */
export function writtenDate(date: string, language: string | null | undefined): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = months[Number(found?.[2]) - 1];
  if (!found || !month || (language && !/^en\b/i.test(language))) return tidy(date).slice(0, 10);
  return `${Number(found[3])}\u00a0${month}\u00a0${found[1]}`;
}

function between(runs: Run[], separator: Run): Run[] {
  return runs.flatMap((next, index) => (index > 0 ? [separator, next] : [next]));
}

function tidy(text: string | undefined): string {
  return sanitiseLine(text ?? '').trim();
}

function run(text: string, role: Role, marks = 0): Run {
  return {text, role, marks, at: 0};
}

/** A date or tag, which reads as one word. */
function whole(text: string, role: Role): Run {
  return {...run(text, role), whole: true};
}
