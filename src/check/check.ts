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
  for (const post of library.posts) checkPost(context, post, active, findings);
  return withoutHabits(findings, library.posts).sort(byPlace);
}

type Active = {rule: Rule; level: Severity};

function checkPost(
  context: Context,
  post: Post,
  active: readonly Active[],
  findings: Finding[],
): void {
  const text = readPostText(post);
  const subject: Subject = {post, text, scan: scanBody(text.markdown, syntaxOf(post)), context};
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

/** What most posts of a folder lack is not what one of them lacks. */
function withoutHabits(findings: Finding[], posts: readonly Post[]): Finding[] {
  const folders = new Map(posts.map(post => [post.path, siblingsFolder(post)]));
  const sizes = countBy(posts, ({path}) => folders.get(path) ?? '');
  const keyOf = ({rule, path}: Finding): string => `${rule}\n${folders.get(path)}`;
  const found = countBy(findings, keyOf);
  return findings.filter(finding => {
    if (!habits.has(finding.rule)) return true;
    const size = sizes.get(folders.get(finding.path) ?? '') ?? 0;
    return (found.get(keyOf(finding)) ?? 0) * 2 < size;
  });
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of list) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

const habits: ReadonlySet<string> = new Set(
  (rules as readonly Rule[]).filter(({unlessUsual}) => unlessUsual).map(({id}) => id),
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
