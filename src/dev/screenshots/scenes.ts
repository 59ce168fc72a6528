/** Something to do while a picture is set up: wait for a text, or press keys. */
export type Step = {see: string} | {press: string};

/** One picture: how octavo is started, at what size, and what happens until the picture is taken. */
export type Scene = {
  /** The picture's file is called `<name>-<dark or light>.svg`. */
  name: string;
  /** In the frame, and what is read out instead of the picture. */
  title: string;
  columns: number;
  /** Of the terminal; rows that stay empty at the end are left out of the picture. */
  rows: number;
  /** What octavo is given; the theme is added. */
  args: readonly string[];
  steps: readonly Step[];
};

const enter = '\r';
const down = '\x1b[B';

export const scenes: readonly Scene[] = [
  {
    name: 'list',
    title: 'octavo',
    columns: 120,
    rows: 32,
    args: [],
    steps: [{see: 'The specimen sheet'}, {press: 'jjjjjj'}, {see: 'two ways to walk'}],
  },
  {
    name: 'article',
    title: 'octavo “the tuner waits”',
    columns: 100,
    rows: 34,
    args: ['the tuner waits'],
    steps: [{see: 'If you have never sat'}],
  },
  {
    name: 'search',
    title: 'octavo: finding',
    columns: 110,
    rows: 28,
    args: [],
    steps: [
      {see: 'The specimen sheet'},
      {press: '/'},
      {press: 'decision before:2026-06'},
      {see: '3 of 15 posts'},
    ],
  },
  {
    name: 'facets',
    title: 'octavo: facets',
    columns: 110,
    rows: 28,
    args: [],
    steps: [{see: 'The specimen sheet'}, {press: '#'}, {see: 'Categories'}],
  },
  {
    name: 'outline',
    title: 'octavo: outline',
    columns: 110,
    rows: 32,
    args: ['specimen'],
    steps: [{see: 'Type founders'}, {press: '  '}, {press: 't'}, {see: 'Other hands'}],
  },
  {
    name: 'code',
    title: 'octavo specimen',
    columns: 100,
    rows: 34,
    args: ['specimen'],
    steps: [
      {see: 'Type founders'},
      {press: 't'},
      {see: 'Other hands'},
      {press: 'code'},
      {press: down},
      {press: enter},
      {see: 'def fold'},
    ],
  },
  {
    name: 'print',
    title: 'octavo specimen --section Tables --print',
    columns: 84,
    rows: 60,
    args: ['specimen', '--section', 'Tables', '--print', '--no-pager', '--width', '80'],
    steps: [{see: 'see Wednesday'}],
  },
];
