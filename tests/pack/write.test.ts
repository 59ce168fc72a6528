import {existsSync, mkdirSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {PackError} from '../../src/pack/error.ts';
import type {PackedEntry} from '../../src/pack/types.ts';
import {writePackage} from '../../src/pack/write.ts';
import {filesIn, folderWith} from './folders.ts';

function text(path: string, content: string): PackedEntry {
  return {path, kind: 'program', size: content.length, content: {text: content}};
}

describe('writing a package', () => {
  test('makes the folder and those above it, and keeps nothing of the modes of its files', () => {
    const folder = folderWith({'a.md': 'text'});
    const out = join(folder, 'deep/er/out');
    const post: PackedEntry = {
      path: 'posts/a.md',
      kind: 'post',
      size: 4,
      content: {file: join(folder, 'a.md')},
    };
    writePackage([post, text('bin/blog.js', '#!')], out);
    expect(filesIn(out)).toEqual(['bin/blog.js', 'posts/a.md']);
    expect(readFileSync(join(out, 'posts/a.md'), 'utf8')).toBe('text');
    if (process.platform === 'win32') return;
    expect(statSync(join(out, 'bin/blog.js')).mode & 0o100).toBe(0o100);
    expect(statSync(join(out, 'posts/a.md')).mode & 0o111).toBe(0);
  });

  test('leaves nothing when a file has gone meanwhile, not even an empty folder less', () => {
    const folder = folderWith({});
    const gone: PackedEntry = {
      path: 'a',
      kind: 'post',
      size: 1,
      content: {file: join(folder, 'x')},
    };
    mkdirSync(join(folder, 'empty'));
    for (const name of ['out', 'empty']) {
      const write = () => writePackage([text('b', 'b'), gone], join(folder, name));
      expect(write).toThrow(PackError);
      expect(write).toThrow(/cannot write .+ \(ENOENT\)$/);
    }
    expect(readdirSync(folder)).toEqual(['empty']);
    expect(existsSync(join(folder, 'empty'))).toBe(true);
  });

  test('writes over nothing that came there meanwhile', () => {
    const folder = folderWith({'out/mine.txt': 'mine'});
    expect(() => writePackage([text('b', 'b')], join(folder, 'out'))).toThrow(PackError);
    expect(filesIn(folder)).toEqual(['out/mine.txt']);
  });
});
