import type {Theme} from '../../theme/types.ts';
import {escapeAttribute, escapeHtml} from './escape.ts';
import {languageAttributes} from './language.ts';
import {styleSheet} from './style.ts';

/** What stands in the head of a document; empty fields are left out. */
export type Head = {
  title: string;
  theme: Theme;
  description?: string;
  authors?: readonly string[];
  /** BCP 47. */
  language?: string | null;
  /** The public address of the post. */
  url?: string | null;
};

/**
 * A complete document that stands alone: no script, no font, nothing loaded but the pictures that the post shows. The
 * policy in its head holds a browser to that, should anything slip through.
 */
export function htmlDocument(head: Head, body: string): string {
  const {title, theme, description, authors = [], language = null, url} = head;
  const isPublic = url !== undefined && url !== null && /^https?:\/\//i.test(url);
  const lines = [
    '<!doctype html>',
    `<html${languageAttributes(language, title) || ' lang="en"'}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src * data:">`,
    `<title>${escapeHtml(title)}</title>`,
    description ? `<meta name="description" content="${escapeAttribute(description)}">` : '',
    ...authors.map(author => `<meta name="author" content="${escapeAttribute(author)}">`),
    isPublic ? `<link rel="canonical" href="${escapeAttribute(url)}">` : '',
    `<style>\n${styleSheet(theme)}</style>`,
    '</head>',
    '<body>',
    body.trimEnd(),
    '</body>',
    '</html>',
  ];
  return `${lines.filter(line => line !== '').join('\n')}\n`;
}
