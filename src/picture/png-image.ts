/** What a PNG's chunks hold, as far as its pixels need it. */
export type PngImage = {
  readonly width: number;
  readonly height: number;
  /** Bits of one sample: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  readonly color: PngColor;
  readonly interlaced: boolean;
  /** Three bytes a colour. */
  readonly palette: Uint8Array;
  /** The tRNS chunk: an alpha for each colour of the palette, or the one colour that is not there. */
  readonly transparency: Uint8Array;
};

/** Colour types by number, and the samples that a pixel of each has. */
export const samples = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4} as const;
export type PngColor = keyof typeof samples;

/** Every so many pixels of a picture, which are stored as a picture of their own. */
export type Pass = {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of one row, without the byte that names its filter. */
  readonly stride: number;
};

/** Left, top, and the steps to the next pixel: https://www.w3.org/TR/png-3/#8Interlace */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes of a picture: one, or those of the seven of Adam7 that hold a pixel. */
export function passes(image: PngImage): Pass[] {
  const steps = image.interlaced ? adam7 : ([[0, 0, 1, 1]] as const);
  return steps
    .map(([left, top, across, down]): Pass => {
      const columns = Math.max(0, Math.ceil((image.width - left) / across));
      const rows = Math.max(0, Math.ceil((image.height - top) / down));
      const stride = Math.ceil((columns * samples[image.color] * image.bits) / 8);
      return {left, top, across, down, columns, rows, stride};
    })
    .filter(({columns, rows}) => columns > 0 && rows > 0);
}
