import {screenOnStdout} from '../platform/screen.ts';
import type {Flag} from './flags.ts';

/** How wide help is set, in cells: as the terminal, but no wider than the eye follows. */
export function helpWidth(): number {
  return Math.min(screenOnStdout()?.columns ?? 80, 100);
}

/** As help and the README show it: `-w, --width <cells>`. */
export function flagUsage(flag: Flag): string {
  const short = flag.short ? `-${flag.short}, ` : '';
  const value = flag.type === 'switch' ? '' : ` <${flag.value ?? flag.name}>`;
  return `${short}--${flag.name}${value}`;
}

/** The description with the values that a flag takes and its default. */
export function flagDescription(flag: Flag): string {
  const values = flag.values ? `: ${flag.values.join(', ')}` : '';
  const fallback = flag.default ? ` (default: ${flag.default})` : '';
  return `${flag.description}${values}${fallback}`;
}
