import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipfLibrary} from './zipf.ts';

/** Words of a post of about 3 KB. */
const words = 470;
/** The oldest post is so many times longer: scrolling it takes a while on a large screen, too. */
const oldest = {date: '2001-01-01', times: 5};

/** Writes `count` generated posts of about 3 KB each under `folder`, 500 to a folder; always the same ones. */
export function writeLibrary(folder: string, count: number): void {
  const {posts, markdown} = zipfLibrary(count, words);
  for (const [index, post] of posts.entries()) {
    const inside = join(folder, String(Math.floor(index / 500)).padStart(3, '0'));
    if (index % 500 === 0) mkdirSync(inside, {recursive: true});
    const isOldest = index === count - 1;
    const fields = [
      `title: ${post.title}`,
      `date: ${isOldest ? oldest.date : post.date}`,
      `tags: [${post.tags.join(', ')}]`,
      `categories: [${post.categories.join(', ')}]`,
    ];
    writeFileSync(
      join(inside, `${post.slug}.md`),
      `---\n${fields.join('\n')}\n---\n\n${markdown(post).repeat(isOldest ? oldest.times : 1)}\n`,
    );
  }
}
