import type {Builder} from './builder.ts';

/** Reads `Term` over `: definition`; false when the paragraph is none. */
export function definitionParagraph(_builder: Builder, _text: string): boolean {
  return false;
}
