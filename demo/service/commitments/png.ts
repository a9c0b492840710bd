import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels of a side: no signature is larger. */
const MOST_PIXELS = 4000;

/** Whether these bytes are one whole PNG of a reasonable size and nothing behind it: every chunk with its check sum, from `IHDR` to `IEND`. */
export function isPng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return false;
  let position = 8;
  for (let index = 0; position + 12 <= bytes.length; index++) {
    const length = bytes.readUInt32BE(position);
    const end = position + 12 + length;
    if (end > bytes.length) return false;
    const type = bytes.toString('latin1', position + 4, position + 8);
    if (crc32(bytes.subarray(position + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false;
    if (index === 0 && !(type === 'IHDR' && length === 13 && isReasonable(bytes.subarray(position + 8)))) return false;
    if (type === 'IEND') return end === bytes.length;
    position = end;
  }
  return false;
}

function isReasonable(header: Buffer): boolean {
  const sides = [header.readUInt32BE(0), header.readUInt32BE(4)];
  return sides.every((side) => side > 0 && side <= MOST_PIXELS);
}
