import type {Problem, ProblemKind} from '../../library/types.ts';
import type {Context, Flaw, LibraryFlaw, Subject} from '../types.ts';

/** The problems of a kind that the library met. */
export function problemsOf(wanted: ProblemKind) {
  return ({library}: Context): LibraryFlaw[] =>
    library.problems
      .filter(({kind = 'file'}) => kind === wanted)
      .map(({path, line = 1, message}: Problem) => ({path, line, message}));
}

/** Text in UTF-16 is read, but few other programs do. */
export function utf16({text}: Subject): Flaw[] {
  return text.utf16 ? [{line: 1, message: 'the file is UTF-16, not UTF-8'}] : [];
}
