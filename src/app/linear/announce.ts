import {writtenDate} from '../../page/title-block.ts';
import {counted} from '../../text/counted.ts';
import {type ArchiveEntry, archiveEntries} from '../archive.ts';
import {modeOf} from '../mode.ts';
import {problemLines} from '../problem-lines.ts';
import {articleOf} from '../select.ts';
import type {Panel, Screen, State} from '../state.ts';
import {articleWords, enteredWords} from './article-words.ts';
import {heardAtOnce, listWords, postsWords, selectedWords} from './list-words.ts';
import {entryWords, helpWords, panelWords, valueWords} from './panel-words.ts';

/**
 * What a screen reader is to say about a change: lines to append, none of them ever taken back. Only what has changed
 * is said, and what was typed is not: see `echo`.
 */
export function announce(previous: State, next: State): string[] {
  const said = changeWords(previous, next);
  if (next.message && next.message !== previous.message) said.push(next.message.text);
  return said;
}

/** Where one is, from scratch: at the start, and when it was asked for. */
export function whereWords(state: State): string[] {
  const {panel} = state;
  if (panel) return panelWords(state, panel);
  return [...screenWords(state), ...promptWords(state)];
}

function changeWords(previous: State, next: State): string[] {
  const {panel} = next;
  if (panel && panel.kind !== previous.panel?.kind) return panelWords(next, panel);
  if (panel) return withinPanel(previous, next, panel);
  if (next.screen.kind !== previous.screen.kind) return arrivedWords(previous, next);
  if (previous.library.kind !== next.library.kind) return whereWords(next);
  const within = withinScreen(previous, next);
  // Back from a panel that has changed nothing, one hears where one is.
  return previous.panel && within.length === 0 ? placeWords(next) : within;
}

function withinPanel(previous: State, next: State, panel: Panel): string[] {
  const before = previous.panel;
  if (panel === before || !before) return [];
  if (panel.kind === 'help' && before.kind === 'help') {
    if (panel.typing && !before.typing) return ['Find which key?'];
    const isSought = before.typing && !panel.typing && panel.field.text !== '';
    return isSought ? helpWords(next, panel.field.text) : [];
  }
  if (panel.kind === 'settings' && before.kind === 'settings') {
    if (before.settings === null) return panelWords(next, panel);
    if (panel.field && !before.field)
      return [`Type the value, now ${panel.field.text || 'none'}. Enter keeps it.`];
    if (panel.field && panel.refusal === before.refusal) return [];
    if (panel.selected === before.selected && panel.refusal === null)
      return valueWords(panel, before);
  }
  if (panel.kind === 'facets' && before.kind === 'facets' && panel.typing && !before.typing) {
    return ['Narrow to what?'];
  }
  const words = entryWords(next, panel);
  return words.join() === entryWords(previous, before).join() ? [] : words;
}

function screenWords(state: State): string[] {
  const {screen} = state;
  switch (screen.kind) {
    case 'list':
      return listWords(state);
    case 'article':
      return enteredWords(state, screen.article);
    case 'archive':
      return ['Archive: posts by year and month. Enter shows them.', ...periodWords(state, screen)];
    case 'problems': {
      const lines = problemLines(state).flatMap(line => (line.kind === 'blank' ? [] : [line.text]));
      return lines.length > 0
        ? ['Problems in the files.', ...lines]
        : ['No problems: every file could be read.'];
    }
  }
}

/** A screen that one comes to; the list one comes back to says only where one is in it. */
function arrivedWords({list: before}: State, next: State): string[] {
  const {screen, list} = next;
  if (screen.kind !== 'list') return screenWords(next);
  if (list.answered !== list.field.text) return [];
  if (list.answered !== before.answered) return listWords(next);
  return ['Back in the list.', ...selectedWords(next)];
}

function promptWords({library, list, screen}: State): string[] {
  if (screen.kind !== 'list' || library.kind === 'loading' || list.posts.length === 0) return [];
  return [
    'A number and Enter opens a post, j says the next, slash filters, question mark says the keys, q quits.',
  ];
}

function placeWords(state: State): string[] {
  const article = articleOf(state);
  return article ? ['Back in the post.'] : state.screen.kind === 'list' ? selectedWords(state) : [];
}

function withinScreen(previous: State, next: State): string[] {
  const {screen} = next;
  if (screen.kind === 'article') return articleWords(previous, next, screen.article);
  if (screen.kind === 'archive') return periodChange(previous, next, screen);
  return screen.kind === 'list' ? listChange(previous, next) : [];
}

function listChange(previous: State, next: State): string[] {
  const [before, list] = [previous.list, next.list];
  const mode = modeOf(next);
  if (mode === 'filter') return modeOf(previous) === 'filter' ? [] : filterWords(next);
  const isAnswered = list.answered === list.field.text;
  const wasAnswered = before.answered === before.field.text && modeOf(previous) !== 'filter';
  if (!isAnswered) return [];
  if (!wasAnswered || list.answered !== before.answered) return listWords(next);
  if (next.library.kind === 'ready' && next.library.filling) return [];
  if (list.posts.length !== before.posts.length) return listWords(next);
  if (
    list.posts !== before.posts &&
    list.posts.some((post, at) => post.id !== before.posts[at]?.id)
  ) {
    return listWords(next);
  }
  if (list.offered !== before.offered) return selectedWords(next);
  if (list.selected === before.selected) return [];
  const moved = Math.abs(list.selected - before.selected);
  // A page of the list is heard as a whole.
  if (moved === heardAtOnce) return postsWords(next, list.selected, heardAtOnce);
  return selectedWords(next);
}

function filterWords({list}: State): string[] {
  const now = list.field.text === '' ? '' : `, now “${list.field.text}”`;
  return [`Filter${now}: type words. Enter says what matches, Escape clears.`];
}

type ArchiveScreen = Extract<Screen, {kind: 'archive'}>;

function periodWords(state: State, {selected}: ArchiveScreen): string[] {
  const entry = archiveEntries(state)[selected];
  if (!entry) return [];
  return [`${periodName(entry)}: ${counted(entry.count, 'post')}`];
}

function periodChange(previous: State, next: State, screen: ArchiveScreen): string[] {
  const before = previous.screen.kind === 'archive' ? previous.screen.selected : -1;
  return before === screen.selected ? [] : periodWords(next, screen);
}

function periodName({kind, period}: ArchiveEntry): string {
  if (kind === 'undated') return 'Without a date';
  return kind === 'year' ? period : writtenDate(`${period}-01`, 'en').replace(/^1\s/, '');
}
