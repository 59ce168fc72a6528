import type {Page} from '../../page/types.ts';
import type {Action} from '../actions.ts';
import {articleLayout} from '../layout.ts';
import {localPictures} from '../pictures.ts';
import {articleOf} from '../select.ts';
import type {Article, Panel, State} from '../state.ts';
import {say} from './steps.ts';

type PicturePanel = Extract<Panel, {kind: 'picture'}>;

/** Shows the picture in focus, or the first in sight, on the whole screen. */
export function openPicture(state: State): State {
  const article = articleOf(state);
  if (!article) return state;
  if (!state.preferences.pictures) return say(state, 'Pictures are off, or need 256 colours');
  const {rows} = articleLayout(state);
  const local = new Set(localPictures(article.page));
  const seen = focused(article) ?? inSight(article.page, article.top, article.top + rows);
  const link = seen.find(index => local.has(index));
  if (link !== undefined) return {...state, panel: {kind: 'picture', link}};
  return say(state, seen.length > 0 ? 'This picture is on the web' : 'No picture in sight');
}

/** Goes through the pictures of the article. */
export function reducePicture(state: State, panel: PicturePanel, action: Action): State {
  const article = articleOf(state);
  if (!article) return {...state, panel: null};
  const step = action.type === 'picture.next' ? 1 : action.type === 'picture.previous' ? -1 : 0;
  const local = localPictures(article.page);
  const next = local[(local.indexOf(panel.link) + step + local.length) % local.length];
  return step === 0 || next === undefined
    ? state
    : {...state, panel: {kind: 'picture', link: next}};
}

/** The picture that has the focus, itself or as the words of a link; `null` when the focus is elsewhere. */
function focused({page, focus}: Article): number[] | null {
  if (focus === null) return null;
  const link = page.links[focus];
  if (link?.kind === 'image') return [focus];
  const above = link && page.lines[link.line - 1]?.picture;
  return above ? [above.link] : null;
}

/** The pictures on some lines, from the top. */
function inSight({lines, links}: Page, start: number, end: number): number[] {
  return lines.slice(start, end).flatMap(({picture, spans}) => {
    if (picture) return [picture.link];
    return spans.flatMap(({link}) =>
      link !== undefined && links[link]?.kind === 'image' ? [link] : [],
    );
  });
}
