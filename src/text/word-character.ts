import {lazyRegExp} from './lazy-reg-exp.ts';

/** A letter or a digit of any script, anywhere in a text. */
export const wordCharacter = lazyRegExp(String.raw`[\p{L}\p{N}]`, 'u');
