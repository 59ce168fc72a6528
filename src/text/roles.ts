/**
 * What a piece of text is, as the page names it and a theme styles it. The page knows no colours and a theme knows no
 * Markdown; this list is all that they share.
 */
export const roles = [
  // Prose
  'text',
  'title',
  'description',
  'meta',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
  'heading6',
  'link',
  'linkTarget',
  'image',
  'imageFrame',
  'footnoteMark',
  'tag',
  'category',
  'highlight',
  'keyboard',
  'math',
  'placeholder',
  // Blocks
  'listMarker',
  'taskDone',
  'taskOpen',
  'quote',
  'quoteBar',
  'rule',
  'tableHeader',
  'tableBorder',
  'term',
  'summary',
  'alertNote',
  'alertTip',
  'alertImportant',
  'alertWarning',
  'alertCaution',
  // Code
  'code',
  'codeBlock',
  'codeLabel',
  'codeFrame',
  'codeContinuation',
  'codeKeyword',
  'codeString',
  'codeNumber',
  'codeComment',
  'codeFunction',
  'codeType',
  'codeVariable',
  'codeProperty',
  'codeTag',
  'codeMeta',
  'codeInserted',
  'codeDeleted',
  // The reader's own furniture
  'accent',
  'muted',
  'border',
  'selection',
  'match',
  'matchCurrent',
  'focus',
  'key',
  'status',
  'error',
  'warning',
] as const;

export type Role = (typeof roles)[number];

/**
 * Emphasis on top of a role, as a bit set: bold inside a link inside a heading keeps the role `heading2` and carries
 * `Mark.strong`.
 */
export const Mark = {
  strong: 1,
  emphasis: 2,
  strike: 4,
  underline: 8,
} as const;
