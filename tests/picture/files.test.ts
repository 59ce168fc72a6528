import {execFileSync} from 'node:child_process';
import {mkdtempSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, describe, expect, test} from 'vitest';
import {mostBytes} from '../../src/picture/limits.ts';
import {readHeaderOf, readPicture} from '../../src/picture/open.ts';
import {createStudio, type Studio} from '../../src/picture/studio.ts';
import type {Answer} from '../../src/picture/worker.ts';
import {gradient, jpeg, png} from '../helpers/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'octavo-picture-'));
const fileWith = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

describe('a file', () => {
  test('says what is in it, whatever it is called', () => {
    const file = fileWith('a.png', jpeg(gradient(40, 30)));
    expect(readHeaderOf(file)).toEqual({format: 'jpeg', width: 40, height: 30});
  });

  test('whose size stands behind long notes is read on', () => {
    const bytes = jpeg(gradient(40, 30));
    const note = Buffer.concat([Buffer.of(0xff, 0xe2, 0xff, 0xff), Buffer.alloc(0xfffd)]);
    const file = fileWith(
      'noted.jpg',
      Buffer.concat([bytes.subarray(0, 2), note, bytes.subarray(2)]),
    );
    expect(readHeaderOf(file)).toMatchObject({width: 40, height: 30});
  });

  test('that is not there, a folder, a pipe or far too long is none, at once', () => {
    const pipe = join(folder, 'pipe.png');
    execFileSync('mkfifo', [pipe]);
    const long = fileWith('long.png', png(gradient(4, 4)));
    truncateSync(long, mostBytes + 1);
    for (const file of [join(folder, 'none.png'), folder, pipe, long]) {
      expect(readHeaderOf(file)).toBeNull();
      expect(() => readPicture(file)).toThrow(/cannot be read|is no file|is too large to draw/);
    }
  });
});

describe('the process', () => {
  const entry = resolve(import.meta.dirname, '../../dist/picture-worker.cjs');
  let studio: Studio | undefined;
  afterEach(() => studio?.close());

  const cells = {columns: 4, rows: 2};
  const drawn = (file: string): Promise<Answer> =>
    new Promise(answer => studio?.draw({file, cells, protocol: 'blocks'}, answer));

  test('draws one picture after another', async () => {
    studio = createStudio(entry);
    const file = fileWith('one.png', png(gradient(64, 64)));
    for (const _ of [1, 2]) {
      expect(await drawn(file)).toMatchObject({protocol: 'blocks', pixels: {width: 4, height: 4}});
    }
  });

  test('tells what is wrong with a picture, and draws the next', async () => {
    studio = createStudio(entry);
    expect(await drawn(fileWith('bad.png', Buffer.from('no')))).toEqual({
      flaw: 'is no PNG, JPEG or GIF',
    });
    expect(await drawn(fileWith('good.png', png(gradient(8, 8))))).toHaveProperty('pixels');
  });

  test('is ended when a picture takes too long, and begun anew', async () => {
    const file = fileWith('large.jpg', jpeg(gradient(1200, 900)));
    studio = createStudio(entry, {drawing: 1, idle: 1000});
    expect(await drawn(file)).toEqual({flaw: 'takes too long to draw'});
    studio = createStudio(entry);
    expect(await drawn(file)).toHaveProperty('pixels');
  });

  test('that cannot be started says so', async () => {
    studio = createStudio(join(folder, 'nothing.cjs'));
    expect(await drawn(folder)).toEqual({flaw: 'cannot be drawn'});
  });
});
