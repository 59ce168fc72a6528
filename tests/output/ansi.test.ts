import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Look, paintLine, paintPage, paintSpans} from '../../src/output/ansi.ts';
import type {Link, Page, Span} from '../../src/page/types.ts';
import {Mark, roles} from '../../src/text/roles.ts';
import {resolveTheme, themeNames} from '../../src/theme/themes.ts';
import type {ColorDepth} from '../../src/theme/types.ts';

const depths: readonly ColorDepth[] = ['none', 'attributes', '16', '256', 'truecolor'];

function look(theme = 'mono', depth: ColorDepth = '16', hyperlinks = false): Look {
  return {theme: resolveTheme(theme), depth, hyperlinks};
}

function link(href: string): Link {
  return {kind: 'link', text: '', href, line: 0};
}

describe('styles', () => {
  test.each<[string, Span[], string]>([
    ['plain text has no escapes', [{text: 'a', role: 'text'}], 'a'],
    ['one style is opened and closed', [{text: 'a', role: 'heading2'}], '\x1b[1ma\x1b[0m'],
    [
      'neighbours that look alike share it',
      [
        {text: 'a', role: 'heading2'},
        {text: 'b', role: 'term'},
      ],
      '\x1b[1mab\x1b[0m',
    ],
    [
      'what only adds needs no reset',
      [
        {text: 'a', role: 'heading2'},
        {text: 'b', role: 'matchCurrent'},
      ],
      '\x1b[1ma\x1b[7mb\x1b[0m',
    ],
    [
      'what differs is reset in the same sequence',
      [
        {text: 'a', role: 'heading2'},
        {text: 'b', role: 'meta'},
      ],
      '\x1b[1ma\x1b[0;2mb\x1b[0m',
    ],
    [
      'plain text after a style is reset once',
      [
        {text: 'a', role: 'heading2'},
        {text: 'b', role: 'text'},
      ],
      '\x1b[1ma\x1b[0mb',
    ],
    ['an empty span leaves nothing', [{text: '', role: 'heading2'}], ''],
    [
      'marks lie on top of the role',
      [{text: 'a', role: 'meta', marks: Mark.strong | Mark.emphasis | Mark.strike}],
      '\x1b[1;2;3;9ma\x1b[0m',
    ],
    [
      'underline is a mark too',
      [{text: 'a', role: 'text', marks: Mark.underline}],
      '\x1b[4ma\x1b[0m',
    ],
  ])('%s', (_name, spans, expected) => {
    expect(paintSpans(spans, look())).toBe(expected);
  });

  test.each<[string, ColorDepth, string]>([
    ['catppuccin', 'truecolor', '\x1b[38;2;166;227;161ma\x1b[0m'],
    ['catppuccin', '256', '\x1b[38;5;151ma\x1b[0m'],
    ['catppuccin', '16', '\x1b[92ma\x1b[0m'],
    ['auto', 'truecolor', '\x1b[35ma\x1b[0m'],
    ['auto', 'attributes', 'a'],
    ['mono', 'attributes', '\x1b[1ma\x1b[0m'],
    ['mono', 'none', 'a'],
  ])('inline code in %s with %s', (theme, depth, expected) => {
    expect(paintSpans([{text: 'a', role: 'code'}], look(theme, depth))).toBe(expected);
  });

  test('a selection shows without colours too', () => {
    const spans: Span[] = [{text: 'a', role: 'selection'}];
    expect(paintSpans(spans, look('dark', 'attributes'))).toBe('\x1b[7ma\x1b[0m');
  });

  test('a theme may say what strong text looks like', () => {
    const theme = resolveTheme('mine', {mine: {base: 'mono', strong: 'red'}});
    const spans: Span[] = [{text: 'a', role: 'text', marks: Mark.strong}];
    expect(paintSpans(spans, {theme, depth: '16', hyperlinks: false})).toBe('\x1b[31ma\x1b[0m');
  });
});

describe('hyperlinks', () => {
  const spans: Span[] = [
    {text: 'see ', role: 'text'},
    {text: 'here', role: 'link', link: 0},
    {text: '.', role: 'text'},
  ];

  test('wrap the text of a link, with an id that joins its lines', () => {
    expect(paintLine({spans}, look('mono', '16', true), [link('https://x.org/a')])).toBe(
      'see \x1b]8;id=o0;https://x.org/a\x07\x1b[4mhere\x1b]8;;\x07\x1b[0m.',
    );
  });

  test('are left out where the terminal has none, and without the links of the page', () => {
    expect(paintLine({spans}, look(), [link('https://x.org')])).toBe('see \x1b[4mhere\x1b[0m.');
    expect(paintLine({spans}, look('mono', '16', true))).toBe('see \x1b[4mhere\x1b[0m.');
  });

  test.each([
    ['https://x.org/ä b', 'https://x.org/%C3%A4%20b'],
    [' https://x.org/ ', 'https://x.org/'],
    ['HTTP://x.org', 'HTTP://x.org'],
    ['mailto:a@b.c?subject=x;y', 'mailto:a@b.c?subject=x;y'],
    ['https://x.org/\x1b]8;;evil\x07', 'https://x.org/]8;;evil'],
    ['https://x.org/\u009b2J', 'https://x.org/2J'],
    ['https://x.org/\u202e\ud800', 'https://x.org/%E2%80%AE%EF%BF%BD'],
    ['https://x.org/100%25', 'https://x.org/100%25'],
  ])('%j leads to %s', (href, expected) => {
    const painted = paintLine({spans}, look('mono', '16', true), [link(href)]);
    expect(painted).toContain(`\x1b]8;id=o0;${expected}\x07`);
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'ssh://host',
    './other.md',
    '#anchor',
    '//x.org',
    '',
    `https://x.org/${'a'.repeat(3000)}`,
    `https://x.org/${'ä'.repeat(500)}`,
  ])('%s is not made clickable', href => {
    expect(paintLine({spans}, look('mono', '16', true), [link(href)])).not.toContain('\x1b]8');
  });
});

test('a page ends each line with a line feed', () => {
  const page: Page = {
    width: 20,
    lines: [
      {spans: [{text: 'A', role: 'heading2'}]},
      {spans: []},
      {spans: [{text: 'b', role: 'text'}]},
    ],
    outline: [],
    links: [],
    starts: [],
    text: '',
    problems: [],
  };
  expect(paintPage(page, look())).toBe('\x1b[1mA\x1b[0m\n\nb\n');
  expect(paintPage(page, look('dark', 'none'))).toBe('A\n\nb\n');
});

describe('whatever the spans hold', () => {
  const hostile = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.constantFrom(
      '\x1b[2J',
      '\x1b]0;title\x07',
      '\x1b]8;;http://evil\x1b\\',
      '\u009b31m',
      '\x9d8;;x\x9c',
      'a\nb',
      '\u202e',
      '\ud800',
      '\x00\x07\x08\x7f',
    ),
  );
  const span: fc.Arbitrary<Span> = fc.record(
    {
      text: hostile,
      role: fc.constantFrom(...roles),
      marks: fc.integer({min: 0, max: 15}),
      link: fc.integer({min: 0, max: 3}),
    },
    {requiredKeys: ['text', 'role']},
  );
  const looks = fc.record({
    theme: fc.constantFrom(...themeNames.map(name => resolveTheme(name))),
    depth: fc.constantFrom(...depths),
    hyperlinks: fc.boolean(),
  });
  const links = fc.array(
    fc
      .oneof(
        hostile,
        hostile.map(text => `https://x.org/${text}`),
      )
      .map(link),
    {maxLength: 3},
  );

  test('only SGR and well-formed hyperlinks come out, closed at the end', () => {
    fc.assert(
      fc.property(fc.array(span), looks, links, (spans, given, targets) => {
        const painted = paintSpans(spans, given, targets);
        const {rest, styled, linked} = readEscapes(painted);
        expect(rest).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/);
        expect(rest.isWellFormed()).toBe(true);
        expect({styled, linked}).toEqual({styled: false, linked: false});
        if (given.depth === 'none' && !given.hyperlinks) expect(painted).toBe(rest);
        if (given.depth === 'attributes') expect(painted).not.toMatch(/\x1b\[[\d;]*[345]\d/);
      }),
      {numRuns: 500},
    );
  });
});

/** Takes the escape sequences that octavo may write out of `text`, and says what is still open at the end. */
function readEscapes(text: string): {rest: string; styled: boolean; linked: boolean} {
  let styled = false;
  let linked = false;
  const sequence = /\x1b\[(\d+(?:;\d+)*)m|\x1b\]8;(?:id=o\d+)?;([\x21-\x7e]*)\x07/g;
  const rest = text.replace(sequence, (_all, codes: string | undefined, target: string) => {
    if (codes !== undefined) styled = codes !== '0';
    else linked = target !== '';
    return '';
  });
  return {rest, styled, linked};
}
