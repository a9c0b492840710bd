import type { FileLimits } from '../file-check.js';
import type { FileNote } from '../file-entry.js';
import type { Prepared } from '../prepare.js';
import { jpegFile } from './jpeg.js';
import { readPicture } from './read-picture.js';
import { scaleOf, shrink } from './shrink.js';

/** A photo above this is drawn anew, even if it shows no more than it should. */
const HEAVY = 3 * 1024 * 1024;

/**
 * Makes of a photo what is sent: smaller where it's larger than it needs to be, and always without what says where, when and with what it was taken. A photo
 * that can't be taken apart isn't sent: nobody would know what it gives away.
 */
export async function preparePhoto(
  file: Blob,
  type: string,
  { accept = [type], maxBytes = Infinity }: FileLimits,
): Promise<Prepared> {
  const picture = await readPicture(file, type);
  if (!picture) return { refusal: 'photo' };
  const ended: readonly FileNote[] = picture.isWhole ? [] : ['cut-short'];
  const stripped =
    picture.type === 'image/jpeg' ? jpegFile(picture) : new Blob([...picture.parts], { type: picture.type });
  if (scaleOf(picture) < 1 || stripped.size > Math.min(HEAVY, maxBytes)) {
    const made = await shrink(picture, accept.includes('image/jpeg') ? 'image/jpeg' : 'image/png', maxBytes);
    if (made && (made.size < stripped.size || stripped.size > maxBytes))
      return { body: made, notes: ['shrunk', ...ended] };
  }
  if (stripped.size > maxBytes) return { refusal: 'size' };
  return { body: stripped, notes: picture.isStripped ? ['stripped', ...ended] : ended };
}
