import {controlCharacters, emptyBody, skippedLevels} from './rules/body.ts';
import {unknownLanguages} from './rules/code.ts';
import {contradictingDate, futureDate, missingDate, wrongDateInName} from './rules/dates.ts';
import {duplicateSlugs, duplicateTitles} from './rules/duplicates.ts';
import {hasDescription, longDescription, missingDescription, missingTitle} from './rules/fields.ts';
import {missingAlt, missingImages} from './rules/images.ts';
import {deadAnchors, deadLinks} from './rules/links.ts';
import {problemsOf, utf16} from './rules/problems.ts';
import {misspeltTags} from './rules/tags.ts';
import type {Context, Flaw, LibraryFlaw, Severity, Subject} from './types.ts';

/** One rule. What it finds is found for each post, for the library as a whole, or both. */
export type Rule = {
  /** What `--off` and the settings call it. */
  id: string;
  severity: Severity;
  /** What it looks at. */
  about: 'file' | 'front matter' | 'body' | 'library';
  /** What is wrong where it finds something: one line, lower case, without a full stop. */
  description: string;
  ofPost?(subject: Subject): Flaw[];
  ofLibrary?(context: Context): LibraryFlaw[];
  /** Whether a post has what the rule misses: it is told only in a folder where more posts have it than lack it. */
  has?(subject: Subject): boolean;
};

/** Every rule: the check, `octavo check --help` and the README's table are made from it. */
export const rules = [
  {
    id: 'unreadable',
    severity: 'error',
    about: 'file',
    description: 'the file cannot be read, is too large or no text, or is a link out of the folder',
    ofLibrary: problemsOf('file'),
  },
  {
    id: 'encoding',
    severity: 'error',
    about: 'file',
    description: 'the file is not UTF-8',
    ofLibrary: problemsOf('encoding'),
    ofPost: utf16,
  },
  {
    id: 'control-character',
    severity: 'error',
    about: 'file',
    description: 'a control character stands in the text',
    ofPost: controlCharacters,
  },
  {
    id: 'front-matter',
    severity: 'error',
    about: 'front matter',
    description: 'the front matter is broken, not closed, or code',
    ofLibrary: problemsOf('front-matter'),
  },
  {
    id: 'title-missing',
    severity: 'warning',
    about: 'front matter',
    description: 'neither the front matter nor a level-1 heading gives a title',
    ofPost: missingTitle,
  },
  {
    id: 'title-duplicate',
    severity: 'warning',
    about: 'library',
    description: 'two posts of one language have the same title',
    ofLibrary: duplicateTitles,
  },
  {
    id: 'date-missing',
    severity: 'warning',
    about: 'front matter',
    description: 'no date, where most posts of the folder have one',
    ofPost: missingDate,
    has: ({post}) => post.date !== null,
  },
  {
    id: 'date-invalid',
    severity: 'error',
    about: 'front matter',
    description: 'a date that is not one, in the front matter or in the file name',
    ofLibrary: problemsOf('date'),
    ofPost: wrongDateInName,
  },
  {
    id: 'date-future',
    severity: 'warning',
    about: 'front matter',
    description: 'a date in the future, and no draft',
    ofPost: futureDate,
  },
  {
    id: 'date-contradiction',
    severity: 'warning',
    about: 'front matter',
    description: 'another date than the file name says',
    ofPost: contradictingDate,
  },
  {
    id: 'slug-duplicate',
    severity: 'error',
    about: 'library',
    description: 'two posts of one language would get the same address',
    ofLibrary: duplicateSlugs,
  },
  {
    id: 'tag-spelling',
    severity: 'warning',
    about: 'library',
    description: 'a rare tag that is nearly spelled as another one',
    ofLibrary: misspeltTags,
  },
  {
    id: 'description-missing',
    severity: 'warning',
    about: 'front matter',
    description: 'no description, where most posts of the folder have one',
    ofPost: missingDescription,
    has: hasDescription,
  },
  {
    id: 'description-long',
    severity: 'warning',
    about: 'front matter',
    description: 'a description of more than 160 characters',
    ofPost: longDescription,
  },
  {
    id: 'post-empty',
    severity: 'warning',
    about: 'body',
    description: 'nothing below the front matter',
    ofPost: emptyBody,
  },
  {
    id: 'heading-skip',
    severity: 'warning',
    about: 'body',
    description: 'a heading more than one level below the one before it',
    ofPost: skippedLevels,
  },
  {
    id: 'link-dead',
    severity: 'error',
    about: 'body',
    description: 'a link to a post or file that is not there',
    ofPost: deadLinks,
  },
  {
    id: 'anchor-dead',
    severity: 'error',
    about: 'body',
    description: 'a link to a heading that is not there',
    ofPost: deadAnchors,
  },
  {
    id: 'image-missing',
    severity: 'error',
    about: 'body',
    description: 'a local image that is not there',
    ofPost: missingImages,
  },
  {
    id: 'image-alt',
    severity: 'warning',
    about: 'body',
    description: 'an image without alt text',
    ofPost: missingAlt,
  },
  {
    id: 'code-language',
    severity: 'warning',
    about: 'body',
    description: 'a code block in a language that nobody knows',
    ofPost: unknownLanguages,
  },
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

/** The ids of all rules. */
export const ruleIds: readonly RuleId[] = rules.map(({id}) => id);
