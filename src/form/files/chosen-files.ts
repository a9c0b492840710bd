import { chosenTypes, type FileLimits, isPhoto, joinsPhotos, refusalOf, typeOf } from './file-check.js';
import type { FileEntry, Refusal } from './file-entry.js';

/** What somebody has chosen, looked at before anything is done with it. */
export interface ChosenFile {
  readonly file: File;
  /** Photos that become one document with it, which is the first of them. */
  readonly photos?: readonly File[] | undefined;
  /** Why it can't be used, whatever else is there. */
  readonly refusal?: Refusal | undefined;
}

/** Looks at what somebody has chosen for a field. Photos come together where they become one document. */
export async function lookAtChosen(files: readonly File[], limits: FileLimits): Promise<readonly ChosenFile[]> {
  const looked = { ...limits, accept: chosenTypes(limits) };
  const refusals = await Promise.all(files.map((file) => refusalOf(file, looked, true)));
  const photos = joinsPhotos(limits) ? await photosAmong(files.filter((_, index) => !refusals[index])) : [];
  return files.flatMap((file, index): readonly ChosenFile[] => {
    if (file === photos[0]) return [{ file, photos }];
    return photos.includes(file) ? [] : [{ file, refusal: refusals[index] }];
  });
}

/** Why a chosen file isn't taken beside what its field has already, if it isn't. */
export function refusalBeside(
  { file, refusal }: ChosenFile,
  taken: readonly FileEntry[],
  { most = Infinity }: FileLimits,
): Refusal | undefined {
  if (refusal) return refusal;
  if (taken.some((other) => isSame(other.file, file))) return 'twice';
  // Where there is room for one, it takes the place of the other.
  return most > 1 && taken.length >= most ? 'too-many' : undefined;
}

async function photosAmong(files: readonly File[]): Promise<readonly File[]> {
  const types = await Promise.all(files.map((file) => typeOf(file).catch(() => undefined)));
  return files.filter((_, index) => isPhoto(types[index]));
}

const isSame = (one: File, other: File): boolean =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
