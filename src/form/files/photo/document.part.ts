import { type FileLimits, typeOf } from '../file-check.js';
import type { Prepared } from '../prepare.js';
import { pdfOf, type Page } from './pdf.js';
import { readJpeg } from './jpeg.js';
import type { Picture } from './picture.js';
import { readPicture } from './read-picture.js';
import { scaleOf, shrink } from './shrink.js';

/** What a PDF takes around each photo, amply. */
const AROUND = 1024;

/** Makes one document of photos, a page for each in their order, without what the photos say beside their pictures. */
export async function documentOf(photos: readonly File[], { maxBytes = Infinity }: FileLimits): Promise<Prepared> {
  const pictures: Picture[] = [];
  for (const photo of photos) {
    const picture = await readPicture(photo, (await typeOf(photo)) ?? '');
    if (!picture) return { refusal: 'photo' };
    pictures.push(picture);
  }
  // As they should be first, and smaller where all of them together are too long.
  for (const longest of [Infinity, Math.floor(maxBytes / photos.length) - AROUND]) {
    const pages: Page[] = [];
    // One after the other: a phone holds no more than one of them at a time.
    for (const picture of pictures) {
      const page = await pageOf(picture, longest);
      if (!page) return { refusal: longest === Infinity ? 'photo' : 'size' };
      pages.push(page);
    }
    const body = pdfOf(pages);
    if (body.size <= maxBytes)
      return { body, notes: ['document', ...(pictures.every(({ isWhole }) => isWhole) ? [] : ['cut-short' as const])] };
  }
  return { refusal: 'size' };
}

/** A photo as PDF takes it: JPEG in grey or in three colours. */
async function pageOf(picture: Picture, longest: number): Promise<Page | undefined> {
  const isFit = picture.type === 'image/jpeg' && (picture.channels === 1 || picture.channels === 3);
  const own = isFit && scaleOf(picture) === 1 ? new Blob([...picture.parts]) : undefined;
  if (own && own.size <= longest) return { ...picture, bytes: own };
  const made = await shrink(picture, 'image/jpeg', longest);
  const drawn = made && readJpeg(new Uint8Array(await made.arrayBuffer()));
  return drawn && { ...drawn, bytes: made };
}
