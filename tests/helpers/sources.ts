import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve, sep} from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** One file under src/, with what it imports. */
export type SourceFile = {
  /** From the project's root, `/` between folders. */
  path: string;
  /** The first folder under src/, or `cli`. */
  room: string;
  text: string;
  imports: Import[];
};

export type Import = {
  /** As written. */
  specifier: string;
  /** From the project's root, for a file of the project. */
  file: string | null;
  room: string | null;
  kind: 'static' | 'type' | 'dynamic';
};

/** Every TypeScript file under src/. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
    .filter(file => /\.tsx?$/.test(file))
    .map(file => describeFile(join('src', file)));
}

function describeFile(file: string): SourceFile {
  const path = file.split(sep).join('/');
  const text = readFileSync(join(root, file), 'utf8');
  return {path, room: roomOf(path), text, imports: importsOf(path, text)};
}

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.tsx?$/, '') ?? '';
}

const statement = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'/g;
const required = /\brequire\(\s*'([^']+)'/g;

function importsOf(path: string, text: string): Import[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const describe = (specifier: string, kind: Import['kind']): Import => {
    const file = specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(path), specifier))
          .split(sep)
          .join('/')
      : null;
    return {specifier, file, room: file?.startsWith('src/') ? roomOf(file) : null, kind};
  };
  return [
    ...Array.from(code.matchAll(statement), found =>
      describe(found[2] ?? '', found[1] ? 'type' : 'static'),
    ),
    ...Array.from(code.matchAll(dynamic), found => describe(found[1] ?? '', 'dynamic')),
    ...Array.from(code.matchAll(required), found => describe(found[1] ?? '', 'static')),
  ];
}
