import type { Page } from 'puppeteer-core';

/** Where a photo was taken, as its camera wrote it down. */
export const PLACE = 'GPS-31.23N-121.47E';

/** An APP1 segment that holds words where cameras keep theirs. */
function exif(words: string): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(words, 'latin1')]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A photo of so many pixels whose camera has written down where it was. Noise, so that it weighs what photos weigh. */
export async function photo(page: Page, seed: number, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    (start, w, h) => {
      const canvas = document.createElement('canvas');
      canvas.width = w;
      canvas.height = h;
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      const picture = context.createImageData(w, h);
      let random = start;
      for (let at = 0; at < picture.data.length; at += 1) {
        random = (random * 1103515245 + 12345) & 0x7fffffff;
        picture.data[at] = at % 4 === 3 ? 255 : (random >> 16) & 255;
      }
      context.putImageData(picture, 0, 0);
      return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
    },
    seed,
    width,
    height,
  );
  const jpeg = Buffer.from(base64, 'base64');
  return Buffer.concat([jpeg.subarray(0, 2), exif(PLACE), jpeg.subarray(2)]);
}
