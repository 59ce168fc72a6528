import {expect, it} from 'vitest';
import {readBody} from '../../src/library/body.ts';
import {loadLibrary} from '../../src/library/load.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';

describeWithShared('the public corpora', () => {
  it('reads every post of rust-blog with title and date, but for its empty template page', async () => {
    const {posts, problems, dialect} = await loadLibrary(shared('corpora/rust-blog'));
    expect(dialect).toBe('zola');
    expect(posts).toHaveLength(751);
    const bare = posts.filter(post => post.titleSource !== 'front-matter' || post.date === null);
    expect(bare.map(({path}) => path)).toEqual(['content/releases/latest.md']);
    expect(posts.filter(({path}) => path.includes('_index'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("reads the owner's post", async () => {
    const file = shared('inputs/the-career-paths-nobody-talks-about.md');
    const {posts, problems} = await loadLibrary(file);
    expect(problems).toEqual([]);
    expect(posts).toEqual([
      expect.objectContaining({
        id: 'the-career-paths-nobody-talks-about',
        title: 'The Career Paths Nobody Talks About',
        date: '2025-02-01',
        categories: ['work'],
        tags: ['decision-fatigue', 'essentialism', 'knowledge-worker'],
        draft: false,
        minutes: 7,
      }),
    ]);
    expect({...posts[0]?.fields}).toEqual({ads: true});
    const body = posts[0] && readBody(posts[0]);
    expect(body?.markdown.startsWith('*Disclosure:')).toBe(true);
    expect(body?.line).toBe(14);
  });
});
