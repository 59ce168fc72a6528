import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Parts of packages that octavo has no use for. Ink asks for the devtools, and they for web sockets, only when DEV=true.
 * @type {import('esbuild').Plugin}
 */
const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'left-out'}));
    build.onLoad({filter: /./, namespace: 'left-out'}, () => ({contents: 'export default false;'}));
    // js-yaml's type for functions needs a JavaScript parser at start, and octavo never lets it make one.
    build.onResolve({filter: /type\/js\/function$/}, ({path, resolveDir}) => ({
      path: join(resolveDir, dirname(path), 'undefined.js'),
    }));
  },
};

/**
 * The package entities decodes its table in a loop that takes as long as parsing a short post; Node decodes base64 itself.
 * @type {import('esbuild').Plugin}
 */
const nativeBase64 = {
  name: 'native-base64',
  setup(build) {
    build.onLoad({filter: /entities\/dist\/esm\/internal\/decode-shared\.js$/}, () => ({
      contents: [
        'export const decodeBase64 = text => {',
        "  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));",
        '  return new Uint16Array(bytes.buffer, 0, bytes.length >> 1);',
        '};',
      ].join('\n'),
    }));
  },
};

/**
 * A regular expression that is made when it is first used, as is its source. It travels into marked as text.
 * @param {() => string} source
 * @param {string} flags
 */
function lazyRule(source, flags) {
  let made;
  const rule = () => (made ??= new RegExp(source(), flags));
  const lazy = {
    get source() {
      return source();
    },
    flags,
    exec: text => rule().exec(text),
    test: text => rule().test(text),
    get lastIndex() {
      return rule().lastIndex;
    },
    set lastIndex(index) {
      rule().lastIndex = index;
    },
  };
  for (const method of ['match', 'matchAll', 'replace', 'search', 'split']) {
    lazy[Symbol[method]] = (...args) => rule()[Symbol[method]](...args);
  }
  return lazy;
}

/**
 * How many groups of a regular expression capture. It travels into highlight.js as text.
 * @param {string} source
 */
export function countGroups(source) {
  const open = source.replace(/\\.|\[(?:[^\\\]]|\\.)*\]/gs, '.').match(/\((?!\?)|\(\?<(?![=!])/g);
  return open ? open.length : 0;
}

/**
 * What `compile` makes of a list of keywords, made once for all modes of a grammar that share the list: JavaScript's has
 * six. It travels into highlight.js as text.
 * @template List, Compiled
 * @param {(list: List, caseInsensitive: boolean, scope: string) => Compiled} compile
 */
export function oncePerList(compile) {
  const known = new Map();
  return (
    /** @type {List} */ list,
    /** @type {boolean} */ caseInsensitive,
    /** @type {string} */ scope,
  ) => {
    const last = known.get(list);
    if (last?.scope === scope && last.caseInsensitive === caseInsensitive) return last.compiled;
    const compiled = compile(list, caseInsensitive, scope);
    known.set(list, {caseInsensitive, scope, compiled});
    return compiled;
  };
}

/**
 * Texts of packages that are replaced, each of which must be there: a new version of a package may need another patch.
 * @type {readonly {file: RegExp; except?: RegExp; before?: string; replace: readonly (readonly [string, string])[]}[]}
 */
const replacements = [
  {
    // Ink's layout engine takes its own bytes out of its source with `fetch` where there is one; Node's costs a quarter
    // of its own start to load, and octavo has no use for a network. What it makes of them it makes at once, so that
    // nothing has to wait for it at the top of a module, which CommonJS cannot do.
    file: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/,
    replace: [
      ['import.meta.url', "''"],
      [
        'if(h.instantiateWasm)try{',
        'a(new WebAssembly.Instance(new WebAssembly.Module(wa()),d));return{};if(h.instantiateWasm)try{',
      ],
      ['return loadYoga.ready', 'return loadYoga'],
    ],
  },
  {file: /yoga-layout\/dist\/src\/index\.js$/, replace: [['await loadYoga()', 'loadYoga()']]},
  {
    // marked makes some 60 regular expressions as it is loaded, its whole inline half among them, which octavo leaves
    // unused: 5 ms of the 50 that Node itself takes to start. Here each is put together and made when it is first
    // matched; those with Unicode properties, of which others are put together, cost the most.
    file: /marked\/lib\/marked\.esm\.js$/,
    before: lazyRule.toString(),
    replace: [
      ['let t=typeof l=="string"?l:l.source,n=', 'let t=()=>typeof l=="string"?l:l.source,n='],
      [
        'let o=typeof s=="string"?s:s.source;return o=o.replace(O.caret,"$1"),t=t.replace(r,o),n}',
        'let u=t;return t=()=>u().replace(r,(typeof s=="string"?s:s.source).replace(O.caret,"$1")),n}',
      ],
      ['getRegex:()=>new RegExp(t,e)', 'getRegex:()=>lazyRule(t,e)'],
      ...[
        String.raw`[\p{L}\p{N}]`,
        String.raw`[\p{P}\p{S}]`,
        String.raw`[\s\p{P}\p{S}]`,
        String.raw`[^\s\p{P}\p{S}]`,
        String.raw`[\p{Pi}\p{Ps}"']`,
        String.raw`(?!~)[\p{P}\p{S}]`,
        String.raw`(?!~)[\s\p{P}\p{S}]`,
        String.raw`(?:[^\s\p{P}\p{S}]|~)`,
      ].map(source => [`/${source}/u`, `lazyRule(()=>${JSON.stringify(source)},"u")`]),
    ],
  },
  {
    // highlight.js counts the groups of each rule by making and running an expression of it, and makes expressions of the
    // rules that only the joined ones are asked for: 5 ms for a post with five languages. Its lists of keywords cost two
    // more, and so many calls that V8 takes another two to compile what is called.
    file: /highlight\.js\/lib\/core\.js$/,
    // The other renderer brings an older one.
    except: /cli-highlight/,
    before: `${countGroups};${oncePerList};const listOfKeywords = oncePerList((...args) => compileKeywords(...args));`,
    replace: [
      [
        'compileKeywords(rawKeywords[scopeName], caseInsensitive, scopeName)',
        'listOfKeywords(rawKeywords[scopeName], caseInsensitive, scopeName)',
      ],
      ['keywordList.forEach(function(keyword) {', 'for (const keyword of keywordList) {'],
      [
        'scoreForKeyword(pair[0], pair[1])];\n    });',
        'scoreForKeyword(pair[0], pair[1])];\n    }',
      ],
      [
        "return (new RegExp(re.toString() + '|')).exec('').length - 1;",
        'return countGroups(re.toString());',
      ],
      ['cmode.beginRe = langRe(cmode.begin);', ''],
      [
        'if (mode.illegal) cmode.illegalRe = langRe(/** @type {RegExp | string} */ (mode.illegal));',
        '',
      ],
    ],
  },
  {
    file: /ink\/build\/reconciler\.js$/,
    replace: [
      ["await import('./devtools.js')", '0'],
      ['await loadPackageJson()', '{}'],
      ["await import('node:fs')", '{}'],
    ],
  },
];

/** @type {import('esbuild').Plugin} */
const replaceTexts = {
  name: 'replace-texts',
  setup(build) {
    for (const {file, except, before: prologue = '', replace} of replacements) {
      build.onLoad({filter: file}, ({path}) => {
        if (except?.test(path)) return undefined;
        let contents = readFileSync(path, 'utf8');
        for (const [before, after] of replace) {
          const parts = contents.split(before);
          if (parts.length !== 2) throw new Error(`${path} has ${parts.length - 1} of ${before}`);
          contents = parts.join(after);
        }
        return {contents: prologue + contents};
      });
    }
  },
};

const commonLanguages = (
  'bash c cpp csharp css diff dockerfile elixir go groovy haskell ini java javascript json kotlin less lua makefile ' +
  'markdown nginx objectivec perl php plaintext powershell python r ruby rust scala scss shell sql swift typescript ' +
  'vim xml yaml'
).split(' ');

/**
 * marked-terminal's highlighter brings 190 languages, a third of the whole package; it gets those that posts are
 * written with.
 * @type {import('esbuild').Plugin}
 */
const fewerLanguages = {
  name: 'fewer-languages',
  setup(build) {
    build.onResolve({filter: /^highlight\.js$/}, ({path, importer, resolveDir}) =>
      importer.includes('cli-highlight')
        ? {path, namespace: 'fewer-languages', pluginData: resolveDir}
        : undefined,
    );
    build.onLoad({filter: /./, namespace: 'fewer-languages'}, ({pluginData}) => ({
      resolveDir: pluginData,
      contents: [
        "const hljs = require('highlight.js/lib/core');",
        ...commonLanguages.map(
          name =>
            `hljs.registerLanguage('${name}', require('highlight.js/lib/languages/${name}'));`,
        ),
        // It would complain on standard error of a language that it does not know; the caller takes an exception.
        'const highlight = hljs.highlight;',
        "hljs.highlight = (name, ...rest) => { if (!hljs.getLanguage(name)) throw new Error('unknown'); return highlight(name, ...rest); };",
        'module.exports = hljs;',
      ].join('\n'),
    }));
  },
};

/** What the bundle changes in the packages that it takes in. */
export const patches = [leaveOut, nativeBase64, replaceTexts, fewerLanguages];
