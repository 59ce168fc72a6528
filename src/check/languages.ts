/** Whether some highlighter, diagram tool or custom has a use for a word after the opening marks of a code block. */
export function isLanguage(name: string): boolean {
  languages ??= new Set(languageNames());
  return languages.has(name) || numbered.test(name) || composed(name);
}

/** Every name, for suggestions. */
export function languageNames(): string[] {
  return table.trim().split(/\s+/);
}

let languages: Set<string> | undefined;

/** `diff-js`, `language-js`, `js-nolint`: what plug-ins make of a name. */
function composed(name: string): boolean {
  const bare = name.replace(
    /^(?:lang|language|diff)-|-(?:nolint|nocheck|live|diff|repl|session)$/g,
    '',
  );
  return bare !== name && (languages?.has(bare) ?? false);
}

/** `python3.12`, `c++20`, `rust2021`. */
const numbered = /^(?:python|py|c\+\+|cpp|c|rust|ruby|php|java|es|edition)\d[\d.]*$/;

/**
 * The languages of highlight.js, Linguist, Prism, Shiki, Rouge, Pygments and Chroma with their aliases, the diagrams and
 * queries that sites and vaults draw from code blocks, and what people write for no language at all.
 */
const table = `
aarch64 abap abc abcjs abnf abnf-rfc accesslog actdiag actionscript actionscript3 ad-danger
ad-info ad-note ad-tip ad-warning ada ado adoc agda ahk al algol alloy alloy6 angelscript
angular angular-html angular-ts ansi antlr antlr4 apache apacheconf apex apl apl-dyalog
applescript applesoft aql arc arcade arduino arm arm64 armasm as as3 asc ascii ascii-art
asciidoc asciimath askama asm asn.1 asn1 asp aspectj aspx assembly assemblyscript astro asyncapi
atom att autohotkey autoit avr avrasm avro awk axapta babelrc ballerina base bases bash
bash-script bash-session bashrc basic bat batch batchfile bats bazel bazelrc bbcbasic beancount
befunge befunge93 bf bibtex bicep bigquery bin binary bind bison blade blade.php blank blockdiag
bluebird bluespec bnf bnf-ebnf bob bpf bqn brainfuck brewfile brightscript brs buck bugs bun
bytecode c c# c++ c-objdump c3 c4plantuml c64 caddy caddyfile caddyfile2 cadence cairo cal
canvas capnp capnproto carbon cargo-toml cassandra cc ceylon cfg cfml cfscript chapel chart chat
cherri chez chicken chuck cil circom cjs clarion clarity clean cli clickhouse clingo clips clj
cljc cljs clojure clojure-repl clojurescript cls cmake cmake.in cmakelists cmd cmdline cnf cobol
code codeowners codeql coffee coffeescript coldfusion coldfusion-html command command-line
commandline commands common-lisp commonlisp compile_fail conf conf-unix config console
console-session coq cos cpp cql cr craftcms crm crmsh crontab crontab-file crystal cs csharp
cshtml cson csp csproj css css-extras csv csx cts cuda cue curl cxx cypher cython d d2 dafny
dart datalog dataview dataviewjs dataweave dax dbml dcl delphi deno desktop dfm dhall diagram
dialog diff diff-js diff-json diff-ts dir directory disasm disassembly ditaa django dns do
docker docker-compose dockerfile dockerfile-with-bash dockerignore dos dot dotenv dotnet
dotproperties dotty dpr dreammaker dsconfig dst dts duckdb dune dust dyalog dzn e0000 ebnf
ebnf-iso echarts ecl ecmascript edge editable edition2015 edition2018 edition2021 edition2024
editorconfig edn eex egg eiffel ejs ejs-html elasticsearch elisp elixir elm elm-repl elv elvish
emacs emacs-lisp emacslisp email embed env env-file envfile erb erl erlang erlang-repl error
errors es es6 esdl eslint eslintrc esnext esql event-b ex example excalidraw excel excel-formula
execline exs f# f90 f95 factor fastfile faust fbs feature fennel file file-tree files filetree
fish fix flatbuffers flix flow flowchart flowtype fluent fluentd fluff flux folder fortran
fortran-fixed-form fortran-free-form freebasic freedesktop freemarker fs fsharp fsi fsproj
fssnip fstab fstar fsx ftl fun gallery gallina gamemaker gams gap garrysmod gauss gcode gd
gdresource gdscript gdshader gem gemfile gemspec genie geojson gerber gerbil gherkin git
git-commit git-config git-diff git-log git-rebase gitattributes gitcommit gitconfig gitignore
gitlog gjs gleam glimmer-js glimmer-ts glsl glua gml gms gn gnuassembler gnuplot go
go-html-template go-template gohtml golang golo gosu gotemplate gotmpl gql gradle
gradle-kotlin-dsl grammar graph graphql graphql-schema graphqls graphviz groff grok groovy
groovy-gradle grpc grub gss gts guile guix gwbasic gyp h h++ hack haml haml-lint handlebars
haproxy haskell haxe hbs hbs-html hcl headers heex helm hex hexdump hh hjson hlsl hocon hoon
hosts hosts-file hpp hs hscript hsp htaccess html html+erb html-derivative html-template
html.handlebars html.hbs html5 htmlbars htmldjango htmlmixed http http-request http-response
https hurl hx hxml hxx hy hylang i7 ical iced icl idl idris idris2 ignore imba include influxql
inform inform7 ini ini-file ink ino input inputrc instances intel io ipynb ipython irb irpf90
isabelle isbl ispc j jade jags janet java java-properties javadoc javadoclike javafx javascript
javascriptreact javastacktrace jboss-cli jenkinsfile jetbrains jinja jinja-html jinja-yaml
jinja2 jison jl jldoctest jolie jq js js-extras js-templates jscript jsdoc jsf jshell json
json-with-comments json5 jsonc jsonc5 jsonl jsonnet jsonp jsonpath jsp jspx jssm jsx jsx-live
julia julia-repl julia-script k k3 kanban katex kconfig kdb kdl keepalived kibana kicad klipper
kona kotlin kql ksh kt ktm kts ktx kumir kusto lark lark-ebnf lasso lassoscript latex latex-math
lc lcov ldif leaf leaflet lean lean3 lean4 less lex lhs lighttpd lilypond linker liquid
liquid-html lisp litcoffee literate-haskell live livecodeserver livescript lkml ll llvm llvmir
log logcat logs logstash logtalk lolcat lolcode lookml ls lsl lua luau lucene m m4 magma mail
mak make make-file makefile malbolge maple mariadb markdoc markdown markmap marko marlin marp
math mathematica mathjax matlab matrix maxima mcfunction mcl mcmeta mcscript md mdc mdsvex mdx
mediawiki mel mercury mermaid meson metafont metal metamath mikrotik mill mindmap miniscript
minizinc mint mips mipsasm mizar mjs mk mkd mkdown ml mlir mm mma mojo mojolicious mongodb
monkey moo moon moonscript moustache move msbuild msgpack mssql mts mupad mustache mysql mzn
n1ql n4js nand2tetris-hdl narrat nasm natural nc neon nestedtext nevod newlisp nextflow
nextgroovy ng-html ng-ts nginx nginxconf ngn ngspice nim nimrod ninja nix nix-repl nixos njk
no-highlight no_highlight no_run node node-js node-repl nodejs nohighlight nomad nomnoml none
nonmem npmignore npmrc nsis nt nu nu-script nunjucks nunjucks-html nushell nushell-script nvmrc
nwdiag o obj obj-c obj-c++ objc objdump objective-c++ objective-cpp objective-j objectivec ocaml
ocamllex octave odin ook opal opam openapi opencl openqasm openrc openscad oracle org orgmode
osascript output oxygene oz p21 package package-json package.json pam papyrus parigp parser3 pas
pascal patch patchfile pawn pb pbi pcmk pde peg peggy pegjs perl perl6 pest pf pf.conf pgf
pgplsql pgsql php php-extras php-template phpdoc picat picolisp piet pikchr pl pl/sql plain
plaintex plaintext plan9 plant-uml plantuml playground plist plotly plpgsql plpython plsql pluto
pm po pod podfile podspec poem polar pony postcss postgres postgres-sql postgresql postscript
pot powerquery powershell powershell-core powershell-session pp prettierrc prisma processing
procfile profile prolog prompt promql properties proto proto3 protobuf protobuf3 ps ps1 psd1
psm1 psql ptx pug puppet pure purebasic purescript purs pwsh py py2 py3 py3tb pycon pypy pytb
python python-repl python-traceback python2 python3 q q# qbasic qml qsharp qss qt quarto query
quickbasic quote r racket rail railroad rake rakefile raku raml raw razor razor-html rb rbs rc
rdoc re react react-jsx react-tsx reason reasonml red redcode redis rediscli regex regexp rego
rel renpy requirements res rescript rest restructuredtext result ret rib ring riot riscv
rmarkdown rmd rnw roblox roboconf robot robotframework robots roc routeros rs rsl rspec rss rst
rtf rtl ruby ruleslanguage rust rust-script sage sagemath sail sas sas-log sass sass-asm sbt sc
scad scala scala3 scheme sci scilab scm scss sdbl seqdiag sequence session sh sh-session shader
shaderlab shell shell-session shellcheck shellscript shellsession shellsession-session shex
should_panic sieve slang slim sln smali smalltalk smarty smithy sml smt smt-lib smt2 smtlib
snippet snobol snowflake soap sol solidity souffle sourcemod sourcepawn soy spanner sparql spice
spin spirv spl splunk splunk-spl spss sqf sql sqlite sqlpl sqlserver squid squirrel ssh
ssh-config sshconfig st stacktrace stan stanfuncs starlark stata stderr stdout step step21 stl
stl3d stp structure structured-text styl stylus stylus-supremacy subrip subunit sudoers
supercollider supervisord sv svelte sveltehtml svg svgbob svh svx swagger swagger-yaml sweave
swift sysctl system-verilog systemd systemverilog t-sql t4 t4-cs t4-vb table tabular tact
taggerscript talonscript tao tap tasks tasl tcl tcsh teal templ template templates tera term
terminal terraform tex text text-session textile tf tfvars thor thrift thrift-idl tikz tintex tk
tla tla+ tlaplus tmpl tmux todotxt toit toml toml.j2 topojson tp tpl trace traceback tree
tree-sitter treeview tremor ts tsconfig tsql tsv tsx tsx-live ttl tty turing turtle twee twig
twig-html txt typ type typescript typescriptreact typespec typoscript typst uc udev uiua
ungrammar unified-diff unison unity unityscript uri url uxntal v v-lang vagrantfile vala varnish
vb vb.net vb6 vbnet vbs vbscript vbscript-html vcard vcl vega vega-lite vegalite velocity velvet
verilog verilog-ams verse vhdl vhdl-ams vhs vim viml vimrc vimscript visual-basic vlang vtt vue
vue-directives vue-html vue3 vyper warning warpscript wasm wast wat wavedrom web-idl webassembly
webidl webvtt wgsl whitespace wiki wikitext wildfly-cli wit wl wolfram wolframlanguage wren wsdl
wsf x++ x64 x86 x86asm xaml xaml-html xbase xdc xeora xhtml xjb xl xls xlsx xml xml-doc xojo
xonsh xpath xq xqm xquery xsd xsh xsl xslt xtend yacc yaml yaml.j2 yang yara yarn yarnrc yml
yml.j2 ysh yuescript z3 z80 zed zeek zenscript zep zephir zig zimpl zone zsh zsh-session zshrc
`;
