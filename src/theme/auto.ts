import type {Role} from '../text/roles.ts';
import {shape} from './shape.ts';
import type {Style, Theme} from './types.ts';

const red = 1;
const green = 2;
const yellow = 3;
const blue = 4;
const magenta = 5;
const cyan = 6;

/**
 * For terminals of unknown background, in their own colours. Prose and links keep the terminal's foreground. Headings
 * are bold blue, as directories in `ls`, which every colour scheme takes care to keep legible; inline code is magenta,
 * the hue that stands out most evenly from black and from white. Greens, cyans and yellows, faint on white, are left to
 * code blocks and labels; white, black and the bright colours are not used at all but for black on yellow.
 */
const colors: Partial<Record<Role, Style>> = {
  title: {bold: true, color: blue},
  heading1: {bold: true, underline: true, color: blue},
  heading2: {bold: true, color: blue},
  description: {italic: true},
  footnoteMark: {color: magenta},
  tag: {color: magenta},
  highlight: {color: 0, background: yellow},
  math: {italic: true, color: magenta},
  taskDone: {color: green},
  taskOpen: {},
  alertNote: {bold: true, color: blue},
  alertTip: {bold: true, color: green},
  alertImportant: {bold: true, color: magenta},
  alertWarning: {bold: true, color: yellow},
  alertCaution: {bold: true, color: red},
  code: {color: magenta},
  codeKeyword: {color: magenta},
  codeString: {color: green},
  codeNumber: {color: cyan},
  codeFunction: {color: blue},
  codeType: {color: cyan},
  codeTag: {color: blue},
  codeMeta: {color: cyan},
  codeInserted: {color: green},
  codeDeleted: {color: red},
  accent: {bold: true, color: blue},
  match: {color: 0, background: yellow},
  key: {bold: true},
  error: {bold: true, color: red},
  warning: {color: magenta},
};

/** The theme that is used when none is named. */
export const auto: Theme = {name: 'auto', appearance: 'any', styles: {...shape, ...colors}};

/** Attributes only. */
export const mono: Theme = {name: 'mono', appearance: 'any', styles: shape};
