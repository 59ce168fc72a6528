import type {Emitter} from 'highlight.js';
import type {Span} from '../types.ts';
import {type Scope, scopeOf} from './scopes.ts';

/**
 * Takes highlight.js's tokens as they come and keeps them as flat spans, so that no HTML is written to be read again.
 * It is a class because highlight.js makes one with `new` for each piece of code.
 */
export class SpanEmitter implements Emitter {
  readonly spans: Span[] = [];
  readonly #open: Scope[] = [];

  addText(text: string): void {
    this.#add(text, this.#open.at(-1) ?? {});
  }

  startScope(name: string): void {
    const {role, marks = 0} = scopeOf(name);
    const outer = this.#open.at(-1);
    this.#open.push({role: role ?? outer?.role, marks: marks | (outer?.marks ?? 0)});
  }

  endScope(): void {
    this.#open.pop();
  }

  /** highlight.js calls the two above by these names as well, though its types do not say so. */
  openNode(name: string): void {
    this.startScope(name);
  }

  closeNode(): void {
    this.endScope();
  }

  /** What another grammar found inside this one's code; where it found nothing, it stays what it was here. */
  __addSublanguage(emitter: Emitter): void {
    if (!(emitter instanceof SpanEmitter)) return;
    const outer = this.#open.at(-1);
    for (const {text, role, marks = 0} of emitter.spans) {
      const inherited = role === 'codeBlock' ? outer?.role : role;
      this.#add(text, {role: inherited, marks: marks | (outer?.marks ?? 0)});
    }
  }

  finalize(): void {
    this.#open.length = 0;
  }

  toHTML(): string {
    return '';
  }

  #add(text: string, {role = 'codeBlock', marks = 0}: Scope): void {
    if (text === '') return;
    const last = this.spans.at(-1);
    if (last?.role === role && (last.marks ?? 0) === marks) last.text += text;
    else this.spans.push(marks === 0 ? {text, role} : {text, role, marks});
  }
}
