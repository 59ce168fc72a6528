/** Answers with the line (`first` for the text's first one) of offsets that are asked for in ascending order. */
export function lineNumbers(text: string, first: number): (offset: number) => number {
  let line = first;
  let newline = text.indexOf('\n');
  return offset => {
    while (newline !== -1 && newline < offset) {
      line++;
      newline = text.indexOf('\n', newline + 1);
    }
    return line;
  };
}
