import type {Library} from '../library/types.ts';
import {paintPage} from '../output/ansi.ts';
import {textPage} from '../output/text.ts';
import {composeParts} from '../page/compose.ts';
import type {ComposeOptions, Highlight} from '../page/types.ts';
import {sanitise} from '../text/sanitise.ts';
import type {Article} from './article.ts';
import type {Options} from './flags.ts';
import type {Presentation} from './presentation.ts';
import {remark} from './report.ts';

/**
 * An article as text for standard output, in every format but JSON, in parts as they are set: who takes no more of them
 * leaves the rest unset. Loads only what its format and code need.
 */
export async function* renderArticle(
  article: Article,
  library: Pick<Library, 'root'>,
  presentation: Presentation,
  renderer: Options['renderer'] = 'page',
): AsyncGenerator<string, void> {
  const {format, width, look} = presentation;
  if (format === 'markdown') return yield sanitise(article.markdown);
  if (format === 'html') return yield await renderHtml(article, library, presentation);
  if (renderer === 'marked-terminal') {
    const {renderWithMarkedTerminal} = await import('./other-renderer.ts');
    return yield renderWithMarkedTerminal(
      article.markdown,
      width,
      format === 'text' ? 'none' : look.depth,
    );
  }
  const {source, titleBlock} = article;
  const options =
    format === 'text'
      ? {width, links: 'listed' as const}
      : await optionsForTerminal(article, presentation);
  const parts = composeParts(source, {...options, titleBlock});
  let part = parts.next();
  for (; !part.done; part = parts.next()) {
    yield format === 'text' ? textPage(part.value) : paintPage(part.value, look);
  }
  for (const problem of part.value) remark(`${source.path ?? 'the post'}: ${problem}`);
}

/** With colours the code is highlighted; links that cannot be clicked are listed at the end. */
async function optionsForTerminal(
  article: Article,
  {width, look}: Presentation,
): Promise<ComposeOptions> {
  const options: ComposeOptions = {width, links: look.hyperlinks ? 'marked' : 'listed'};
  return look.depth === 'none' ? options : {...options, ...(await highlighterFor(article))};
}

async function renderHtml(
  article: Article,
  library: Pick<Library, 'root'>,
  {look}: Presentation,
): Promise<string> {
  const [{htmlPost}, {embeddedPictures}] = await Promise.all([
    import('../output/html/post.ts'),
    import('./embedded-pictures.ts'),
  ]);
  const {post, source, titleBlock, url} = article;
  const embed = embeddedPictures(library, post);
  const highlighter = await highlighterFor(article);
  return htmlPost(source, {theme: look.theme, titleBlock, url, embed, ...highlighter});
}

async function highlighterFor({source}: Article): Promise<{highlight?: Highlight}> {
  // Without any of these, which every code block with a language has, there is nothing to highlight and nothing to load.
  if (!signsOfCode.some(sign => source.markdown.includes(sign))) return {};
  const {codeLanguages, loadHighlight} = await import('../page/highlight.ts');
  const languages = codeLanguages(source.markdown);
  return languages.length > 0 ? {highlight: await loadHighlight(languages)} : {};
}

const signsOfCode = ['```', '~~~', 'lang', 'highlight'];
