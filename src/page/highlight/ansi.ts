import {Mark, type Role} from '../../text/roles.ts';
import type {Span} from '../types.ts';

/**
 * What a terminal showed, with its escape sequences: the colours become roles, so that the theme decides, and every
 * other sequence is left out. `ESC` may be written `\x1b`, `\e`, `\033`, `\u001b` or `␛`, as in posts it often is.
 */
export function ansiSpans(code: string): Span[] {
  const spans: Span[] = [];
  let state: State = {role: 'codeBlock', marks: 0};
  let at = 0;
  for (const match of code.matchAll(escapes)) {
    push(spans, code.slice(at, match.index), state);
    at = match.index + match[0].length;
    if (match[1] !== undefined) state = styled(state, match[1]);
  }
  push(spans, code.slice(at), state);
  return spans;
}

type State = {role: Role; marks: number};

/** SGR with its parameters, or any other CSI or OSC sequence. Bounded, so that it takes linear time. */
const escapes =
  /(?:\x1b|\\x1b|\\e|\\033|\\u001b|\u241b)(?:\[([\d;]{0,64})m|\[[\d;?]{0,64}[A-Za-ln-z]|\][^\x07\x1b\n]{0,256}(?:\x07|\x1b\\))/gi;

/** The roles whose colours come closest to red, green, yellow, blue, magenta and cyan in most themes. */
const colors: readonly Role[] = [
  'codeBlock',
  'codeDeleted',
  'codeInserted',
  'codeNumber',
  'codeFunction',
  'codeKeyword',
  'codeProperty',
  'codeBlock',
];

function styled(state: State, parameters: string): State {
  let {role, marks} = state;
  const codes = parameters.split(';').map(Number);
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0;
    if (code === 0) [role, marks] = ['codeBlock', 0];
    else if (code === 1) marks |= Mark.strong;
    else if (code === 2) role = 'codeLabel';
    else if (code === 3) marks |= Mark.emphasis;
    else if (code === 4) marks |= Mark.underline;
    else if (code === 9) marks |= Mark.strike;
    else if (code === 22) marks &= ~Mark.strong;
    else if (code === 23) marks &= ~Mark.emphasis;
    else if (code === 24) marks &= ~Mark.underline;
    else if (code === 29) marks &= ~Mark.strike;
    else if (code === 39) role = 'codeBlock';
    else if (code === 90) role = 'codeLabel';
    else if ((code >= 30 && code <= 37) || (code > 90 && code <= 97))
      role = colors[code % 10] ?? role;
    // `38;5;n` and `38;2;r;g;b` name colours that no role has.
    else if (code === 38 || code === 48) index += codes[index + 1] === 5 ? 2 : 4;
  }
  return {role, marks};
}

function push(spans: Span[], text: string, {role, marks}: State): void {
  if (text !== '') spans.push(marks === 0 ? {text, role} : {text, role, marks});
}
