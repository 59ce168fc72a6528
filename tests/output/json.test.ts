import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {postRecord, toJson} from '../../src/output/json.ts';
import type {Hit, Snippet} from '../../src/search/types.ts';
import {recordKeys} from '../helpers/posts.ts';
import {post} from './post.ts';

describe('a record', () => {
  test('has the documented keys in the documented order, and nothing of the disk', () => {
    expect(Object.keys(postRecord(post()))).toEqual(recordKeys);
    expect(toJson(postRecord(post()))).not.toContain('/blog/');
  });

  test('of one post adds its outline, links and Markdown', () => {
    const details = {
      outline: [{level: 2, text: 'Ladders', anchor: 'ladders', line: 4}] as const,
      links: [{text: 'x', href: 'https://x.org', post: null}],
      markdown: '## Ladders\n',
    };
    const record = postRecord(post(), {details});
    expect(Object.keys(record)).toEqual([...recordKeys, 'outline', 'links', 'markdown']);
    expect(record.outline).toEqual([{level: 2, text: 'Ladders', anchor: 'ladders'}]);
    expect(record.links).toEqual(details.links);
  });

  test('under a search adds score and snippet', () => {
    const snippet: Snippet = {text: 'a career', ranges: [[2, 8]], source: 3};
    const ranges: Hit['ranges'] = {title: [[0, 3]], description: [], tags: [[]]};
    expect(postRecord(post(), {hit: {score: 0.5, snippet, ranges}})).toMatchObject({
      score: 0.5,
      snippet: 'a career',
      ranges: {title: [[0, 3]], description: [], tags: [[]], snippet: [[2, 8]]},
    });
    expect(postRecord(post(), {hit: {score: 0, snippet: null, ranges}}).snippet).toBeNull();
    expect(Object.keys(postRecord(post(), {hit: {score: 0, snippet, ranges}}))).toEqual([
      ...recordKeys,
      'score',
      'snippet',
      'ranges',
    ]);
  });

  test('keeps a field called __proto__ as data', () => {
    const fields = JSON.parse('{"__proto__": "x"}');
    expect(toJson(postRecord(post({fields})))).toContain('"__proto__": "x"');
  });
});

describe('JSON', () => {
  test('writes what could steer a terminal as escapes', () => {
    expect(toJson(['\x1b[2J\u009b\x7f\u202e\u2028\ufeff\ud800'])).toBe(
      '[\n  "\\u001b[2J\\u009b\\u007f\\u202e\\u2028\\ufeff\\ud800"\n]\n',
    );
  });

  test('is read back as it was, and holds no byte that steers', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'binary'})), texts => {
        const json = toJson({texts});
        expect(JSON.parse(json)).toEqual({texts});
        expect(json).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]/);
      }),
    );
  });
});
