import {centre, localPictures, pictureKey, pictureRoom} from '../../app/pictures.ts';
import {articleOf} from '../../app/select.ts';
import type {State} from '../../app/state.ts';
import {hintRow} from './hints.ts';
import {gap, type Row, rowWidth, span, spread} from './rows.ts';

/** A picture in the middle of the screen, its words below. */
export function pictureRows(state: State, index: number): Row[] {
  const article = articleOf(state);
  const link = article?.page.links[index];
  if (!article || !link) return [];
  const room = pictureRoom(state);
  const drawn = state.pictures.get(pictureKey(article.id, link, room));
  const lines: readonly Row[] = !drawn
    ? [[span('Drawing …', 'muted')]]
    : 'flaw' in drawn
      ? [[span(`${link.href} ${drawn.flaw}`, 'warning')]]
      : drawn.lines;
  const columns = Math.max(0, ...lines.map(rowWidth));
  const start = centre(state, {columns, rows: lines.length});
  const body = Array.from({length: room.rows}, (_, row): Row => {
    const line = lines[row - start.row];
    return line ? [gap(start.column), ...line] : [];
  });
  const local = localPictures(article.page);
  const place = local.length > 1 ? `${local.indexOf(index) + 1} of ${local.length} ` : '';
  body.push(spread([span(` ${link.text || link.href}`)], [span(place, 'status')], room.columns));
  if (state.size.rows > room.rows + 1) body.push(hintRow(state));
  return body;
}
