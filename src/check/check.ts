import type {Library, Post} from '../library/types.ts';
import {siblingsFolder} from '../search/places.ts';
import {grouped} from '../text/grouped.ts';
import {createContext} from './context.ts';
import {lineNumbers} from './line-numbers.ts';
import {type Rule, rules} from './rules.ts';
import {filesAsSources, type Sources} from './sources.ts';
import type {Context, Finding, Flaw, Severity, Subject} from './types.ts';

/** How severe findings of a rule are; `off` does not look. */
export type Level = Severity | 'off';

export type CheckOptions = {
  /** `YYYY-MM-DD`: what lies after it is in the future. */
  today: string;
  /** By rule id, where it is not the rule's own. */
  levels?: Readonly<Record<string, Level>>;
  /** Where the texts of the posts come from; default their files. */
  sources?: Sources;
};

/** Finds what is wrong with a library, in the order of paths, lines and rules. Reads its files and never throws. */
export function checkLibrary(
  library: Library,
  {today, levels = {}, sources = filesAsSources}: CheckOptions,
): Finding[] {
  const active = (rules as readonly Rule[])
    .map(rule => ({rule, level: Object.hasOwn(levels, rule.id) ? levels[rule.id] : rule.severity}))
    .filter((row): row is Active => row.level !== undefined && row.level !== 'off');
  const context = createContext(library, today, sources);
  const findings: Finding[] = [];
  for (const {rule, level} of active) {
    for (const {path, line, message} of rule.ofLibrary?.(context) ?? []) {
      findings.push({path, line, severity: level, message, rule: rule.id});
    }
  }
  const having = new Map<string, number>();
  const asking = active.map(({rule}) => rule).filter(({has}) => has);
  for (const post of library.posts) {
    const subject = subjectOf(context, post);
    countHaving(having, asking, subject);
    checkPost(subject, active, findings);
  }
  return withoutHabits(findings, having).sort(byPlace);
}

type Active = {rule: Rule; level: Severity};

function subjectOf(context: Context, post: Post): Subject {
  const text = context.textOf(post);
  return {post, text, scan: context.scanOf(post, text), context};
}

function checkPost(subject: Subject, active: readonly Active[], findings: Finding[]): void {
  const {post, text} = subject;
  for (const {rule, level} of active) {
    const flaws = rule.ofPost?.(subject) ?? [];
    if (flaws.length === 0) continue;
    const offsets = flaws.some(({line}) => line === undefined);
    const lineOf = offsets ? lineNumbers(text.markdown, text.markdownLine) : () => 1;
    for (const {message, line, at = 0} of flaws.sort(byOffset)) {
      const {path} = post;
      findings.push({path, line: line ?? lineOf(at), severity: level, message, rule: rule.id});
    }
  }
}

/** Counts, for each rule that asks, the posts of a folder that have what it misses. */
function countHaving(having: Map<string, number>, asking: readonly Rule[], subject: Subject): void {
  const folder = siblingsFolder(subject.post.path);
  for (const {id, has} of asking) {
    if (!has?.(subject)) continue;
    const key = `${id}\n${folder}`;
    having.set(key, (having.get(key) ?? 0) + 1);
  }
}

/** What most posts of a folder lack is not what one of them lacks. */
function withoutHabits(findings: Finding[], having: ReadonlyMap<string, number>): Finding[] {
  const habitual = grouped(
    findings.filter(({rule}) => habits.has(rule)),
    ({rule, path}) => `${rule}\n${siblingsFolder(path)}`,
  );
  const dropped = new Set(
    [...habitual].flatMap(([key, lacking]) =>
      (having.get(key) ?? 0) > lacking.length ? [] : lacking,
    ),
  );
  return dropped.size > 0 ? findings.filter(finding => !dropped.has(finding)) : findings;
}

const habits: ReadonlySet<string> = new Set(
  (rules as readonly Rule[]).filter(({has}) => has).map(({id}) => id),
);

function byOffset(a: Flaw, b: Flaw): number {
  return (a.at ?? 0) - (b.at ?? 0);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  return a.message < b.message ? -1 : a.message > b.message ? 1 : 0;
}
