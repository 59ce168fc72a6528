import {describe, expect, test} from 'vitest';
import type {Action} from '../../src/app/actions.ts';
import {articleOf, progressOf, sectionIndex} from '../../src/app/select.ts';
import type {Place} from '../../src/app/state.ts';
import {waitsForWhole} from '../../src/app/whole.ts';
import {compose} from '../../src/page/compose.ts';
import {markdown, openLong, source} from './long-reader.ts';
import {makeLibrary} from './reader.ts';

const middle: Place = {kind: 'source', offset: markdown.indexOf('Paragraph 60')};

describe('a long post', () => {
  test.each<[string, Place]>([
    ['the top', {kind: 'top'}],
    ['the middle', middle],
    ['the end', {kind: 'source', offset: markdown.indexOf('Paragraph 119')}],
  ])('opened at %s has the same text on the screen when the whole of it is there', (_, place) => {
    const reader = openLong();
    reader.open(place);
    reader.excerpt();
    const before = reader.screen();
    expect(before.filter(line => line !== '').length).toBeGreaterThan(10);
    expect(reader.article().excerpt).not.toBeNull();
    reader.whole();
    expect(reader.article().excerpt).toBeNull();
    expect(reader.screen()).toEqual(before);
    expect(reader.article().page.outline).toHaveLength(120);
  });

  test.each<[string, Place]>([
    ['j', {kind: 'top'}],
    ['jj', {kind: 'top'}],
    ['jjjjjj', {kind: 'top'}],
    ['jjjkd', middle],
  ])('keeps its text in place when one has scrolled (%s) before it was whole', (keys, place) => {
    const reader = openLong();
    reader.open(place);
    reader.excerpt();
    reader.press(...keys);
    const before = reader.screen();
    reader.whole();
    expect(reader.screen()).toEqual(before);
  });

  test('keeps its text at the top through many widths, and goes back to what it was', () => {
    const reader = openLong();
    reader.open(middle);
    reader.excerpt();
    reader.whole();
    reader.press('j');
    const before = reader.screen();
    const words = before.find(line => line !== '')?.slice(0, 12) ?? '?';
    for (const columns of [60, 50, 44, 70]) {
      reader.act({type: 'terminal.resized', size: {columns, rows: 24}});
      reader.excerpt();
      expect(reader.screen().slice(0, 2).join(' ')).toContain(words.trim().split(' ')[0]);
    }
    reader.act({type: 'terminal.resized', size: {columns: 80, rows: 24}});
    reader.excerpt();
    expect(reader.screen()).toEqual(before);
    reader.whole();
    expect(reader.screen()).toEqual(before);
  });

  test('goes to another place of the same post while its beginning stands', () => {
    const reader = openLong();
    reader.open({kind: 'top'});
    reader.excerpt();
    reader.press('j');
    reader.open(middle);
    reader.excerpt();
    const before = reader.screen();
    expect(before.join(' ')).toContain('Paragraph 60');
    expect(sectionIndex(reader.state(), reader.article())).toBeGreaterThanOrEqual(0);
    reader.whole();
    expect(reader.screen()).toEqual(before);
  });

  test('is opened once, one step on the trail, and is not remembered as read to the end', () => {
    const reader = openLong();
    reader.open({kind: 'top'});
    reader.whole();
    reader.act({type: 'post.open', id: 'p1', place: middle});
    reader.excerpt();
    expect(reader.state().trail.back).toHaveLength(1);
    reader.whole();
    expect(reader.state().trail.back).toHaveLength(1);
    expect(reader.asked.filter(({kind}) => kind === 'relate')).toHaveLength(2);
  });

  test('left while an excerpt stands is remembered where one was, and not as finished', () => {
    const reader = openLong();
    reader.open({kind: 'source', offset: markdown.indexOf('Paragraph 119')});
    reader.excerpt();
    reader.press('escape');
    const reading = reader.state().readings.get('p0');
    expect(reading?.read).toBe(false);
    expect(reading?.progress).toBeGreaterThan(0.9);
    expect(reading?.offset).toBeGreaterThan(markdown.indexOf('Paragraph 110'));
  });

  test('goes to words that stand in the excerpt, and counts them all in the whole', () => {
    const reader = openLong();
    const offset = markdown.indexOf('needle', markdown.indexOf('Paragraph 60'));
    reader.open({kind: 'words', offset, needles: ['needle']});
    reader.excerpt();
    const before = reader.screen();
    expect(before.join(' ')).toContain('link 60');
    reader.whole();
    expect(reader.screen()).toEqual(before);
    const {find} = reader.article();
    expect(find?.matches).toHaveLength(120);
    expect(find?.matches[find.current]?.match).toBe(60);
  });

  test('goes to an anchor in the whole that was not found before', () => {
    const reader = openLong();
    reader.open({kind: 'anchor', anchor: 'section-70'});
    reader.excerpt();
    expect(reader.state().message).toBeNull();
    reader.whole();
    expect(reader.screen()[0]).toBe('Section 70');
    const missing = openLong();
    missing.open({kind: 'anchor', anchor: 'nowhere'});
    missing.excerpt();
    expect(missing.state().message).toBeNull();
    missing.whole();
    expect(missing.state().message?.text).toContain('nowhere');
  });

  test('keeps focus, search and outline of the whole page while it is set anew', () => {
    const reader = openLong();
    reader.open(middle);
    reader.whole();
    reader.press('/', 'n', 'e', 'e', 'd', 'enter', 'n', 'tab');
    const {focus, find} = reader.article();
    const section = sectionIndex(reader.state(), reader.article());
    expect(focus).not.toBeNull();
    reader.act({type: 'terminal.resized', size: {columns: 60, rows: 24}});
    reader.excerpt();
    const excerpt = reader.article();
    const link = excerpt.page.links[excerpt.focus ?? -1];
    expect(link?.text).toBe(`link ${focus}`);
    expect(excerpt.page.outline.map(({text}) => text)).toEqual(
      compose(source, {width: 40}).outline.map(({text}) => text),
    );
    expect(sectionIndex(reader.state(), excerpt)).toBe(section);
    const current = excerpt.find?.matches[excerpt.find.current];
    expect(excerpt.page.lines[current?.line ?? -1]?.source).toBeGreaterThan(middle.offset - 500);
    reader.whole();
    expect(reader.article().focus).toBe(focus);
    expect(reader.article().find?.current).toBe(find?.current);
  });

  test('gives up a search and a focus for good while an excerpt stands', () => {
    const reader = openLong();
    reader.open(middle);
    reader.whole();
    reader.press('/', 'n', 'e', 'e', 'd', 'enter', 'tab');
    reader.act({type: 'terminal.resized', size: {columns: 60, rows: 24}});
    reader.excerpt();
    reader.press('escape', 'escape');
    expect(articleOf(reader.state())).not.toBeNull();
    reader.whole();
    expect(reader.article()).toMatchObject({focus: null, find: null});
  });

  test('is set anew when one comes back to an excerpt that was left for another screen', () => {
    const reader = openLong();
    reader.open(middle);
    reader.excerpt();
    reader.press('!', 'escape');
    const before = reader.screen();
    reader.whole();
    expect(reader.article().excerpt).toBeNull();
    expect(reader.screen()).toEqual(before);
  });
});

describe('while an excerpt stands', () => {
  function standing(place: Place = middle) {
    const reader = openLong();
    reader.open(place);
    reader.excerpt();
    return reader;
  }

  test.each(['G', 'g', '/', 'n', 't', ':', '}', '{', 'tab', 'enter', 'y', '1', 'i', 'L'])(
    '%s waits for the whole page',
    key => {
      expect(standing().waits(key)).toBe(true);
    },
  );

  test.each(['j', 'k', 'd', 'escape', 'q', 'J', '[', '<', '>', 'm', '?', '!', 'T', 'z', 'ctrl+c'])(
    '%s does not',
    key => {
      expect(standing().waits(key)).toBe(false);
    },
  );

  test('a step beyond its ends waits, but the beginning of the post is one', () => {
    const reader = standing();
    for (let count = 0; count < 200 && !reader.waits('space'); count++) reader.press('space');
    expect(reader.waits('space')).toBe(true);
    expect(reader.waits('k')).toBe(false);
    const top = standing({kind: 'top'});
    expect(top.waits('k')).toBe(false);
    expect(top.waits('g')).toBe(false);
    expect(top.waits('G')).toBe(true);
  });

  test('the mouse waits with what it points at, and turns its wheel at once', () => {
    const {state} = standing();
    expect(waitsForWhole(state(), {type: 'pointer.pressed', spot: {kind: 'link', link: 0}})).toBe(
      true,
    );
    expect(waitsForWhole(state(), {type: 'pointer.pressed', spot: {kind: 'page'}})).toBe(false);
    const turned = (lines: number): Action => ({
      type: 'pointer.turned',
      spot: {kind: 'page'},
      lines,
    });
    expect(waitsForWhole(state(), turned(3))).toBe(false);
    expect(waitsForWhole(state(), turned(3000))).toBe(true);
  });

  test('nothing waits for a whole that will not come, as the post is gone', () => {
    const reader = standing();
    reader.act({type: 'library.loaded', library: makeLibrary([]), open: null});
    expect(reader.waits('G')).toBe(false);
  });

  test('progress is that of its place in the post, and never the end', () => {
    const reader = standing();
    const estimate = progressOf(reader.state(), reader.article());
    reader.whole();
    expect(Math.abs(estimate - progressOf(reader.state(), reader.article()))).toBeLessThan(0.03);
    const end = standing({kind: 'source', offset: markdown.length - 10});
    end.press('j', 'd');
    expect(progressOf(end.state(), end.article())).toBeLessThan(1);
    expect(end.article().finished).toBe(false);
  });
});
