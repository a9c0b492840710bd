import type { Picture } from './picture.js';

/** Of the shorter side, in pixels: with it print on a photographed page can be read, and a long screenshot stays as it is. */
const SHORT_SIDE = 1920;
/** Most pixels that a canvas holds everywhere (iOS: 16,777,216). */
const CANVAS = 16_000_000;
/** And its longest side. */
const LONG_SIDE = 16_000;
/** Phones run out of memory while they decode more. */
const DECODABLE = 120_000_000;
const QUALITY = 0.85;
/** Tried one after the other until the file is short enough. */
const STEPS = [1, 0.75, 0.5];

/** What a photo is scaled by so that it shows what is on it, and no more. */
export const scaleOf = ({ width, height }: Picture): number =>
  Math.min(
    1,
    SHORT_SIDE / Math.min(width, height),
    Math.sqrt(CANVAS / (width * height)),
    LONG_SIDE / Math.max(width, height),
  );

/** How a canvas is turned so that what is drawn stands upright, by Exif's number; for a picture of one by one. */
const TURNS: readonly (readonly [a: number, b: number, c: number, d: number, x: number, y: number])[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
];

const blobOf = (canvas: HTMLCanvasElement, type: string): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY));

/**
 * Draws a photo anew, upright and smaller, so that its file holds nothing but pixels; nothing where this browser can't. By `createImageBitmap`, as
 * policies of host pages refuse addresses of blobs to an `<img>`. The same photo gives the same bytes in the same browser.
 * @param longest of the file, in bytes
 */
export async function shrink(
  picture: Picture,
  type: 'image/jpeg' | 'image/png',
  longest: number,
): Promise<Blob | undefined> {
  if (picture.width * picture.height > DECODABLE) return undefined;
  let bitmap: ImageBitmap;
  try {
    // Without a word on how it's turned, which browsers follow differently.
    bitmap = await createImageBitmap(new Blob([...picture.parts], { type: picture.type }));
  } catch {
    return undefined;
  }
  const canvas = document.createElement('canvas');
  try {
    for (const step of STEPS) {
      const scale = scaleOf(picture) * step;
      const blob = draw(canvas, bitmap, picture, scale) ? await blobOf(canvas, type) : null;
      if (!blob || blob.type !== type) return undefined;
      if (blob.size <= longest) return blob;
    }
    return undefined;
  } finally {
    bitmap.close();
    // Safari keeps the memory of a canvas until it has no size.
    canvas.width = canvas.height = 0;
  }
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, { orientation }: Picture, scale: number): boolean {
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const isAcross = orientation > 4;
  canvas.width = isAcross ? height : width;
  canvas.height = isAcross ? width : height;
  const context = canvas.getContext('2d');
  if (!context) return false;
  // What can be seen through is white, as paper is: JPEG would make it black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  const [a, b, c, d, x, y] = TURNS[orientation - 1] ?? TURNS[0] ?? [1, 0, 0, 1, 0, 0];
  context.setTransform(a, b, c, d, x * canvas.width, y * canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return true;
}
