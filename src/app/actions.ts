import type {Library, Post} from '../library/types.ts';
import type {Page} from '../page/types.ts';
import type {Completion} from '../search/complete.ts';
import type {Around} from '../search/relations.ts';
import type {Hit} from '../search/types.ts';
import type {SettingName, Settings, SettingValue} from '../settings/definitions.ts';
import type {Reading} from '../settings/reading.ts';
import type {TrailStep} from './effects.ts';
import type {ReadingProgress} from './library-state.ts';
import type {DrawnPicture} from './pictures.ts';
import type {Spot} from './spots.ts';
import type {FacetGroup, Place, Size} from './state.ts';

/** What a key can ask for, named by what happens. The keymap says which key does. */
export type Command =
  | 'app.quit'
  | 'app.suspend'
  | 'app.redraw'
  | 'app.help'
  | 'app.back'
  | 'app.problems'
  | 'app.theme'
  | 'app.mouse'
  | 'app.settings'
  | 'scroll.lineDown'
  | 'scroll.lineUp'
  | 'scroll.halfDown'
  | 'scroll.halfUp'
  | 'scroll.pageDown'
  | 'scroll.pageUp'
  | 'scroll.top'
  | 'scroll.bottom'
  | 'list.open'
  | 'list.filter'
  | 'list.order'
  | 'list.reverse'
  | 'list.group'
  | 'list.nameSearch'
  | 'list.facets'
  | 'list.nextUnread'
  | 'list.continue'
  | 'list.reload'
  | 'library.stop'
  | 'list.archive'
  | 'archive.open'
  | 'archive.nextYear'
  | 'archive.previousYear'
  | 'filter.complete'
  | 'filter.completeBack'
  | 'filter.accept'
  | 'filter.leave'
  | 'filter.cancel'
  | 'post.star'
  | 'post.markRead'
  | 'post.copyPath'
  | 'post.edit'
  | 'post.browse'
  | 'article.find'
  | 'article.findNext'
  | 'article.findPrevious'
  | 'article.outline'
  | 'article.goto'
  | 'article.nextHeading'
  | 'article.previousHeading'
  | 'article.nextLink'
  | 'article.previousLink'
  | 'article.follow'
  | 'article.nextPost'
  | 'article.previousPost'
  | 'article.copy'
  | 'article.around'
  | 'article.dim'
  | 'article.picture'
  | 'article.codeRight'
  | 'article.codeLeft'
  | 'article.narrower'
  | 'article.wider'
  | 'article.align'
  | 'trail.back'
  | 'trail.forward'
  | 'find.accept'
  | 'find.cancel'
  | 'picture.next'
  | 'picture.previous'
  | 'panel.choose'
  | 'panel.close'
  | 'number.digit'
  | 'setting.change'
  | 'setting.next'
  | 'setting.previous'
  | 'setting.unset'
  | 'facet.include'
  | 'facet.exclude'
  | 'facet.clear'
  | 'facet.mode'
  | 'help.find'
  | 'facet.narrow'
  | 'facet.remove'
  | 'text.deleteBackward'
  | 'text.deleteForward'
  | 'text.deleteWord'
  | 'text.deleteToStart'
  | 'text.deleteToEnd'
  | 'text.left'
  | 'text.right'
  | 'text.start'
  | 'text.end';

/** Everything that can happen to the reader. */
export type Action =
  /** `digit` is the one that was pressed, for the command that depends on it. */
  | {readonly type: Command; readonly digit?: string}
  /** The hand was ahead of the screen: its keys are not meant for the offer to go on. */
  | {readonly type: 'offer.withdrawn'}
  /** What was typed or pasted while a text field has the keys. */
  | {readonly type: 'text.insert'; readonly text: string}
  /** The button went down on something. */
  | {readonly type: 'pointer.pressed'; readonly spot: Spot}
  /** The wheel turned over something; `lines` to scroll, negative towards the top. */
  | {readonly type: 'pointer.turned'; readonly spot: Spot; readonly lines: number}
  /** The mouse went to a row of the screen, with the scroll bar in its grip. */
  | {readonly type: 'pointer.dragged'; readonly row: number}
  | {readonly type: 'pointer.released'}
  /** The first keys of a chord; none when the chord led nowhere. */
  | {readonly type: 'keys.pending'; readonly keys: readonly string[]}
  | {readonly type: 'terminal.resized'; readonly size: Size}
  /** The terminal has said what its background is: the theme in force may be another on it. */
  | {readonly type: 'terminal.told'}
  | {readonly type: 'library.progressed'; readonly done: number; readonly total: number}
  | {
      readonly type: 'library.loaded';
      readonly library: Library;
      /** There is more to read: this is what has been read so far. */
      readonly filling?: boolean;
      /** A post to open at once, by its id. */
      readonly open: string | null;
      /** Reading was broken off here: this is all there will be. */
      readonly brokenOff?: ReadingProgress;
    }
  | {
      readonly type: 'list.found';
      readonly query: string;
      readonly posts: readonly Post[];
      readonly hint: string | null;
      readonly complete: boolean;
    }
  | {readonly type: 'list.described'; readonly query: string; readonly hits: readonly Hit[]}
  /** What may stand at the cursor of the filter line. */
  | {readonly type: 'filter.completed'; readonly completion: Completion; readonly step: 1 | -1}
  | {
      readonly type: 'history.loaded';
      readonly queries: readonly string[];
      readonly searches: ReadonlyMap<string, string>;
    }
  | {readonly type: 'facets.counted'; readonly groups: readonly FacetGroup[]}
  | {
      readonly type: 'preview.composed';
      readonly id: string;
      readonly width: number;
      readonly page: Page;
    }
  | {readonly type: 'post.open'; readonly id: string; readonly place: Place}
  | {
      readonly type: 'article.composed';
      readonly id: string;
      readonly page: Page;
      readonly markdown: string;
      readonly firstLine: number;
      readonly place: Place;
      readonly trail: TrailStep;
      readonly closed: ReadonlySet<number>;
      /** Offsets in the Markdown of the part that the page shows, when the whole of it is to follow. */
      readonly excerpt?: {readonly start: number; readonly end: number};
      /** Milliseconds since the epoch. */
      readonly now: number;
    }
  /** The page must be set anew: its file may have changed, or more of its code can be highlighted. */
  | {readonly type: 'article.changed'; readonly id: string}
  /** All the pictures that are drawn now, by `pictureKey`. */
  | {readonly type: 'pictures.drawn'; readonly pictures: ReadonlyMap<string, DrawnPicture>}
  /** Whether pictures can be drawn from now on. */
  | {readonly type: 'pictures.able'; readonly able: boolean}
  | {readonly type: 'around.found'; readonly id: string; readonly around: Around}
  | {readonly type: 'readings.loaded'; readonly readings: ReadonlyMap<string, Reading>}
  /** What stands in the settings file, and where that is. */
  | {readonly type: 'settings.loaded'; readonly settings: Settings; readonly file: string}
  /** What was typed is a value of the setting; `remark` is what its author should know. */
  | {
      readonly type: 'setting.parsed';
      readonly name: SettingName;
      readonly value: SettingValue;
      readonly remark: string | null;
    }
  /** What was typed is none: why, and what would be one. */
  | {readonly type: 'setting.refused'; readonly name: SettingName; readonly text: string}
  | {readonly type: 'message'; readonly text: string; readonly tone: 'info' | 'warning'};
