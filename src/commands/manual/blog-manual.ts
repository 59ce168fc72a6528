import type {About} from '../../pack/types.ts';
import {examples, manualText, paragraphs, terms, text} from './roff.ts';
import {environment, options, queriesSection, statuses} from './sections.ts';

/** The manual page of a packed blog that is called as `command`; `today` is `YYYY-MM-DD`. */
export function blogManual(about: About, command: string, today: string): string {
  const {title, author, site, version} = about;
  const whose = `${title}${author ? ` by ${author}` : ''}${site ? ` (${site})` : ''}`;
  return manualText({
    name: command,
    date: today,
    source: `${command} ${version}`,
    sections: [
      ['NAME', `${text(command)} \\- read ${text(title)} in the terminal`],
      ['SYNOPSIS', `.B ${text(command)}\n${text('[post] [options]')}\n`],
      [
        'DESCRIPTION',
        paragraphs([
          `${command} shows the posts of ${whose}. They came with it: it needs no network. When standard output is not a terminal, it prints.`,
          'post is an id, slug, alias, file name or title of a post, or the beginning of one. In the reader, ? shows the keys.',
        ]),
      ],
      ['OPTIONS', options()],
      ['QUERIES', queriesSection()],
      ['ENVIRONMENT', terms(environment)],
      ['EXIT STATUS', terms(statuses)],
      [
        'EXAMPLES',
        examples([
          ['The posts:', `${command} --list`],
          ['Those about something:', `${command} --search words`],
          ['Completion in bash:', `eval "$(${command} completion bash)"`],
        ]),
      ],
    ],
  });
}
