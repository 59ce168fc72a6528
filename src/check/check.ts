import type {Library, Post} from '../library/types.ts';
import {createContext, syntaxOf} from './context.ts';
import {lineNumbers} from './line-numbers.ts';
import {siblingsFolder} from './places.ts';
import {readPostText} from './post-text.ts';
import {type Rule, rules} from './rules.ts';
import {scanBody} from './scan/body.ts';
import type {Context, Finding, Flaw, Severity, Subject} from './types.ts';

/** How severe findings of a rule are; `off` does not look. */
export type Level = Severity | 'off';

export type CheckOptions = {
  /** `YYYY-MM-DD`: what lies after it is in the future. */
  today: string;
  /** By rule id, where it is not the rule's own. */
  levels?: Readonly<Record<string, Level>>;
};

/** Finds what is wrong with a library, in the order of paths, lines and rules. Reads its files and never throws. */
export function checkLibrary(library: Library, {today, levels = {}}: CheckOptions): Finding[] {
  const active = (rules as readonly Rule[])
    .map(rule => ({rule, level: Object.hasOwn(levels, rule.id) ? levels[rule.id] : rule.severity}))
    .filter((row): row is Active => row.level !== undefined && row.level !== 'off');
  const context = createContext(library, today);
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
  const text = readPostText(post);
  return {post, text, scan: scanBody(text.markdown, syntaxOf(post)), context};
}

function checkPost(subject: Subject, active: readonly Active[], findings: Finding[]): void {
  const {post, text} = subject;
  for (const {rule, level} of active) {
    const flaws = rule.ofPost?.(subject) ?? [];
    if (flaws.length === 0) continue;
    const lineOf = lineNumbers(text.markdown, text.markdownLine);
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
  const keyOf = ({rule, path}: Finding): string => `${rule}\n${siblingsFolder(path)}`;
  const lacking = new Map<string, number>();
  for (const finding of findings) {
    if (habits.has(finding.rule)) {
      lacking.set(keyOf(finding), (lacking.get(keyOf(finding)) ?? 0) + 1);
    }
  }
  return findings.filter(finding => {
    if (!habits.has(finding.rule)) return true;
    const key = keyOf(finding);
    return (having.get(key) ?? 0) > (lacking.get(key) ?? 0);
  });
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
