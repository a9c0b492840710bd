// Written by hand and not by a canvas: browsers that guard against fingerprints let `toDataURL` give noise.

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const MOST_IN_BLOCK = 0xffff;

const bytesOf = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const uint32 = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function adler32(bytes: readonly number[]): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...bytesOf(type), ...data];
  return [...uint32(data.length), ...body, ...uint32(crc32(body))];
}

/** As a zlib stream, stored: packing saves nothing worth its code on a picture of this size. */
function stored(bytes: readonly number[]): number[] {
  const blocks: (readonly number[])[] = [[0x78, 0x01]];
  for (let from = 0; from < bytes.length; from += MOST_IN_BLOCK) {
    const part = bytes.slice(from, from + MOST_IN_BLOCK);
    const { length } = part;
    const last = from + length === bytes.length ? 1 : 0;
    blocks.push([last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], part);
  }
  return [...blocks, uint32(adler32(bytes))].flat();
}

/**
 * A square picture in black and white as a `data:` address.
 * @param edge in pixels
 * @param dark whether a pixel is black
 */
export function pngAddress(edge: number, dark: (x: number, y: number) => boolean): string {
  const pixels: number[] = [];
  for (let y = 0; y < edge; y += 1) {
    pixels.push(0); // No filter.
    for (let x = 0; x < edge; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit += 1) byte = (byte << 1) | (x + bit < edge && !dark(x + bit, y) ? 1 : 0);
      pixels.push(byte);
    }
  }
  const bytes = [
    ...SIGNATURE,
    // One bit for each pixel, grey.
    ...chunk('IHDR', [...uint32(edge), ...uint32(edge), 1, 0, 0, 0, 0]),
    ...chunk('IDAT', stored(pixels)),
    ...chunk('IEND', []),
  ];
  return `data:image/png;base64,${btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''))}`;
}
