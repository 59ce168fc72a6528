import type {Run} from '../document.ts';

type Size = {columns: number; rows: number};

/** Some runs of a paragraph: the words of a picture that is drawn above them, or prose. */
export type Part = {runs: Run[]; picture?: {link: number; size: Size}};

/**
 * Divides a paragraph at the pictures that stand at its beginning or its end and have a size to be drawn at. Those in
 * between belong to a sentence.
 */
export function standingPictures(
  runs: readonly Run[],
  sizeOf: (link: number) => Size | null,
): Part[] {
  if (!runs.some(isPicture)) return [{runs: [...runs]}];
  const parts = units(runs);
  const stands = (part: Part | undefined): boolean => {
    const link = part && pictureOf(part.runs);
    if (!part || link === undefined) return false;
    const size = sizeOf(link);
    if (size) part.picture = {link, size};
    return size !== null;
  };
  let start = 0;
  while (start < parts.length && (isBlank(parts[start]) || stands(parts[start]))) start++;
  let end = parts.length;
  while (end > start && (isBlank(parts[end - 1]) || stands(parts[end - 1]))) end--;
  const prose = parts.slice(start, end).flatMap(part => part.runs);
  const result = [
    ...parts.slice(0, start).filter(isKept),
    ...(prose.length > 0 ? [{runs: withoutBreak(prose)}] : []),
    ...parts.slice(end).filter(isKept),
  ];
  return result.some(part => part.picture) ? result : [{runs: [...runs]}];
}

/** Space between pictures goes; what leads to a place in it stays. */
function isKept({picture, runs}: Part): boolean {
  return picture !== undefined || runs.some(({anchor}) => anchor);
}

/** The runs of one picture together, and all that is between two. */
function units(runs: readonly Run[]): Part[] {
  const parts: Part[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const part = parts.at(-1);
    if (last && part && belongs(last, run)) part.runs.push(run);
    else parts.push({runs: [run]});
    last = run;
  }
  // The line ends behind a picture anyway.
  return parts.map(part => (part.runs.some(isPicture) ? {runs: withoutBreak(part.runs)} : part));
}

function belongs(last: Run, run: Run): boolean {
  if (!isPicture(run)) return !isPicture(last);
  // A frame begins with its mark, and what comes before is another picture.
  return isPicture(last) && last.link === run.link && !run.text.startsWith('▣');
}

/** The picture that some runs are the words of, as an index into the links of the post. */
function pictureOf(runs: readonly Run[]): number | undefined {
  const words = runs.find(({role}) => role === 'image');
  return words?.picture ?? words?.link;
}

function withoutBreak(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last?.breaks) return runs;
  const {breaks: _, ...rest} = last;
  return [...runs.slice(0, -1), rest];
}

function isPicture({role}: Run): boolean {
  return role === 'image' || role === 'imageFrame';
}

function isBlank(part: Part | undefined): boolean {
  return part?.runs.every(({text}) => text.trim() === '') ?? true;
}
