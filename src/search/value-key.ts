import {fold} from '../text/fold.ts';

/** The value as fields compare it: `Decision Fatigue`, `decision-fatigue` and `#decision_fatigue` are one tag. */
export function valueKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = fold(text)
    .trim()
    .replace(/^#/, '')
    .replace(/[\s_-]+/gu, '-');
  if (keys.size >= rememberedKeys) keys.clear();
  keys.set(text, key);
  return key;
}

const rememberedKeys = 50_000;
const keys = new Map<string, string>();
