import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {lazyRegExp} from '../text/lazy-reg-exp.ts';
import {wordCharacter} from '../text/word-character.ts';

/** The tags (`#reading`, `#reading/slow`) in the prose of an Obsidian note, in order, each once; not those in code. */
export function inlineTags(markdown: string): string[] {
  if (!markdown.includes('#')) return [];
  const tags = new Set<string>();
  let fence = '';
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    if (mark) fence = mark;
    else if (line.includes('#')) addTags(tags, line);
    if (tags.size >= maxTags) break;
  }
  return [...tags];
}

function addTags(tags: Set<string>, line: string): void {
  const prose = line.replace(
    /`+[^`]*`+|\[\[[^\]]{0,300}\]\]|\]\([^)\s]{0,1000}\)|<[^<>\n]{0,500}>/g,
    ' ',
  );
  for (const [, tag = ''] of prose.matchAll(tagShape())) {
    if (/[^\d/]/.test(tag)) tags.add(tag.replace(/\/+$/, ''));
  }
}

/** Whether a path lies in a folder of note templates. */
export function isInTemplates(path: string, folder: string | null): boolean {
  if (folder && (path === folder || path.startsWith(`${folder}/`))) return true;
  return path
    .split('/')
    .slice(0, -1)
    .some(part => templateFolder.test(part));
}

/** The folder that the vault's own settings name for templates, relative to the vault; null when they name none. */
export function templatesSetting(vault: string): string | null {
  for (const [file, name] of settings) {
    try {
      const data: unknown = JSON.parse(readFileSync(join(vault, '.obsidian', file), 'utf8'));
      const folder = (data as Record<string, unknown> | null)?.[name];
      if (typeof folder === 'string' && folder.trim() !== '')
        return folder.replace(/^\/+|\/+$/g, '');
    } catch {
      // No such settings: the folder's name has to tell.
    }
  }
  return null;
}

/** Whether a file only waits to be filled in: no title, no words, nothing but placeholders. */
export function isTemplate(title: string | null, block: string, markdown: string): boolean {
  if (title !== null && !placeholder.test(title)) return false;
  if (!placeholder.test(block) && !placeholder.test(markdown)) return false;
  if (markdown.length > 4000) return false;
  return !wordCharacter().test(markdown.replace(placeholders, ''));
}

const maxTags = 500;
const tagShape = lazyRegExp(
  String.raw`(?:^|[\s(,;])#((?:[\p{L}\p{N}\p{M}_/-]|\p{Extended_Pictographic}|\u200d|\ufe0f){1,200})`,
  'gu',
);
const templateFolder = /^[_ ]?(?:templates?|templater)$/i;
const settings = [
  ['templates.json', 'folder'],
  ['plugins/templater-obsidian/data.json', 'templates_folder'],
] as const;
/** What note tools fill in; `{{ page.title }}` is a site's own variable. */
const placeholder = /\{\{\s*[\w-]{1,50}\s*(?::[^{}\n]{0,100})?\}\}|<%[^%\n]{0,500}%>/;
const placeholders = new RegExp(placeholder, 'g');
