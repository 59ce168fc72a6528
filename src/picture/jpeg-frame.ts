import {byteAt, startsWith, uint16, uint16Little, uint32} from './bytes.ts';

/** What a JPEG says before its pixels: their size as stored, and which way up they are to be seen (1 to 8, as in Exif). */
export type JpegFrame = {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
};

/**
 * Reads the segments of a JPEG up to its frame header (ITU T.81, annex B); `null` when there is none, or one of a
 * process that no decoder here knows (lossless, arithmetic).
 */
export function jpegFrame(bytes: Uint8Array): JpegFrame | null {
  if (uint16(bytes, 0) !== 0xffd8) return null;
  let orientation = 1;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (byteAt(bytes, at) !== 0xff) return null;
    const marker = byteAt(bytes, at + 1);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = uint16(bytes, at + 2);
    if (length < 2) return null;
    if (marker >= 0xc0 && marker <= 0xc2) {
      if (at + 9 > bytes.length) return null;
      return {height: uint16(bytes, at + 5), width: uint16(bytes, at + 7), orientation};
    }
    if (isFrame(marker) || marker === startOfScan) return null;
    if (marker === exif) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return null;
}

const startOfScan = 0xda;
const exif = 0xe1;

function isFrame(marker: number): boolean {
  // DHT, JPG and DAC are numbered among the frames.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The tag 0x0112 of the first directory of an Exif segment (Exif 2.3, 4.6); 1 where it says nothing. */
function exifOrientation(segment: Uint8Array): number {
  if (!startsWith(segment, 'Exif\0\0')) return 1;
  const tiff = segment.subarray(6);
  const little = startsWith(tiff, 'II');
  if (!little && !startsWith(tiff, 'MM')) return 1;
  const short = little ? uint16Little : uint16;
  const long = little ? uint32Little : uint32;
  const directory = long(tiff, 4);
  const count = Math.min(short(tiff, directory), mostTags);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (short(tiff, entry) !== 0x0112) continue;
    const value = short(tiff, entry + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

const mostTags = 200;

function uint32Little(bytes: Uint8Array, at: number): number {
  return uint16Little(bytes, at) + uint16Little(bytes, at + 2) * 65_536;
}
