import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseArguments} from '../../src/commands/arguments.ts';
import {select} from '../../src/commands/select.ts';
import {loadLibrary} from '../../src/library/load.ts';
import {openReadings} from '../../src/settings/readings.ts';
import {folderWith, octavo} from '../helpers/octavo.ts';

describe('select', () => {
  const files = {
    'one.md':
      '---\ntitle: One\ndate: 2024-01-01\ntags: [x, y]\ncategory: work\n---\n\nApples and pears.',
    'two.md': '---\ntitle: Two\ndate: 2025-01-01\ntags: [y]\n---\n\nApples.',
    'three.md':
      '---\ntitle: Three\ndate: 2023-01-01\ntags: [z]\ncategory: work\n---\n\nPlums, plums, plums.',
    'draft.md': '---\ntitle: Draft\ndate: 2022-01-01\ndraft: true\n---\n\nApples.',
    'future.md': '---\ntitle: Future\ndate: 2999-01-01\n---\n\nApples.',
  };

  test.each([
    [[], 'two one three'],
    [['--drafts'], 'future two one three draft'],
    [['--reverse'], 'three one two'],
    [['--sort', 'title'], 'one three two'],
    [['--sort', 'title', '-n', '2'], 'one three'],
    [['-t', 'y'], 'two one'],
    [['-t', 'y', '-t', 'x'], 'one'],
    [['-t', 'x,z'], 'one three'],
    [['-t', '!y'], 'three'],
    [['-c', 'work'], 'one three'],
    [['-c', 'Work', '-t', '!z'], 'one'],
    [['-s', 'apples'], 'two one'],
    [['-s', 'aples'], 'two one'],
    [['-s', 'apples -pears'], 'two'],
    [['-s', 'pears OR plums', '--sort', 'date'], 'one three'],
    [['-s', 'is:draft'], 'draft'],
    [['-s', 'is:DRAFT'], 'draft'],
    [['-s', 'draft:true'], 'draft'],
    [['-s', 'draft:false'], 'two one three'],
    [['-s', 'title:thrae'], 'three'],
    [['-s', 'body:aples -title:one'], 'two'],
    [['--sort', 'relevance'], 'two one three'],
    [['-t', 'x,z', '--sort', 'relevance'], 'one three'],
    [['-s', 'date:2023..2024', '--sort', 'path'], 'one three'],
  ])('%j keeps %s', async (args, ids) => {
    const library = await loadLibrary(folderWith(files));
    const {posts} = await select(library, parseArguments(args).options);
    expect(posts.map(({id}) => id).join(' ')).toBe(ids);
  });

  test('a search brings its hits along, a filter does not', async () => {
    const library = await loadLibrary(folderWith(files));
    const searched = await select(library, parseArguments(['-s', 'pears']).options);
    expect(searched.posts.map(post => searched.hits?.get(post)?.snippet?.text)).toEqual([
      'Apples and pears.',
    ]);
    expect((await select(library, parseArguments(['-t', 'y']).options)).hits).toBeNull();
  });

  test('counts, of posts and of values', async () => {
    const folder = folderWith(files);
    expect((await octavo([folder, '--count'])).stdout).toBe('3\n');
    expect((await octavo([folder, '--count', '-t', 'y'])).stdout).toBe('2\n');
    expect((await octavo([folder, '--facet', 'tag'])).stdout).toBe('y\t2\nx\t1\nz\t1\n');
    expect((await octavo([folder, '--facet', 'tag', '-n', '1'])).stdout).toBe('y\t2\n');
    expect((await octavo([folder, '--facet', 'year'])).stdout).toBe('2025\t1\n2024\t1\n2023\t1\n');
    const json = await octavo([folder, '--facet', 'category', '--json']);
    expect(JSON.parse(json.stdout)).toEqual([{value: 'work', count: 2}]);
  });

  test('what was read in the reader is known in the shell', async () => {
    const folder = realpathSync(folderWith(files));
    const state = folderWith({});
    const readings = openReadings(folder, {folder: join(state, 'octavo', 'readings')});
    readings.remember('one', {starred: true, read: true, progress: 1});
    readings.remember('two', {progress: 0.5});
    await readings.save();
    const ids = async (query: string): Promise<string[]> => {
      const env = {XDG_STATE_HOME: state};
      const {stdout} = await octavo([folder, '--list', '-s', query], {env});
      return stdout.split('\n').flatMap(line => line.split('\t')[0] || []);
    };
    expect(await ids('is:starred')).toEqual(['one']);
    expect(await ids('is:read')).toEqual(['one']);
    expect(await ids('is:reading')).toEqual(['two']);
    expect(await ids('is:unread')).toEqual(['three']);
  });

  test('a draft is found by its name', async () => {
    expect((await octavo([folderWith(files), 'draft'])).status).toBe(0);
  });
});
