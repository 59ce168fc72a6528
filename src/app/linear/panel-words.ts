import {settingDefinitions, settingNames} from '../../settings/definitions.ts';
import {counted} from '../../text/counted.ts';
import {aroundEntries} from '../around.ts';
import {choiceLabels, choiceTitles} from '../choices.ts';
import {helpLines} from '../help.ts';
import {articleOf, facetEntries, outlineEntries} from '../select.ts';
import {settingText} from '../setting-values.ts';
import type {SettingsPanel} from '../settings-panel.ts';
import type {FacetPanel, Panel, State} from '../state.ts';
import {keyWords} from './key-words.ts';
import {pageWords} from './page-words.ts';

/** What a panel says when it opens, its first entry included. */
export function panelWords(state: State, panel: Panel): string[] {
  switch (panel.kind) {
    case 'help':
      return ['Keys. Slash finds one, Escape closes.', ...helpWords(state, panel.field.text)];
    case 'outline': {
      const count = articleOf(state)?.page.outline.length ?? 0;
      const how = 'Arrows go through them, words and numbers narrow them, Enter goes there.';
      return [`Outline, ${counted(count, 'heading')}. ${how}`, ...entryWords(state, panel)];
    }
    case 'choice': {
      const count = choiceLabels(state, panel.what).length;
      return [
        `${choiceTitles[panel.what]}, ${counted(count, 'choice')}.`,
        ...entryWords(state, panel),
      ];
    }
    case 'goto':
      return ['Go to which line, or which percentage? Enter goes there.'];
    case 'name':
      return ['Which name for this search? Enter keeps it.'];
    case 'note': {
      const page = articleOf(state)?.page;
      return [...(page ? pageWords(page, panel) : []), 'Enter goes to the note, Escape closes it.'];
    }
    case 'picture':
      return [`Picture: ${articleOf(state)?.page.links[panel.link]?.text ?? ''}`];
    case 'around':
      return ['Posts around this one.', ...entryWords(state, panel)];
    case 'settings':
      return panel.settings
        ? [`Settings, kept in ${panel.file}.`, ...entryWords(state, panel)]
        : ['Settings.'];
    case 'facets':
      return [
        'Tags and more. Enter keeps posts with one, minus those without, Escape closes.',
        ...entryWords(state, panel),
      ];
  }
}

/** The entry of a panel that is selected, in words; nothing where there is none. */
export function entryWords(state: State, panel: Panel): string[] {
  switch (panel.kind) {
    case 'outline': {
      const page = articleOf(state)?.page;
      const entry = page && outlineEntries(page, panel.field.text)[panel.selected];
      if (!entry) return ['No such heading.'];
      return [`${entry.index + 1}: level ${entry.heading.level}: ${entry.heading.text}`];
    }
    case 'choice': {
      const labels = choiceLabels(state, panel.what);
      return [`${panel.selected + 1} of ${labels.length}: ${labels[panel.selected] ?? ''}`];
    }
    case 'around': {
      const entries = aroundEntries(articleOf(state)?.around ?? null);
      const entry = entries[panel.selected];
      return [entry ? `${entry.group}: ${entry.post.title}` : 'Looking through the library.'];
    }
    case 'settings':
      return settingWords(panel);
    case 'facets':
      return facetWords(state, panel);
    default:
      return [];
  }
}

/** The keys of the first screen of the help, or those that were looked for. */
export function helpWords(state: State, filter: string): string[] {
  const lines = helpLines(state, filter);
  const end = filter === '' ? lines.findIndex(({kind}) => kind === 'blank') : lines.length;
  const said = lines
    .slice(0, end < 0 ? lines.length : end)
    .flatMap(line =>
      line.kind === 'keys'
        ? [`${keyWords(line.keys)}: ${line.text}`]
        : line.kind === 'title'
          ? [`${line.text}:`]
          : [],
    );
  return said.length > 0 ? said : ['No key does that.'];
}

function settingWords({settings, selected, refusal}: SettingsPanel): string[] {
  const name = settingNames[selected];
  if (!settings || !name) return [];
  if (refusal !== null) return [refusal];
  const {default: usual, description} = settingDefinitions[name];
  const value = settingText(settings[name]) || 'none';
  return [`${name}: ${value}. ${description} Default ${settingText(usual) || 'none'}.`];
}

/** The value of the selected setting, when it has become another one. */
export function valueWords({settings, selected}: SettingsPanel, before: SettingsPanel): string[] {
  const name = settingNames[selected];
  if (!settings || !name || settings[name] === before.settings?.[name]) return [];
  return [`${name}: ${settingText(settings[name]) || 'none'}`];
}

const chosen = {none: '', included: ', chosen', excluded: ', excluded'} as const;

function facetWords({list}: State, panel: FacetPanel): string[] {
  const entry = facetEntries(panel)[panel.selected];
  if (!entry) return [panel.groups.length === 0 ? 'Counting.' : 'Nothing here.'];
  const {facet, value, count, state} = entry;
  const note = facet === 'search' ? (list.searches.get(value) ?? '') : counted(count, 'post');
  return [`${facet} ${value}, ${note}${chosen[state]}`];
}
