import type {Post} from '../library/types.ts';
import type {Line, Link, Page} from '../page/types.ts';
import type {Around} from '../search/relations.ts';
import {cellWidth, truncate} from '../text/cells.ts';
import {sanitiseLine} from '../text/sanitise.ts';
import type {Article} from './state.ts';

/** A post around the one that is read, and what it is to it. */
export type AroundEntry = {
  /** Empty where it is that of the entry before. */
  readonly label: string;
  readonly group: string;
  readonly post: Post;
};

/** The posts around, in the order in which they are shown. */
export function aroundEntries(around: Around | null): AroundEntry[] {
  if (!around) return [];
  const {previous, next, backlinks, related} = around;
  const groups: [string, readonly (Post | null)[]][] = [
    ['Previous', [previous]],
    ['Next', [next]],
    ['Linked from', backlinks.slice(0, mostBacklinks)],
    ['Related', related],
  ];
  return groups.flatMap(([group, posts]) =>
    posts.flatMap((post, index) => (post ? {label: index === 0 ? group : '', group, post} : [])),
  );
}

/** A post that everything links to would end in a list of everything. */
const mostBacklinks = 20;

/** Cells of the labels that say what a post is to this one. */
export const labelWidth = 13;
/** The width in cells from which there is room for them beside the titles. */
const roomy = 40;

/** The page of a post with what stands around it below, as links. */
export function withAround(page: Page, around: Around | null): Page {
  const entries = aroundEntries(around);
  if (entries.length === 0) return page;
  const lines: Line[] = [...page.lines, {spans: []}];
  const links: Link[] = [...page.links];
  lines.push({spans: [{text: '━'.repeat(page.width), role: 'rule'}]});
  if (around?.series) lines.push(labelled('Series', around.series, page.width));
  for (const {label, group, post} of entries) {
    const beside = page.width >= roomy;
    if (!beside && label !== '')
      lines.push({spans: [{text: truncate(group, page.width), role: 'muted'}]});
    const lead = beside ? label.padEnd(labelWidth) : '  ';
    const room = Math.max(1, page.width - cellWidth(lead));
    const text = truncate(sanitiseLine(post.title), room);
    const link = links.length;
    links.push({kind: 'link', text, href: post.path, line: lines.length});
    lines.push({
      spans: [
        {text: lead, role: 'muted'},
        {text, role: 'link', link},
      ],
    });
  }
  return {...page, lines, links};
}

/** The post that a link (by its index) below the article leads to; nothing for a link of the article itself. */
export function postAround({post, around}: Article, link: number): Post | undefined {
  return aroundEntries(around)[link - post.links.length]?.post;
}

function labelled(label: string, text: string, width: number): Line {
  const lead = width >= roomy ? label.padEnd(labelWidth) : `${label} `;
  const room = Math.max(1, width - cellWidth(lead));
  return {
    spans: [
      {text: lead, role: 'muted'},
      {text: truncate(sanitiseLine(text), room), role: 'text'},
    ],
  };
}
