/** A page of the manual: what stands in its head, and its sections in order. Bodies are in the language of man(7). */
export type ManualPage = {
  name: string;
  /** `YYYY-MM-DD`, of its words. */
  date: string;
  /** What it is the manual of, with its version. */
  source: string;
  sections: readonly (readonly [title: string, body: string])[];
};

/** The page in the language of man(7). */
export function manualText({name, date, source, sections}: ManualPage): string {
  const head = `.TH ${text(name.toUpperCase())} 1 ${date} "${text(source)}" "User Commands"\n`;
  return head + sections.map(([title, body]) => `.SH ${title}\n${body.trimEnd()}\n`).join('');
}

export function paragraphs(all: readonly string[]): string {
  return all.map(each => `${prose(each)}\n`).join('.PP\n');
}

/** A list of names in bold with what each means. */
export function terms(rows: readonly (readonly [name: string, meaning: string])[]): string {
  return rows.map(([name, meaning]) => `.TP\n.B ${text(name)}\n${prose(meaning)}\n`).join('');
}

/** As `text`, in lines of at most 80 bytes: who looks at the source of a manual has a terminal, too. */
export function prose(plain: string): string {
  const lines: string[] = [];
  for (const word of text(plain).split(' ')) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line === undefined || Buffer.byteLength(longer) > 80) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map(line => line.replace(/^(?=[.'])/, '\\&')).join('\n');
}

/** Text as man(7) wants it: no character of it is a command, and hyphens can be copied as the minus that they are. */
export function text(plain: string): string {
  return plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('`', '')
    .replace(/^(?=[.'])/gm, '\\&');
}

/** Command lines, each under what it does. */
export function examples(rows: readonly (readonly [what: string, line: string])[]): string {
  return rows
    .map(([what, line]) => `${text(what)}\n.PP\n.EX\n    ${text(line)}\n.EE\n`)
    .join('.PP\n');
}
