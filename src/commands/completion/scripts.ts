/** The shells that have a script. */
export const shells = ['bash', 'zsh', 'fish'] as const;

/**
 * The completion script of a shell for octavo, or for a packed blog under its own name. It hands the words up to the cursor to
 * the program, which answers with a line that says what else fits (`files`, `folders` or `-`), and then a candidate a line:
 * its value, a tab, what it is.
 */
export function completionScript(shell: (typeof shells)[number], program: string): string {
  // Names of packages may hold what names of functions may not.
  const name = program.replace(/[^A-Za-z0-9]/g, '_');
  return scripts[shell]
    .replace(/_octavo(?![A-Za-z\d])/g, () => `_${name}`)
    .replace(/\boctavo\b/g, () => program);
}

const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: String.raw`# Completes octavo in bash.
_octavo() {
  local kind value word=${'$'}{COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  case $word in = | :*) word= ;; esac
  {
    IFS= read -r kind
    while IFS=$'\t' read -r value _; do
      case $word in
        [\"\']*) COMPREPLY+=("$value") ;;
        *) COMPREPLY+=("$(printf '%q' "$value")") ;;
      esac
    done
  } < <(octavo completion candidates bash "${'$'}{COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  [ "$kind" = - ] && return
  compopt -o filenames 2>/dev/null
  while IFS= read -r value; do
    COMPREPLY+=("$value")
  done < <(case $kind in files) compgen -f -- "$word" ;; folders) compgen -d -- "$word" ;; esac)
}
complete -F _octavo octavo
`,
  zsh: String.raw`#compdef octavo
# Completes octavo in zsh.
_octavo() {
  local kind line
  local -a lines values
  lines=("${'$'}{(@f)$(octavo completion candidates zsh "${'$'}{(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  kind=$lines[1]
  for line in "${'$'}{(@)lines[2,-1]}"; do
    values+=("${'$'}{${'$'}{line%%$'\t'*}//:/\\:}:${'$'}{line#*$'\t'}")
  done
  (( $#values )) && _describe -t octavo octavo values
  case $kind in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
if [ "$funcstack[1]" = _octavo ]; then _octavo "$@"; else compdef _octavo octavo; fi
`,
  fish: `# Completes octavo in fish.
function __octavo_candidates
  set -l words (commandline -opc)
  set -e words[1]
  set -l word (commandline -ct)
  set -l lines (octavo completion candidates fish $words "$word" 2>/dev/null)
  for line in $lines[2..]
    echo $line
  end
  switch "$lines[1]"
    case files
      __fish_complete_path "$word"
    case folders
      __fish_complete_directories "$word" ''
  end
end
complete -c octavo -f -a '(__octavo_candidates)'
`,
};
