/**
 * What writers call the languages, by the name of the grammar that reads them; some have no grammar of their own and
 * borrow one that looks alike. `ansi` and `console` are octavo's own: what a terminal showed.
 */
const aliases: Readonly<Record<string, string>> = {
  ansi: '',
  console: 'shell shellsession shell-session sh-session bash-session terminal term session cli',
  apache: 'apacheconf htaccess',
  awk: 'gawk',
  bash: 'sh zsh ksh fish ash shell-script shellscript env dotenv',
  c: 'h',
  clojure: 'clj cljs edn clojurescript',
  cmake: '',
  coffeescript: 'coffee cson',
  cpp: 'c++ cc cxx hpp hh hxx arduino ino cuda cu',
  crystal: 'cr',
  csharp: 'cs c# dotnet',
  css: 'postcss pcss',
  dart: '',
  diff: 'patch udiff',
  django: 'jinja jinja2 liquid nunjucks njk tera html.jinja',
  dockerfile: 'docker containerfile',
  dos: 'bat cmd batch',
  elixir: 'ex exs',
  elm: '',
  erb: 'eruby html+erb',
  erlang: 'erl',
  fsharp: 'fs f# fsx',
  glsl: 'wgsl hlsl frag vert',
  go: 'golang',
  gradle: '',
  graphql: 'gql',
  groovy: 'jenkinsfile',
  handlebars: 'hbs mustache html.hbs html.handlebars gotmpl go-html-template gohtml',
  haskell: 'hs purescript idris',
  http: 'https',
  ini: 'toml conf cfg editorconfig gitconfig systemd desktop',
  java: 'jsp',
  javascript: 'js jsx mjs cjs node nodejs es6 javascriptreact',
  json: 'json5 jsonc jsonl ndjson geojson webmanifest ipynb',
  julia: 'jl',
  kotlin: 'kt kts',
  latex: 'tex bibtex',
  less: '',
  lisp: 'common-lisp cl elisp emacs-lisp el',
  llvm: 'll',
  lua: 'luau pluto',
  makefile: 'make mk mak',
  markdown: 'md mkd mkdown mdx mdoc',
  matlab: 'octave',
  nginx: 'nginxconf',
  nim: 'nimrod',
  nix: 'nixos',
  objectivec: 'objc objective-c obj-c mm m',
  ocaml: 'ml reason rescript',
  perl: 'pl pm',
  pgsql: 'postgres postgresql plpgsql',
  php: 'php7 php8',
  powershell: 'ps ps1 pwsh posh',
  prolog: '',
  properties: 'gitignore ignore-file',
  protobuf: 'proto proto3',
  python: 'py python3 py3 python2 gyp ipython starlark bazel bzl mojo sage',
  'python-repl': 'pycon',
  r: 'rscript splus',
  ruby: 'rb gemspec podspec thor irb rake brewfile gemfile',
  rust: 'rs ron',
  scala: 'sbt sc',
  scheme: 'scm racket rkt',
  scss: 'sass',
  sql: 'mysql sqlite mariadb tsql plsql hql duckdb',
  stylus: 'styl',
  swift: '',
  tcl: 'tk',
  twig: 'craftcms',
  typescript: 'ts tsx mts cts typescriptreact deno',
  vbnet: 'vb vba basic',
  verilog: 'v sv svh systemverilog',
  vhdl: '',
  vim: 'vimscript viml vimrc',
  wasm: 'wat wast',
  x86asm: 'asm nasm assembly',
  xml: 'html xhtml rss atom xjb xsd xsl plist svg htm vue svelte astro html5 mathml aspx',
  yaml: 'yml docker-compose compose ansible cff',
};

let names: Map<string, string> | undefined;

/** The grammar that reads `language` (in lower case), or `null` when there is none. */
export function grammarOf(language: string): string | null {
  names ??= grammarsByName();
  return language === '' ? null : (names.get(language) ?? null);
}

function grammarsByName(): Map<string, string> {
  const found = new Map<string, string>();
  for (const [grammar, others] of Object.entries(aliases)) {
    found.set(grammar, grammar);
    for (const name of others.split(' ')) found.set(name, grammar);
  }
  return found;
}

/** The grammars themselves, for tests and for whoever lists what octavo highlights. */
export const grammarNames: readonly string[] = Object.keys(aliases);
