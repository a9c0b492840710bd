import type { Bytes, Picture } from './picture.js';

const SIGNATURE = 8;
/** What is needed to show the picture as it is; all else is text, times and the like. */
const NEEDED = /^(IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|pHYs|bKGD)$/;

/** Takes a PNG apart (ISO/IEC 15948, 5); nothing where it can't be followed. */
export function readPng(bytes: Bytes): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: BlobPart[] = [bytes.subarray(0, SIGNATURE)];
  let isStripped = false;
  let isWhole = false;
  let width = 0;
  let height = 0;
  for (let at = SIGNATURE; !isWhole && at + 12 <= bytes.length;) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (at === SIGNATURE) {
      if (type !== 'IHDR' || end !== at + 25 || end > bytes.length) return undefined;
      width = view.getUint32(at + 8);
      height = view.getUint32(at + 12);
    }
    if (NEEDED.test(type)) parts.push(bytes.subarray(at, end));
    else isStripped = true;
    isWhole = type === 'IEND';
    if (isWhole) isStripped ||= end < bytes.length;
    at = end;
  }
  return width > 0 && height > 0
    ? { type: 'image/png', width, height, orientation: 1, channels: 0, parts, isStripped, isWhole }
    : undefined;
}
