import type {Post} from '../library/types.ts';

/** Whether lists show `post` without being asked for drafts: neither a draft nor dated after `today` (`YYYY-MM-DD`). */
export function isPublished(post: Post, today: string): boolean {
  return !post.draft && (post.date ?? '').slice(0, 10) <= today;
}

/** The day that `now` is on where the reader lives, as `YYYY-MM-DD`. */
export function dayOf(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
