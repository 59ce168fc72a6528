import {paintPage} from '../output/ansi.ts';
import {textPage} from '../output/text.ts';
import {compose} from '../page/compose.ts';
import type {ComposeOptions, Page} from '../page/types.ts';
import {sanitise} from '../text/sanitise.ts';
import type {Article} from './article.ts';
import type {Options} from './flags.ts';
import type {Presentation} from './presentation.ts';

/** An article as text for standard output, in every format but JSON. Loads only what its format and code need. */
export async function renderArticle(
  article: Article,
  presentation: Presentation,
  renderer: Options['renderer'] = 'page',
): Promise<string> {
  const {format, width, look} = presentation;
  if (format === 'markdown') return sanitise(article.markdown);
  if (renderer === 'marked-terminal') {
    const {renderWithMarkedTerminal} = await import('./other-renderer.ts');
    return renderWithMarkedTerminal(
      article.markdown,
      width,
      format === 'text' ? 'none' : look.depth,
    );
  }
  if (format === 'text') return textPage(composeArticle(article, {width, links: 'listed'}));
  return paintPage(
    composeArticle(article, {width, links: look.hyperlinks ? 'marked' : 'listed'}),
    look,
  );
}

function composeArticle({source, titleBlock}: Article, options: ComposeOptions): Page {
  return compose(source, {...options, titleBlock});
}
