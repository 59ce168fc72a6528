import {describe, expect, test} from 'vitest';
import {resolveReference} from '../../src/search/reference.ts';
import {post} from './helpers.ts';

const posts = [
  post({
    path: '2024/career-paths.md',
    title: 'The Career Paths Nobody Talks About',
    aliases: ['/old/paths/'],
  }),
  post({path: '2025/career-paths.md', title: 'Second thoughts'}),
  post({path: '2025/décision.md', title: 'Décision fatigue', slug: 'decision'}),
  post({path: 'hello.md', title: 'Hello', slug: 'hello-world'}),
  post({path: 'world/hello.md', title: 'Hello, again', slug: 'again'}),
  post({path: 'less.md', title: 'Less'}),
  post({path: 'odd/a\tb\u202ec.md', title: 'Odd'}),
  post({path: 'src/content/blog/de/thema.md', title: 'Ein Thema'}),
  post({path: 'src/content/blog/en/thema.md', title: 'A theme'}),
  post({path: 'scheduling.md', title: 'When to do what', slug: 'scheduling'}),
];

function answer(reference: string): unknown {
  const found = resolveReference(posts, reference);
  if (found.kind === 'one') return found.post.id;
  if (found.kind === 'many') return found.posts.map(({id}) => id);
  return {nearest: found.nearest.map(({id}) => id)};
}

describe('resolveReference', () => {
  test.each<[string, unknown]>([
    ['2025/career-paths', '2025/career-paths'],
    ['hello', 'hello'],
    ['again', 'world/hello'],
    ['career-paths', ['2024/career-paths', '2025/career-paths']],
    ['old/paths', '2024/career-paths'],
    ['décision.md', '2025/décision'],
    ['DECISION FATIGUE', '2025/décision'],
    ['Secon', '2025/career-paths'],
    ['less', 'less'],
    ['desicion fatige', '2025/décision'],
    ['nobody talks', '2024/career-paths'],
    ['completely different matter', {nearest: []}],
    ['fatigue of metals', {nearest: ['2025/décision']}],
    ['odd/a bc', 'odd/a\tb\u202ec'],
    ['shceduling', {nearest: ['scheduling']}],
    ['en/thema', 'src/content/blog/en/thema'],
    ['blog/de/thema.md', 'src/content/blog/de/thema'],
    ['thema', ['src/content/blog/de/thema', 'src/content/blog/en/thema']],
    ['', {nearest: []}],
    ['__proto__', {nearest: []}],
  ])('%s', (reference, expected) => {
    expect(answer(reference)).toEqual(expected);
  });
});
