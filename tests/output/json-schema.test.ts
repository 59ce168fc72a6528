import {describe, expect, test} from 'vitest';
import {loadLibrary} from '../../src/library/load.ts';
import {postRecord, toJson} from '../../src/output/json.ts';
import {jsonSchema} from '../../src/output/json-schema.ts';
import {describeWithShared, shared} from '../helpers/shared.ts';
import {conforms} from './conforms.ts';
import {post} from './post.ts';

const details = {
  outline: [{level: 2, text: 'A', anchor: 'a'}],
  links: [{text: 'x', href: 'https://x.org', post: null}],
  markdown: '## A',
} as const;
const ranges = {title: [], description: [], tags: []};
const hit = {score: 0.5, snippet: {text: 'x', ranges: [], source: 0}, ranges};

function wrong(value: unknown): string | null {
  return conforms(JSON.parse(toJson(value)), jsonSchema);
}

describe('the schema', () => {
  test('names every key that is printed, in the same order', () => {
    expect(Object.keys(jsonSchema.$defs.post.properties)).toEqual(
      Object.keys(postRecord(post(), {details, hit})),
    );
    expect(jsonSchema.$defs.post.required).toEqual(Object.keys(postRecord(post())));
  });

  test('holds for a post, a list, and hits', () => {
    expect(wrong(postRecord(post()))).toBeNull();
    expect(wrong(postRecord(post(), {details}))).toBeNull();
    expect(wrong([postRecord(post(), {hit}), postRecord(post({date: null}))])).toBeNull();
    expect(wrong([])).toBeNull();
    expect(wrong(postRecord(post({date: '2025-02-01T10:00:00+09:00'})))).toBeNull();
    expect(wrong(postRecord(post({fields: {a: [1, 'b', null], c: true}})))).toBeNull();
  });

  test.each<[string, Record<string, unknown>]>([
    ['a date that is none', {date: 'Feb 1'}],
    ['a missing title', {title: undefined}],
    ['minutes of a post that takes none', {minutes: 0}],
    ['a tag that is no text', {tags: [1]}],
    ['a field that is an object', {fields: {a: {b: 1}}}],
    ['an outline without links', {outline: []}],
    ['a score out of bounds', {score: 2, snippet: null}],
  ])('refuses %s', (_name, changes) => {
    expect(wrong({...postRecord(post()), ...changes})).not.toBeNull();
  });
});

describeWithShared('the public corpora', () => {
  test.each(['astro', 'jekyll', 'kepano-vault', 'rust-blog'])('%s conforms', async folder => {
    const {posts} = await loadLibrary(shared('corpora', folder));
    expect(wrong(posts.map(item => postRecord(item)))).toBeNull();
  });
});
