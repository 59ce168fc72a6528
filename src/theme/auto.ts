import type {Role} from '../text/roles.ts';
import {shape} from './shape.ts';
import type {Style, Theme} from './types.ts';

const red = 1;
const green = 2;
const yellow = 3;
const magenta = 5;
const cyan = 6;

/**
 * For terminals of unknown background, in their own colours. Prose, links and quotes keep the terminal's foreground.
 * The one accent is magenta, which of the six hues stands out most evenly from black and from white in the palettes
 * that terminals come with; blue is nearly black in several of them. Green and cyan, faint on white, are left to code
 * blocks and labels. White, black and the bright colours are not used at all but for black on yellow.
 */
const colors: Partial<Record<Role, Style>> = {
  title: {bold: true, color: magenta},
  heading1: {bold: true, color: magenta},
  heading2: {bold: true, color: magenta},
  footnoteMark: {color: magenta},
  tag: {color: magenta},
  highlight: {color: 0, background: yellow},
  math: {italic: true, color: magenta},
  taskDone: {color: green},
  taskOpen: {},
  alertNote: {bold: true, color: cyan},
  alertTip: {bold: true, color: green},
  alertImportant: {bold: true, color: magenta},
  alertWarning: {bold: true, color: yellow},
  alertCaution: {bold: true, color: red},
  code: {color: magenta},
  codeKeyword: {color: magenta},
  codeString: {color: green},
  codeNumber: {color: cyan},
  codeType: {color: cyan},
  codeTag: {color: magenta},
  codeMeta: {color: cyan},
  codeInserted: {color: green},
  codeDeleted: {color: red},
  accent: {bold: true, color: magenta},
  match: {color: 0, background: yellow},
  error: {bold: true, color: red},
  warning: {color: red},
};

/** The theme that is used when none is named. */
export const auto: Theme = {name: 'auto', appearance: 'any', styles: {...shape, ...colors}};

/** Attributes only. */
export const mono: Theme = {name: 'mono', appearance: 'any', styles: shape};
