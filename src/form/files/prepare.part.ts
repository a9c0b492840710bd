import { isPhoto, joinsPhotos, typeOf } from './file-check.js';
import { lookAtPdf } from './pdf-file.js';
import type { Prepare } from './prepare.js';

/** See {@link Prepare}. */
export const prepare: Prepare = async (files, limits) => {
  const [file] = files as readonly [File];
  try {
    const type = await typeOf(file);
    if (isPhoto(type)) {
      if (joinsPhotos(limits)) return await (await import('./photo/document.part.js')).documentOf(files, limits);
      return await (await import('./photo/photo.part.js')).preparePhoto(file, type, limits);
    }
    const { isLocked, isWhole } = type === 'application/pdf' ? await lookAtPdf(file) : WELL;
    return isLocked ? { refusal: 'locked' } : { body: file, notes: isWhole ? [] : ['cut-short'] };
  } catch (error) {
    // Moved meanwhile. Parts that can't be fetched are another matter.
    if (error instanceof DOMException) return { refusal: 'unreadable' };
    throw error;
  }
};

const WELL = { isLocked: false, isWhole: true };
