import type {HLJSApi} from 'highlight.js';
import {languageOf} from '../text/fence-info.ts';
import {ansiSpans} from './highlight/ansi.ts';
import {SpanEmitter} from './highlight/emitter.ts';
import {embedded, grammars} from './highlight/grammars.ts';
import {spansByLine} from './highlight/lines.ts';
import {remembered} from './highlight/memory.ts';
import {grammarOf} from './highlight/names.ts';
import {type Patience, patience} from './highlight/patience.ts';
import {looksLikeSession, sessionSpans} from './highlight/session.ts';
import type {Highlight, Span} from './types.ts';

/**
 * The languages of the code blocks in `markdown`, each once, as `loadHighlight` takes them; only those that can be
 * highlighted. It is a quick look rather than a parse: it may name one too many, at the cost of loading it.
 */
export function codeLanguages(markdown: string): string[] {
  const found = new Set<string>();
  for (const [, info = '', name = ''] of markdown.matchAll(mentions)) {
    const grammar = grammarOf(info === '' ? name.toLowerCase() : languageOf(info));
    if (grammar) found.add(grammar);
  }
  return [...found];
}

/**
 * Loads the grammars of `languages` (any name or alias; unknown ones are passed over) and answers with a function that
 * highlights them. What was loaded earlier stays: a newer `Highlight` knows the languages of older ones too.
 */
export async function loadHighlight(languages: readonly string[]): Promise<Highlight> {
  const wanted = new Set<string>();
  for (const language of languages) addWithEmbedded(grammarOf(language), wanted);
  const missing = [...wanted].filter(name => Object.hasOwn(grammars, name));
  if (missing.length > 0) await load(missing);
  return highlighter(patience());
}

/** A fence's info string, or the names that `class="language-x"` and the highlight tags of Hugo and Jekyll carry. */
const mentions =
  /(?<![`~])(?:`{3,}|~{3,})[ \t]{0,8}([^\s`~][^\n`]{0,200})|\b(?:lang(?:uage)?-|highlight[ \t])([\w+#.-]{1,40})/g;

/** Longer code (in UTF-16 units), and code with a longer line, stays plain: grammars are slow on hostile input. */
const longestCode = 100_000;
const longestLine = 5000;

let core: HLJSApi | undefined;

async function load(names: readonly string[]): Promise<void> {
  const {default: shared} = await import('highlight.js/lib/core');
  if (!core) {
    core = shared.newInstance();
    // Where a grammar leaves it open what its code holds (http), only JSON is tried: guessing among all is slow.
    core.configure({__emitter: SpanEmitter, languages: ['json']});
  }
  const hljs = core;
  await Promise.all(
    names.map(async name => {
      const loader = hljs.getLanguage(name) ? undefined : grammars[name];
      if (loader) hljs.registerLanguage(name, (await loader()).default);
    }),
  );
}

function addWithEmbedded(name: string | null, wanted: Set<string>): void {
  if (name === null || wanted.has(name)) return;
  wanted.add(name);
  for (const other of Object.hasOwn(embedded, name) ? (embedded[name] ?? []) : []) {
    addWithEmbedded(other, wanted);
  }
}

function highlighter(bounded: Patience): Highlight {
  return (code, language) => {
    const grammar = grammarOf(language) ?? grammarOf(languageOf(language));
    if (grammar === null || isTooLong(code)) return null;
    return remembered(grammar, code, () => {
      const spans = bounded(code.length, () => spansOf(code, grammar));
      return spans && spansByLine(spans);
    });
  };
}

function spansOf(code: string, grammar: string): Span[] | null {
  if (grammar === 'ansi') return ansiSpans(code);
  const isSession = grammar === 'console' || (grammar === 'bash' && looksLikeSession(code));
  if (!isSession) return tokens(code, grammar);
  return sessionSpans(
    code,
    command => tokens(command, 'bash') ?? [{text: command, role: 'codeBlock'}],
  );
}

/** `null` when the grammar is not loaded, or when it failed in any way: plain code is better than none. */
function tokens(code: string, grammar: string): Span[] | null {
  if (!core?.getLanguage(grammar)) return null;
  const result = core.highlight(code, {language: grammar, ignoreIllegals: true});
  const {_emitter: emitter, errorRaised} = result;
  return errorRaised || !(emitter instanceof SpanEmitter) ? null : emitter.spans;
}

function isTooLong(code: string): boolean {
  if (code.length > longestCode) return true;
  let start = 0;
  for (;;) {
    const end = code.indexOf('\n', start);
    if ((end < 0 ? code.length : end) - start > longestLine) return true;
    if (end < 0) return false;
    start = end + 1;
  }
}
