import {expect, test} from 'vitest';
import {cellWidth} from '../src/text/cells.ts';
import {octavo} from './helpers/octavo.ts';
import {describeWithShared, shared} from './helpers/shared.ts';

const corpora = [
  'astro',
  'jekyll',
  'json-frontmatter',
  'kepano-vault',
  'opensource-guide',
  'rust-blog',
];

/** What is said on standard error of the posts of a corpus. */
const told: Record<string, string> = {
  'rust-blog':
    'octavo: content/Rust-2017-Survey-Results/index.md: ' +
    'Characters that steer a terminal or turn the text around are left out.\n',
};

describeWithShared('the public corpora', () => {
  test.each(corpora)('%s prints at 40 cells, in colour, and nothing sticks out', async corpus => {
    const args = ['--all', '--print', '-w', '40', '--color', 'always', shared('corpora', corpus)];
    const {status, stdout, stderr} = await octavo(args);
    expect({status, stderr}).toEqual({status: 0, stderr: told[corpus] ?? ''});
    const lines = stdout.replace(/\x1b\[[\d;]*m/g, '').split('\n');
    expect(lines.length).toBeGreaterThan(100);
    // One grapheme that is wider than the page may stick out; at 40 cells there is none.
    expect(lines.filter(line => cellWidth(line) > 40).slice(0, 5)).toEqual([]);
    expect(lines.filter(line => /[\x00-\x08\x0b-\x1f\x7f-\x9f]/.test(line)).slice(0, 5)).toEqual(
      [],
    );
  });

  test('rust-blog has 751 posts', async () => {
    const {stdout} = await octavo([shared('corpora/rust-blog'), '--list', '--json']);
    expect(JSON.parse(stdout)).toHaveLength(751);
  });

  test('most links between the posts of a site are resolved', async () => {
    const {stdout} = await octavo([shared('corpora/opensource-guide'), '--all', '--json']);
    const links = JSON.parse(stdout).flatMap((post: {links: object[]}) => post.links);
    const inside = links.filter(({href}: {href: string}) => /^(\.\.?\/|\/|#)/.test(href));
    const resolved = inside.filter(({post}: {post: string | null}) => post !== null);
    expect(inside.length).toBeGreaterThan(100);
    expect(resolved.length / inside.length).toBeGreaterThan(0.9);
  });
});

describeWithShared("the owner's post", () => {
  test('is a page one would want to read', async () => {
    const file = shared('inputs/the-career-paths-nobody-talks-about.md');
    const {status, stdout, stderr} = await octavo(['--print', file]);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout.split('\n')[0]).toMatch(/\S/);
    expect(stdout).not.toMatch(/\x1b|\n\n\n|[ \t]\n|\*\*|\]\(/);
  });
});
