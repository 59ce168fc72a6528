import {dateInPath} from '../../library/dates.ts';
import {fieldTable} from '../../library/field-table.ts';
import type {Post} from '../../library/types.ts';
import {fieldLine, fieldShape, hasField} from '../post-text.ts';
import type {Flaw, Subject} from '../types.ts';

/** Told only where most posts of a folder have a date: there it is a blog's. Notes and lone pages have none. */
export function missingDate({post, scan, context}: Subject): Flaw[] {
  if (post.date !== null || post.draft || post.dialect === 'obsidian' || scan.empty) return [];
  if (context.broken.has(post.path) || context.misdated.has(post.path)) return [];
  if (standing.has(nameOf(post).toLowerCase()) || /(?:^|\/)(?:pages\/|_[^/]*$)/.test(post.path))
    return [];
  return [{line: 1, message: 'no date, unlike most posts beside it'}];
}

/** A name that starts with a day that is in no calendar. */
export function wrongDateInName({post}: Subject): Flaw[] {
  const day = /^\d{4}-\d{2}-\d{2}(?=[-_ ]|$)/.exec(nameOf(post))?.[0];
  if (!day || dateInPath(`${day}-x`) !== null) return [];
  return [{line: 1, message: `the date in the file's name is not a day: ${day}`}];
}

/** In a vault a note may well be of a day to come. */
export function futureDate({post, text, context}: Subject): Flaw[] {
  const day = post.date?.slice(0, 10) ?? '';
  if (post.draft || post.dialect === 'obsidian' || day <= context.today) return [];
  return [
    {line: fieldLine(text, fieldTable.date.from), message: `the date is in the future: ${day}`},
  ];
}

/** A day's difference is a time zone's where the post gives a time. When a note was `created` is another matter. */
export function contradictingDate({post, text}: Subject): Flaw[] {
  const named = dateInPath(post.path);
  if (!named || !post.date || !hasField(text, publishedShape)) return [];
  const day = post.date.slice(0, 10);
  const apart = Math.abs(Date.parse(day) - Date.parse(named)) / 86_400_000;
  if (apart <= (post.date.length > 10 ? 1 : 0)) return [];
  const message = `the date is ${day}, but the file's name says ${named}`;
  return [{line: fieldLine(text, published), message}];
}

function nameOf({id}: Post): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

const published = fieldTable.date.from.filter(name => name !== 'created');
const publishedShape = fieldShape(published);
/** Pages that stand among the posts of many a blog and have no date. */
const standing = new Set(
  'about contact index now uses readme 404 archive archives search links projects privacy colophon license contributing changelog tags categories'.split(
    ' ',
  ),
);
