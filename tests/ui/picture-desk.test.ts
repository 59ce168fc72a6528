import {mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Action} from '../../src/app/actions.ts';
import type {DrawnPicture} from '../../src/app/pictures.ts';
import {articleOf} from '../../src/app/select.ts';
import {compose} from '../../src/page/compose.ts';
import {type Drawing, draw} from '../../src/picture/draw.ts';
import type {PictureProtocol} from '../../src/picture/protocol.ts';
import type {Studio} from '../../src/picture/studio.ts';
import type {Answer} from '../../src/picture/worker.ts';
import {createImages} from '../../src/ui/images.ts';
import {createPictureDesk} from '../../src/ui/picture-desk.ts';
import {makeLibrary, makePost, openReader} from '../app/reader.ts';
import {gradient, png} from '../helpers/pictures.ts';

type Files = Record<string, Uint8Array | string>;

/** A reader, a folder of pictures, and a desk whose studio answers when it is told to. */
function open(files: Files, markdown: string, protocol: PictureProtocol = 'blocks') {
  const root = mkdtempSync(join(tmpdir(), 'octavo-desk-'));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), bytes);
  }
  const post = makePost('blog/a', {path: 'blog/a.md'});
  const other = makePost('b');
  const reader = openReader({...makeLibrary([post, other]), root});
  const drawings: Drawing[] = [];
  let waiting: ((answer: Answer) => void) | null = null;
  let closed = 0;
  const studio: Studio = {
    draw(drawing, answer) {
      drawings.push(drawing);
      waiting = answer;
    },
    close: () => {
      closed++;
    },
  };
  const written: string[] = [];
  const images = createImages(text => written.push(text));
  images.enter();
  const desk = createPictureDesk({
    state: () => reader.state,
    dispatch(action: Action) {
      reader.act(action);
      desk.look();
    },
    protocol,
    images,
    studio,
  });
  const show = (): void => {
    const picture = desk.sizes(post, 20);
    const page = compose({...post, markdown}, {width: 60, ...(picture && {picture})});
    const told = {markdown, firstLine: 1, place: {kind: 'top'}, trail: 'push', now: 0} as const;
    reader.act({type: 'article.composed', id: post.id, page, closed: new Set(), ...told});
    desk.look();
  };
  show();
  return {
    root,
    reader,
    desk,
    images,
    show,
    drawings,
    written,
    closed: () => closed,
    /** Lets the studio finish, as it would or with another answer. */
    finish(answer?: Answer) {
      const tell = waiting;
      waiting = null;
      const last = drawings.at(-1);
      if (tell && last) tell(answer ?? draw(last));
    },
    rows: () => articleOf(reader.state)?.page.lines.filter(({picture}) => picture).length ?? 0,
    drawn: (): DrawnPicture[] => [...reader.state.pictures.values()],
  };
}

const picture = png(gradient(160, 96));

describe('the desk', () => {
  test('keeps lines for a picture at once, and has it drawn afterwards', () => {
    const {rows, drawings, drawn, finish, root} = open({'blog/x.png': picture}, '![X](x.png)');
    expect(rows()).toBe(6);
    expect(drawn()).toEqual([]);
    expect(drawings).toEqual([
      {file: join(root, 'blog/x.png'), cells: {columns: 20, rows: 6}, protocol: 'blocks'},
    ]);
    finish();
    expect(drawn()).toHaveLength(1);
    expect(drawn()[0]).toMatchObject({columns: 20, lines: {length: 6}});
  });

  test('draws one after another, each once', () => {
    const files = {'blog/x.png': picture, 'blog/y.png': picture};
    const all = open(files, '![X](x.png)\n\n![Y](y.png)\n\n![X again](x.png)');
    expect(all.drawings).toHaveLength(1);
    all.finish();
    all.finish();
    expect(all.drawings.map(({file}) => file.at(-5))).toEqual(['x', 'y']);
    all.desk.look();
    expect(all.drawings).toHaveLength(2);
  });

  test('finds pictures as the site would, and embeds by their name', () => {
    const files = {'static/images/x.png': picture, 'deep/down/y.png': picture};
    expect(open(files, '![X](/images/x.png)').rows()).toBe(6);
    expect(open(files, '![[y.png]]').rows()).toBe(6);
  });

  test.each([
    ['that is not there', '![X](none.png)'],
    ['on the web', '![X](https://example.org/x.png)'],
    ['without a scheme', '![X](//example.org/x.png)'],
    ['of a file address', '![X](file:///etc/x.png)'],
    ['outside of the folder', '![X](../../x.png)'],
    ['behind a link out of the folder', '![X](out.png)'],
    ['that is text', '![X](text.png)'],
    ['too large', '![X](bomb.png)'],
    ['that is but a mark', '![X](badge.png)'],
  ])('leaves a picture %s as words', (_, markdown) => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'octavo-else-')), 'x.png');
    writeFileSync(elsewhere, picture);
    const bomb = Buffer.from(picture);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const files = {
      'blog/text.png': '# A post',
      'blog/bomb.png': bomb,
      'blog/badge.png': png(gradient(90, 20)),
    };
    const {root, show, rows, drawings} = open(files, markdown);
    symlinkSync(elsewhere, join(root, 'blog/out.png'));
    show();
    expect([rows(), drawings.length]).toEqual([0, 0]);
  });

  test('looks for no more pictures than a key can wait for', () => {
    const files = {'blog/x.png': picture};
    const none = Array.from({length: 20_000}, (_, index) => `![X](none-${index}.png)\n\n`).join('');
    const {rows} = open(files, `![X](x.png)\n\n${none}![X](x.png)`);
    expect(rows()).toBe(12);
    const start = process.cpuUsage();
    const {rows: late} = open(files, `${none}![X](x.png)`);
    expect(late()).toBe(0);
    expect(open(files, '![X](x.png)\n\n'.repeat(5000)).rows()).toBe(300 * 6);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  test('gives the lines back when a picture turns out to be none', () => {
    const {finish, reader, show, rows, drawings} = open({'blog/x.png': picture}, '![X](x.png)');
    reader.asked = [];
    finish({flaw: 'is damaged'});
    show();
    expect([rows(), drawings.length]).toEqual([0, 1]);
  });

  test('fills the screen on a key, and says there what is wrong', () => {
    const all = open({'blog/x.png': picture}, '![X](x.png)\n\n![Y](y.png)');
    all.finish();
    all.reader.press('i');
    all.desk.look();
    expect(all.drawings.at(-1)?.cells).toEqual({columns: 73, rows: 22});
    all.finish();
    all.reader.press('tab');
    all.desk.look();
    expect(all.drawn().at(-1)).toEqual({flaw: 'is not in this folder'});
  });

  test('draws a picture anew that has changed', () => {
    const {root, finish, show, drawings} = open({'blog/x.png': picture}, '![X](x.png)');
    finish();
    show();
    expect(drawings).toHaveLength(1);
    writeFileSync(join(root, 'blog/x.png'), png(gradient(160, 96)));
    utimesSync(join(root, 'blog/x.png'), 1, 1);
    show();
    expect(drawings).toHaveLength(2);
  });

  test('forgets the pictures of a post that was left', () => {
    const {finish, reader, desk, drawn} = open({'blog/x.png': picture}, '![X](x.png)');
    finish();
    expect(drawn()).toHaveLength(1);
    reader.press('escape');
    desk.look();
    expect(drawn()).toEqual([]);
  });

  test('gives up what was being drawn for a post that was left, and begins anew when it is back', () => {
    const {finish, reader, desk, drawn, show, closed, drawings} = open(
      {'blog/x.png': picture},
      '![X](x.png)',
    );
    reader.press('escape');
    desk.look();
    expect(closed()).toBe(1);
    show();
    expect(drawings).toHaveLength(2);
    finish();
    expect(drawn()).toHaveLength(1);
  });

  test('draws nothing more when pictures are turned off', () => {
    const {desk, closed, drawn, show, rows} = open({'blog/x.png': picture}, '![X](x.png)');
    desk.use(null);
    show();
    expect([closed(), drawn(), rows()]).toEqual([1, [], 0]);
  });
});

describe('in a terminal with the protocol of kitty', () => {
  const kitty = () => open({'blog/x.png': picture}, '![X](x.png)', 'kitty');

  test('a picture is brought once, and taken away when its post is left', () => {
    const {finish, written, reader, desk} = kitty();
    finish();
    expect(written.join('')).toMatch(/^\x1b_Ga=T,U=1,q=2,i=(\d+),/);
    const id = /i=(\d+)/.exec(written[0] ?? '')?.[1];
    const count = written.length;
    desk.look();
    expect(written).toHaveLength(count);
    reader.press('escape');
    desk.look();
    expect(written.at(-1)).toBe(`\x1b_Ga=d,d=I,q=2,i=${id}\x1b\\`);
  });

  test('it is taken away while the terminal is not the reader’s, and in the end', () => {
    const {finish, written, images, desk} = kitty();
    finish();
    const [bring] = written;
    images.leave();
    expect(written.at(-1)).toContain('a=d');
    images.leave();
    images.enter();
    expect(written.at(-1)).toBe(bring);
    desk.close();
    expect(written.at(-1)).toContain('a=d');
    const count = written.length;
    images.leave();
    expect(written).toHaveLength(count);
  });
});
