import {flagDescription, flagUsage} from '../flag-text.ts';
import {type Flag, flags} from '../flags.ts';
import {paragraphs, terms, text} from './roff.ts';

/** The flags of the table, under the headings of their groups. */
export function options(): string {
  const table: readonly Flag[] = flags;
  const groups = [...new Set(table.map(({group}) => group))];
  return groups
    .map(group => {
      const rows = table.filter(flag => flag.group === group);
      return `.SS ${text(group)}\n${terms(rows.map(flag => [flagUsage(flag), flagDescription(flag)]))}`;
    })
    .join('');
}

/** What a query may hold. */
export function queriesSection(): string {
  return paragraphs(queries.intro) + terms(queries.terms);
}

const queries = {
  intro: ['All words must match, in title, tags, description or body; typos are forgiven.'],
  terms: [
    ['"decision fatigue"', 'the phrase'],
    [
      '#essentialism, tag:essentialism',
      'a tag; likewise category:, author:, title:, body:, path:, lang:',
    ],
    ['date:2025, date:2024-06..2025-01, after:2w', 'dates'],
    [
      'words:>2000, has:code, is:unread, is:starred',
      'what posts are like, and what you did with them',
    ],
    ['ads:true', 'any field of the front matter'],
    ['-draft, apples OR pears, (a OR b) c', 'without, either, groups'],
  ],
} as const;

/** The variables that octavo heeds. */
export const environment = [
  [
    'OCTAVO_PAGER, PAGER',
    'the pager for what is longer than the screen; default less with FRX in $LESS; empty for none',
  ],
  ['VISUAL, EDITOR', 'the editor for posts and settings'],
  ['BROWSER', 'what opens addresses; default the opener of the system'],
  [
    'NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM, COLORTERM',
    'whether there are colours, and how many',
  ],
  ['OCTAVO_DEBUG', 'when set, errors are shown with their stacks'],
] as const;

/** What the exit statuses mean. */
export const statuses = [
  ['0', 'done; also when whoever reads the output stops reading'],
  ['1', 'nothing matched'],
  ['2', 'wrong usage, or an unreadable path'],
] as const;
