import {counted} from '../text/counted.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import type {Finding} from './types.ts';

/** `path:line: severity: message (rule)`, as compilers write it, so that editors can go there. */
export function findingLine({path, line, severity, message, rule}: Finding): string {
  return `${sanitiseLine(path)}:${line}: ${severity}: ${sanitiseLine(message)} (${rule})`;
}

/**
 * A workflow command of GitHub Actions, which shows the finding beside the line of a pull request, if its path is that
 * from the root of the repository.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubLine({path, line, severity, message, rule}: Finding): string {
  return `::${severity} file=${property(path)},line=${line},title=${property(rule)}::${data(message)}`;
}

/** `3 errors and 1 warning in 2 files; 40 posts checked`. */
export function summary(findings: readonly Finding[], posts: number): string {
  if (findings.length === 0) return `nothing wrong in ${counted(posts, 'post')}`;
  const errors = findings.filter(({severity}) => severity === 'error').length;
  const warnings = findings.length - errors;
  const kinds = [errors && counted(errors, 'error'), warnings && counted(warnings, 'warning')];
  const files = new Set(findings.map(({path}) => path)).size;
  return `${kinds.filter(Boolean).join(' and ')} in ${counted(files, 'file')}; ${counted(posts, 'post')} checked`;
}

function data(text: string): string {
  return sanitiseLine(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
