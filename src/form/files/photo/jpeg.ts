import type { Bytes, Picture } from './picture.js';

const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
/** Of a JFIF segment without a thumbnail. */
const PLAIN_JFIF = 16;

const startsWith = (bytes: Bytes, at: number, text: string): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0));

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Whether a segment is needed to show the picture as it is: its tables, its frame, its colours. All others can say something about a person. */
function isNeeded(marker: number, bytes: Bytes, content: number, length: number): boolean {
  if (marker === APP0) return startsWith(bytes, content, 'JFIF\0') && length === PLAIN_JFIF;
  if (marker === APP2) return startsWith(bytes, content, 'ICC_PROFILE\0');
  if (marker === APP14) return startsWith(bytes, content, 'Adobe');
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= SCAN && marker <= 0xdf);
}

/** How Exif says that a photo must be turned. */
function orientationOf(bytes: Bytes, content: number, end: number): number {
  if (!startsWith(bytes, content, 'Exif\0\0')) return 1;
  const from = content + 6;
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, Math.min(end, bytes.length) - from);
    const isLittle = view.getUint16(0) === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const count = view.getUint16(directory, isLittle);
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, isLittle) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch {
    // It ends before it should: nothing is said.
  }
  return 1;
}

/** Takes a JPEG apart (ITU-T T.81, annex B); nothing where it can't be followed. */
export function readJpeg(bytes: Bytes): Picture | undefined {
  const parts: BlobPart[] = [bytes.subarray(0, 2)];
  const found = { width: 0, height: 0, channels: 0, orientation: 1 };
  let isStripped = false;
  let hasScan = false;
  let at = 2;
  const picture = (isWhole: boolean): Picture | undefined =>
    found.width > 0 && found.height > 0 && hasScan
      ? { type: 'image/jpeg', ...found, parts, isStripped, isWhole }
      : undefined;
  for (;;) {
    if (at + 4 > bytes.length && bytes[at + 1] !== END) return picture(false);
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Bytes that fill up.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) {
      parts.push(bytes.subarray(at, at + 2));
      // Phones put further pictures and films behind, with all that they know.
      isStripped ||= at + 2 < bytes.length;
      return picture(true);
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const content = at + 4;
    const end = at + 2 + length;
    if (length < 2) return undefined;
    if (isFrame(marker)) {
      found.height = ((bytes[content + 1] ?? 0) << 8) | (bytes[content + 2] ?? 0);
      found.width = ((bytes[content + 3] ?? 0) << 8) | (bytes[content + 4] ?? 0);
      found.channels = bytes[content + 5] ?? 0;
    }
    if (marker === APP1 && found.orientation === 1) found.orientation = orientationOf(bytes, content, end);
    let next = end;
    if (marker === SCAN) {
      hasScan = true;
      next = endOfScan(bytes, end);
    }
    if (isNeeded(marker, bytes, content, length)) parts.push(bytes.subarray(at, next));
    else isStripped = true;
    at = next;
  }
}

/** Where the next marker stands that isn't a part of the picture's own bits. */
function endOfScan(bytes: Bytes, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** An Exif segment that says how a photo must be turned, and nothing else. */
const turnSegment = (orientation: number): Bytes =>
  new Uint8Array([
    ...[0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ]);

/** The picture as a file, which stands upright wherever it is shown. */
export function jpegFile({ parts, orientation, type }: Picture): Blob {
  const [start, ...rest] = parts;
  const turned = orientation === 1 ? [] : [turnSegment(orientation)];
  return new Blob([...(start ? [start] : []), ...turned, ...rest], { type });
}
