import type {Command} from './actions.ts';

/** What has the keys. Several modes may share a binding; a key means one thing in one mode. */
export const modes = [
  'loading',
  'list',
  'filter',
  'article',
  'find',
  'problems',
  'archive',
  'help',
  'outline',
  'choice',
  'goto',
  'note',
  'around',
  'picture',
  'name',
  'facets',
  'narrow',
  'settings',
  'value',
] as const;

export type Mode = (typeof modes)[number];

/** One row of the keymap. Help, the hint bar and the table of keys in the README are made from these rows. */
export type Binding = {
  readonly action: Command;
  readonly modes: readonly Mode[];
  /** Names as `keyName` gives them; a chord is keys with spaces between, such as `g g`. */
  readonly keys: readonly string[];
  /** What it does, as help says it. */
  readonly text: string;
  /** In one word for the hint bar, which shows the rows that have one. */
  readonly hint?: string;
};

const everywhere = modes;
const moving: readonly Mode[] = [
  'list',
  'article',
  'problems',
  'archive',
  'help',
  'choice',
  'around',
  'facets',
];
const lines: readonly Mode[] = [...moving, 'settings'];
const fields: readonly Mode[] = ['filter', 'find', 'outline', 'goto', 'name', 'narrow', 'value'];
const aboveText: readonly Mode[] = ['filter', 'outline', 'narrow'];
const screens: readonly Mode[] = ['list', 'article', 'problems', 'archive'];
const posts: readonly Mode[] = ['list', 'article'];
const list: readonly Mode[] = ['list'];
const article: readonly Mode[] = ['article'];

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/** The keys as they are without the user's own: what hands know from less, vim and glow. */
export const defaultKeymap: readonly Binding[] = [
  bind(list, ['enter', 'l', 'right'], 'list.open', 'Open the post', 'open'),
  bind(list, ['/'], 'list.filter', 'Filter the list', 'filter'),
  bind(list, ['#'], 'list.facets', 'Tags and other facets', 'tags'),
  bind(list, ['s'], 'list.order', 'Sort the list', 'sort'),
  bind(list, ['S'], 'list.reverse', 'Turn the order round'),
  bind(list, ['v'], 'list.group', 'Group by year, category or folder'),
  bind(list, ['w'], 'list.nameSearch', 'Keep this search under a name'),
  bind(['filter'], ['ctrl+s'], 'list.nameSearch', 'Keep this search under a name'),
  bind(posts, ['U'], 'list.nextUnread', 'Go to the next unread post'),
  bind(list, ['a'], 'list.archive', 'Archive: posts by year and month'),
  bind(['archive'], ['enter', 'l', 'right'], 'archive.open', 'Show these posts', 'show'),
  bind(['archive'], ['}', 'J'], 'archive.nextYear', 'Next year'),
  bind(['archive'], ['{', 'K'], 'archive.previousYear', 'Previous year'),
  bind(list, ['c'], 'list.continue', 'Go on reading where you stopped'),
  bind(list, ['r'], 'list.reload', 'Read the folder anew'),
  bind(['loading'], ['escape'], 'library.stop', 'Stop; what has been read stays', 'stop'),
  bind(['filter'], ['enter'], 'filter.accept', 'Open the post', 'open'),
  bind(
    ['filter'],
    ['escape', 'ctrl+g'],
    'filter.cancel',
    'Clear the filter, then leave it',
    'clear',
  ),
  bind(['filter'], ['tab'], 'filter.complete', 'Complete the field or the value', 'complete'),
  bind(['filter'], ['shift+tab'], 'filter.completeBack', 'The completion before'),
  bind(['filter'], ['ctrl+o'], 'filter.leave', 'To the list, with the filter kept', 'to the list'),

  bind(article, ['/'], 'article.find', 'Find in the article', 'find'),
  bind(article, ['n'], 'article.findNext', 'Next match'),
  bind(article, ['N'], 'article.findPrevious', 'Previous match'),
  bind(article, ['t'], 'article.outline', 'Outline', 'outline'),
  bind(article, ['tab'], 'article.nextLink', 'Next link or fold', 'links'),
  bind(article, ['shift+tab'], 'article.previousLink', 'Previous link or fold'),
  bind(article, ['enter'], 'article.follow', 'Follow the link; open or shut the fold', 'follow'),
  bind(article, digits, 'number.digit', 'Go to the heading with this number'),
  bind(list, digits, 'number.digit', 'The post with this number; Enter opens it'),
  bind(article, ['}'], 'article.nextHeading', 'Next heading'),
  bind(article, ['{', 'p'], 'article.previousHeading', 'Previous heading'),
  bind(article, ['J'], 'article.nextPost', 'Next post of the list'),
  bind(article, ['K'], 'article.previousPost', 'Previous post of the list'),
  bind(article, ['['], 'trail.back', 'Back to where you came from'),
  bind(article, [']'], 'trail.forward', 'Forward again'),
  bind(
    article,
    ['r'],
    'article.around',
    'Posts around: previous, next, linking here, related',
    'related',
  ),
  bind(
    article,
    ['i'],
    'article.picture',
    'Show the picture in focus, or the first in sight, full screen',
    'picture',
  ),
  bind(article, ['z'], 'article.dim', 'Dim all but the paragraph being read'),
  bind(article, ['L'], 'article.codeRight', 'See more of wide code: unwrap it, then to the right'),
  bind(article, ['H'], 'article.codeLeft', 'Wide code back to the left, then wrapped again'),
  bind(article, [':'], 'article.goto', 'Go to a line, or a percentage'),
  bind(article, ['<'], 'article.narrower', 'Narrower page'),
  bind(article, ['>'], 'article.wider', 'Wider page'),
  bind(article, ['='], 'article.align', 'Page at the left, or in the middle'),
  bind(
    article,
    ['y'],
    'article.copy',
    'Copy the link in focus, or choose: post, heading, paragraph, code',
  ),
  bind(['find'], ['enter'], 'find.accept', 'Stay at the match', 'stay'),
  bind(['find'], ['escape', 'ctrl+g'], 'find.cancel', 'Give up the search', 'give up'),

  bind(list, ['y'], 'post.copyPath', 'Copy the path of the file'),
  bind(posts, ['m'], 'post.star', 'Star, or take the star away'),
  bind(posts, ['M'], 'post.markRead', 'Mark as read, or as unread'),
  bind(posts, ['e'], 'post.edit', 'Edit the file'),
  bind(posts, ['o'], 'post.browse', 'Open the public address, or else the file'),

  bind(lines, ['j', 'down', 'ctrl+n'], 'scroll.lineDown', 'Down'),
  bind(lines, ['k', 'up', 'ctrl+p'], 'scroll.lineUp', 'Up'),
  bind(aboveText, ['down', 'ctrl+n'], 'scroll.lineDown', 'Down'),
  bind(
    aboveText,
    ['up', 'ctrl+p'],
    'scroll.lineUp',
    'Up; in the filter, above the first post, older queries',
  ),
  bind(moving, ['space', 'f', 'pagedown', 'ctrl+f'], 'scroll.pageDown', 'A page down'),
  bind(moving, ['b', 'pageup', 'ctrl+b'], 'scroll.pageUp', 'A page up'),
  bind(aboveText, ['pagedown'], 'scroll.pageDown', 'A page down'),
  bind(aboveText, ['pageup'], 'scroll.pageUp', 'A page up'),
  bind(moving, ['d', 'ctrl+d'], 'scroll.halfDown', 'Half a page down'),
  bind(moving, ['u', 'ctrl+u'], 'scroll.halfUp', 'Half a page up'),
  bind(lines, ['g', 'home'], 'scroll.top', 'To the top'),
  bind(lines, ['G', 'end'], 'scroll.bottom', 'To the bottom'),

  bind(
    ['picture'],
    ['tab', 'j', 'down', 'n', 'space', 'l', 'right'],
    'picture.next',
    'Next picture',
    'next',
  ),
  bind(
    ['picture'],
    ['shift+tab', 'k', 'up', 'N', 'b'],
    'picture.previous',
    'Previous picture',
    'previous',
  ),
  bind(
    ['picture'],
    ['escape', 'i', 'q', 'h', 'left', 'backspace'],
    'panel.close',
    'Back to the article',
    'back',
  ),

  bind(['note'], ['enter'], 'panel.choose', 'Go to the note', 'go there'),
  bind(
    ['note'],
    ['escape', 'h', 'left', 'q', 'backspace', 'space'],
    'panel.close',
    'Close',
    'close',
  ),
  bind(['outline', 'goto'], ['enter'], 'panel.choose', 'Go there', 'go there'),
  bind(['choice'], ['enter', 'l', 'right'], 'panel.choose', 'Choose', 'choose'),
  bind(['around'], ['enter', 'l', 'right'], 'panel.choose', 'Open the post', 'open'),
  bind(['settings'], ['enter', 'space'], 'setting.change', 'Next value, or type one', 'change'),
  bind(['settings'], ['right', 'l'], 'setting.next', 'Next value', 'next'),
  bind(['settings'], ['left', 'h'], 'setting.previous', 'Previous value', 'previous'),
  bind(['settings'], ['x', 'delete'], 'setting.unset', 'Give the default back', 'default'),
  bind(['value'], ['enter'], 'panel.choose', 'Keep the value', 'keep'),
  bind(['facets'], ['enter', '+', 'l', 'right'], 'facet.include', 'Only posts with this', 'only'),
  bind(['facets'], ['-', 'x'], 'facet.exclude', 'No posts with this', 'none'),
  bind(['facets'], ['c', 'backspace'], 'facet.clear', 'Forget what was chosen', 'forget'),
  bind(['facets'], ['a'], 'facet.mode', 'All of the chosen values, or any', 'all/any'),
  bind(['facets'], ['D', 'delete'], 'facet.remove', 'Forget a search that has a name'),
  bind(['facets'], ['/'], 'facet.narrow', 'Narrow the values', 'narrow'),
  bind(['narrow'], ['enter'], 'panel.choose', 'Keep these', 'keep'),
  bind(['name'], ['enter'], 'panel.choose', 'Keep the search', 'keep'),
  bind(
    ['choice'],
    ['escape', 'h', 'left', 'q', 'backspace'],
    'panel.close',
    'Leave it as it was',
    'cancel',
  ),
  bind(['help'], ['/'], 'help.find', 'Find a key', 'find'),
  bind(['help'], ['escape', 'h', 'left', 'backspace', '?', 'q'], 'panel.close', 'Close', 'close'),
  bind(['around'], ['escape', 'h', 'left', 'backspace', 'r', 'q'], 'panel.close', 'Close', 'close'),
  bind(['facets'], ['escape', 'h', 'left', '#', 'q'], 'panel.close', 'Close', 'close'),
  bind(['settings'], ['escape', ',', 'backspace', 'q'], 'panel.close', 'Close', 'close'),
  bind(
    ['outline', 'goto', 'narrow', 'name', 'value'],
    ['escape', 'ctrl+g'],
    'panel.close',
    'Close',
    'close',
  ),

  bind(
    ['article', 'problems', 'archive'],
    ['escape', 'h', 'left', 'backspace'],
    'app.back',
    'Back to the list',
    'back',
  ),
  bind(list, ['escape', 'h', 'left', 'backspace'], 'app.back', 'Clear the filter'),
  bind(posts, ['!'], 'app.problems', 'Problems met in the files, and in setting the post'),
  bind(posts, ['T'], 'app.theme', 'Theme'),
  bind(
    [...screens, 'help', 'choice', 'note', 'around', 'facets', 'settings'],
    ['P'],
    'app.mouse',
    'Mouse on; off again, the terminal selects text with it',
  ),
  bind(screens, [','], 'app.settings', 'Settings'),
  bind(screens, ['?'], 'app.help', 'Keys', 'keys'),
  bind(['loading', ...screens], ['q'], 'app.quit', 'Quit', 'quit'),
  bind(everywhere, ['ctrl+c'], 'app.quit', 'Quit at once'),
  bind(everywhere, ['ctrl+z'], 'app.suspend', 'Suspend; `fg` comes back'),
  bind(everywhere, ['ctrl+l'], 'app.redraw', 'Draw the screen anew'),

  bind(
    fields,
    ['backspace', 'ctrl+h'],
    'text.deleteBackward',
    'Delete the character before the cursor',
  ),
  bind(fields, ['delete', 'ctrl+d'], 'text.deleteForward', 'Delete the character at the cursor'),
  bind(fields, ['ctrl+w', 'alt+backspace'], 'text.deleteWord', 'Delete the word before the cursor'),
  bind(fields, ['ctrl+u'], 'text.deleteToStart', 'Delete to the start'),
  bind(fields, ['ctrl+k'], 'text.deleteToEnd', 'Delete to the end'),
  bind(fields, ['left', 'ctrl+b'], 'text.left', 'Left'),
  bind(fields, ['right', 'ctrl+f'], 'text.right', 'Right'),
  bind(fields, ['home', 'ctrl+a'], 'text.start', 'To the start of the line'),
  bind(fields, ['end', 'ctrl+e'], 'text.end', 'To the end of the line'),
];

function bind(
  modes: readonly Mode[],
  keys: readonly string[],
  action: Command,
  text: string,
  hint?: string,
): Binding {
  return {action, modes, keys, text, ...(hint && {hint})};
}

/** Modes in which printable keys are typed into a field instead of being looked up. */
export function takesText(mode: Mode): boolean {
  return fields.includes(mode);
}
