/** How large a picture is, in pixels. */
export type PixelSize = {readonly width: number; readonly height: number};

/** How large a picture is on the terminal, in cells. */
export type CellSize = {readonly columns: number; readonly rows: number};

/** A decoded picture: four bytes a pixel (red, green, blue, alpha, not premultiplied), row by row. */
export type Pixels = PixelSize & {readonly data: Uint8Array};

export type PictureFormat = 'png' | 'jpeg' | 'gif';

/** What the beginning of a file says of the picture in it; the size is that of the picture as it is to be seen. */
export type PictureHeader = PixelSize & {readonly format: PictureFormat};
