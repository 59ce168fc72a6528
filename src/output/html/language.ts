import {isRightToLeft} from '../../page/direction.ts';
import {escapeAttribute} from './escape.ts';

/**
 * The attributes of an element in a language (BCP 47, `null` where nobody says) that begins with `text`. Browsers do not
 * conclude from the language which way a text runs.
 */
export function languageAttributes(language: string | null, text = ''): string {
  const lang = language ? ` lang="${escapeAttribute(language)}"` : '';
  const isRight = language ? rightToLeft.has(scriptOf(language)) : isRightToLeft(text);
  return isRight ? `${lang} dir="rtl"` : lang;
}

/** The script that a language is most likely written in (ISO 15924); empty for what is no language tag. */
function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? '';
  } catch {
    return '';
  }
}

const rightToLeft: ReadonlySet<string> = new Set(
  'Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);
