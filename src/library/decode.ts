import {isUtf8} from 'node:buffer';
import type {ProblemKind} from './types.ts';

export type Decoded = {
  /** With `\n` at the end of lines and without a byte order mark; empty when the bytes are not text. */
  text: string;
  /** It was written in UTF-16. */
  utf16?: boolean | undefined;
  binary: boolean;
  /** What is odd about the text, or why it is none, and what to do about it. */
  flaw?: {kind: ProblemKind; message: string; hint: string};
};

/**
 * Reads bytes as text: UTF-8, or UTF-16 where a byte order mark says so. Bytes that are not valid become U+FFFD. A few NULs
 * among much valid text are a flaw; more make the file binary.
 */
export function decode(bytes: Buffer): Decoded {
  if (utf32Marks.some(mark => bytes.subarray(0, 4).equals(mark))) {
    return {text: '', binary: true, flaw: utf32};
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(swapped(bytes.subarray(2)));
  const valid = isUtf8(bytes);
  const flaw = bytes.includes(0) ? nulls : undefined;
  if (flaw && (!valid || countNulls(bytes) * 1000 > bytes.length)) return {text: '', binary: true};
  const text = lines(bytes.toString('utf8'));
  if (!valid) return {text, binary: false, flaw: invalid};
  return flaw ? {text, binary: false, flaw} : {text, binary: false};
}

function utf16(bytes: Buffer): Decoded {
  const text = bytes.toString('utf16le');
  const wellFormed = text.toWellFormed();
  const odd = bytes.length % 2 === 1 || wellFormed !== text;
  return {text: lines(wellFormed), utf16: true, binary: false, ...(odd && {flaw: invalidUtf16})};
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}

/** CRLF and a lone CR end a line as LF does. */
function lines(text: string): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

function countNulls(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) count++;
  return count;
}

/** Little and big end first. The former starts as UTF-16's mark does, but no text in UTF-16 starts with a NUL. */
const utf32Marks = [Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([0, 0, 0xfe, 0xff])];
const utf32: Decoded['flaw'] = {
  kind: 'file',
  message: 'the file is UTF-32, which is not read',
  hint: 'Save it as UTF-8.',
};
const nulls: Decoded['flaw'] = {
  kind: 'encoding',
  message: 'the file holds NUL bytes',
  hint: 'Remove them; they are not shown.',
};
const invalid: Decoded['flaw'] = {
  kind: 'encoding',
  message: 'the file is not valid UTF-8; what could not be read shows as \ufffd',
  hint: 'Save it as UTF-8.',
};
const invalidUtf16: Decoded['flaw'] = {
  kind: 'encoding',
  message: 'the file is not valid UTF-16; what could not be read shows as \ufffd',
  hint: 'Save it as UTF-8.',
};
