import {fenceInfo} from '../../text/fence-info.ts';
import {nearest} from '../../text/nearest.ts';
import {isLanguage, languageNames} from '../languages.ts';
import type {Flaw, Subject} from '../types.ts';

/** Languages that no highlighter known here has heard of: most often a slip of the keyboard. */
export function unknownLanguages({scan}: Subject): Flaw[] {
  return scan.fences.flatMap(({info, at}) => {
    if (info === '' || isLanguage(info) || /[<>`]/.test(info)) return [];
    const {language} = fenceInfo(info);
    if (!/^[a-z][\w+#.-]{0,40}$/.test(language) || isLanguage(language)) return [];
    const [meant] = nearest(language, languageNames(), 1);
    return [
      {
        at,
        message: `unknown language of code: ${language}${meant ? `; did you mean ${meant}?` : ''}`,
      },
    ];
  });
}
