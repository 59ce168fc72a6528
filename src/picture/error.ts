/** Why a picture cannot be drawn, in words that follow its name. */
export class PictureError extends Error {
  override name = 'PictureError';
}
