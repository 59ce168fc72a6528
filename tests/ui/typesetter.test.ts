import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {createTypesetter} from '../../src/ui/typesetter.ts';
import {post} from '../search/helpers.ts';

test('a preview knows the links and notes that are defined at the end of a long post', () => {
  const long = 'A paragraph of some length.\n\n'.repeat(2000);
  const page = preview(
    `See [the guide][g] and this.[^1]\n\n${long}[g]: https://example.org/g\n[^1]: A note.\n`,
  );
  expect(page.text).toContain('See the guide and this.');
  expect(page.links.map(({href}) => href)).toContain('https://example.org/g');
  expect(page.lines.length).toBeLessThan(600);
});

test('a preview of one endless line is cut', () => {
  expect(preview('word '.repeat(100_000)).text.length).toBeLessThan(10_000);
});

function preview(markdown: string) {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-preview-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const file = join(folder, 'a.md');
  writeFileSync(file, markdown);
  return createTypesetter().preview(post({id: 'a', path: 'a.md', file}), 60);
}
