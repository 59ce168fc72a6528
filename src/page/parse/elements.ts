const words = (text: string) => new Set(text.split(' '));

/** HTML's elements by what they do to a page of text. */
export const elements = {
  /** They style or hold words within a line, or are so common there that a missing partner means nothing. */
  formatting: words(
    'a abbr acronym b bdi bdo big br center cite code data del dfn em font i img input ins kbd label li mark p picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr div',
  ),
  /** They start a block of their own. */
  block: words(
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td textarea tfoot th thead tr ul',
  ),
  /** Nothing in them is shown. */
  hidden: words('script style template svg noscript head title canvas datalist colgroup math'),
  /** They have no content, so they never close. */
  empty: words('area base br col embed hr img input link meta param source track wbr'),
};

const others = words(
  'audio button iframe map meter object optgroup option output progress slot video select link meta base area col embed track param frame frameset',
);

/** Every name that HTML gives to an element. Other names in angle brackets are text. */
export const knownElements: ReadonlySet<string> = new Set([
  ...elements.formatting,
  ...elements.block,
  ...elements.hidden,
  ...elements.empty,
  ...others,
]);
