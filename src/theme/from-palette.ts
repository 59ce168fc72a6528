import type {Role} from '../text/roles.ts';
import {legible, mix, parseHex, type Rgb, toHex} from './color.ts';
import type {Palette} from './palettes.ts';
import {shape} from './shape.ts';
import type {Color, Style, Theme} from './types.ts';

/**
 * A 24-bit theme. Each colour is moved just as far from its background as the palette's contrast asks, so that none of
 * them is too faint to read. Prose itself has no colour: it stands in the terminal's own.
 */
export function themeFromPalette(palette: Palette): Theme {
  const ratio = palette.contrast ?? 4.5;
  const background = rgb(palette.background);
  const surface = rgb(palette.surface);
  const on = (color: string, behind: Rgb = background) => toHex(legible(rgb(color), behind, ratio));
  const foreground = on(palette.foreground);
  const muted = on(palette.muted);
  const {heading, link, code} = palette;
  const [red, orange, yellow, green, cyan, blue, purple] = [
    on(palette.red),
    on(palette.orange),
    on(palette.yellow),
    on(palette.green),
    on(palette.cyan),
    on(palette.blue),
    on(palette.purple),
  ];
  const headingColor = on(palette[heading]);
  // Quotes are a step quieter than prose, not as quiet as dates and frames.
  const quieter = on(toHex(mix(rgb(palette.foreground), rgb(palette.muted), 0.5)));
  const marked = palette.appearance === 'dark' ? inverted(on(palette.yellow)) : tinted();

  function inverted(color: Color): Style {
    return {color: toHex(background), background: color};
  }

  /** As with a marker pen: on paper a pale wash of yellow, since a dark one would shout. */
  function tinted(): Style {
    const wash = mix(background, rgb(palette.yellow), 0.3);
    return {color: on(palette.foreground, wash), background: toHex(wash)};
  }

  const colors: Partial<Record<Role, Style>> = {
    title: {bold: true, color: headingColor},
    description: {italic: true, color: quieter},
    meta: {color: muted},
    heading1: {bold: true, color: headingColor},
    heading2: {bold: true, color: headingColor},
    heading3: {bold: true, italic: true, color: foreground},
    heading4: {italic: true, color: headingColor},
    heading5: {color: headingColor},
    heading6: {italic: true, color: muted},
    link: {underline: true, color: on(palette[link])},
    linkTarget: {color: muted},
    image: {italic: true, color: cyan},
    imageFrame: {color: muted},
    footnoteMark: {color: on(palette[link])},
    tag: {color: cyan},
    category: {color: orange},
    highlight: marked,
    keyboard: {color: on(palette.foreground, surface), background: toHex(surface)},
    math: {italic: true, color: purple},
    placeholder: {italic: true, color: muted},
    listMarker: {color: headingColor},
    taskDone: {color: green},
    taskOpen: {color: orange},
    quote: {color: quieter},
    quoteBar: {color: muted},
    rule: {color: muted},
    tableHeader: {bold: true},
    tableBorder: {color: muted},
    term: {bold: true},
    summary: {bold: true, color: headingColor},
    alertNote: {bold: true, color: blue},
    alertTip: {bold: true, color: green},
    alertImportant: {bold: true, color: purple},
    alertWarning: {bold: true, color: yellow},
    alertCaution: {bold: true, color: red},
    code: {color: on(palette[code])},
    codeLabel: {color: muted},
    codeFrame: {color: muted},
    codeContinuation: {color: muted},
    codeKeyword: {color: purple},
    codeString: {color: green},
    codeNumber: {color: orange},
    codeComment: {italic: true, color: muted},
    codeFunction: {color: blue},
    codeType: {color: yellow},
    codeProperty: {color: cyan},
    codeTag: {color: red},
    codeMeta: {color: cyan},
    codeInserted: {color: green},
    codeDeleted: {color: red},
    accent: {bold: true, color: headingColor},
    muted: {color: muted},
    border: {color: muted},
    selection: {color: on(palette.foreground, surface), background: toHex(surface)},
    match: marked,
    matchCurrent: {bold: true, ...inverted(on(palette.orange))},
    focus: {underline: true, ...inverted(on(palette[link]))},
    key: {bold: true, color: on(palette[link])},
    status: {color: muted},
    error: {bold: true, color: red},
    warning: {color: yellow},
  };
  return {
    name: palette.name,
    appearance: palette.appearance,
    background: toHex(background),
    foreground,
    styles: {...shape, ...colors},
  };
}

function rgb(color: string): Rgb {
  return parseHex(color) ?? [0, 0, 0];
}
