import { readJpeg } from './jpeg.js';
import type { Picture } from './picture.js';
import { readPng } from './png.js';

/** Takes a photo apart; nothing where it can't be followed. Rejects when it can't be read. */
export async function readPicture(file: Blob, type: string): Promise<Picture | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return type === 'image/png' ? readPng(bytes) : readJpeg(bytes);
}
