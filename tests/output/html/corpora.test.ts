import {expect, test} from 'vitest';
import {readBody} from '../../../src/library/body.ts';
import {loadLibrary} from '../../../src/library/load.ts';
import {htmlPost} from '../../../src/output/html/post.ts';
import {resolveTheme} from '../../../src/theme/themes.ts';
import {describeWithShared, shared} from '../../helpers/shared.ts';
import {wellFormed} from './well-formed.ts';

describeWithShared('the public corpora as HTML', () => {
  const folders = [
    'astro',
    'jekyll',
    'json-frontmatter',
    'kepano-vault',
    'opensource-guide',
    'rust-blog',
  ];

  test.each(folders)('%s: every post is a well-formed document', async folder => {
    const theme = resolveTheme('mono');
    const {posts} = await loadLibrary(shared('corpora', folder));
    const wrong = posts.flatMap(post => {
      const found = wellFormed(htmlPost({...post, ...readBody(post)}, {theme}));
      return found === null ? [] : [`${post.path}: ${found}`];
    });
    expect(wrong).toEqual([]);
  });
});
