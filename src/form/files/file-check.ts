import type { Refusal } from './file-entry.js';

/** What files a field takes. */
export interface FileLimits {
  /** Media types; any when it's left out. */
  readonly accept?: readonly string[] | undefined;
  /** Of the longest file. */
  readonly maxBytes?: number | undefined;
  /** Most files. */
  readonly most?: number | undefined;
}

/** What a field takes: what it says itself, within what the endpoint takes at all. */
export function limitsOf({ accept, maxBytes, most }: FileLimits, offer?: FileLimits): FileLimits {
  const longest = Math.min(maxBytes ?? Infinity, offer?.maxBytes ?? Infinity);
  return { accept: accept ?? offer?.accept, maxBytes: longest === Infinity ? undefined : longest, most };
}

const PHOTOS = ['image/jpeg', 'image/png'] as const;
const PDF = 'application/pdf';

/** Readers of PDF find its mark anywhere in so many bytes at the head. */
const HEAD = 1024;
/** The longest photo that is worth an attempt to make it smaller: a phone has to hold all of it. */
const LARGEST_PHOTO = 64 * 1024 * 1024;

/** Whether a media type is that of photos that can be worked on here before they are sent. */
export const isPhoto = (type: string | undefined): type is (typeof PHOTOS)[number] =>
  PHOTOS.some((photo) => photo === type);

const bytes = (...values: number[]): string => String.fromCharCode(...values);

/** Media types that are told by their first bytes, whatever the file's name says. */
const MARKS: Readonly<Record<string, (head: string) => boolean>> = {
  'application/pdf': (head) => head.includes('%PDF-'),
  'image/png': (head) => head.startsWith(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)),
  'image/jpeg': (head) => head.startsWith(bytes(0xff, 0xd8, 0xff)),
};

/** The media type by a file's first bytes; nothing when none of the known ones shows. */
const typeByContent = (head: string): string | undefined =>
  // A picture may hold the mark of a PDF, so they come first.
  ['image/png', 'image/jpeg', PDF].find((type) => MARKS[type]?.(head));

async function headOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  let text = '';
  head.forEach((byte) => (text += bytes(byte)));
  return text;
}

/** The media type of a file by its first bytes, as far as it's one that is known here. Rejects when it can't be read. */
export const typeOf = async (file: Blob): Promise<string | undefined> => typeByContent(await headOf(file));

/** Formats of phones and of the web that somebody takes for a common photo. */
const uncommonPhoto = (head: string): Refusal | undefined => {
  if (head.slice(4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1)/.test(head.slice(8))) return 'heic';
  return head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' ? 'webp' : undefined;
};

/** Whether photos become a document first, because a field takes documents and no photos. */
export const joinsPhotos = ({ accept = [] }: FileLimits): boolean =>
  accept.includes(PDF) && !PHOTOS.some((type) => accept.includes(type));

/** What somebody may choose: more than what is sent, where photos become a document. */
export const chosenTypes = (limits: FileLimits): readonly string[] =>
  joinsPhotos(limits) ? [...(limits.accept ?? []), ...PHOTOS] : (limits.accept ?? []);

/**
 * Why a file isn't worth sending, before a byte of it is: the endpoint would refuse it after minutes of waiting. What it says of types that can't be told
 * by their bytes is the endpoint's to judge.
 * @param worksOnPhotos whether photos are made smaller, so that their length says nothing yet
 */
export async function refusalOf(
  file: Blob,
  { accept, maxBytes = Infinity }: FileLimits,
  worksOnPhotos = false,
): Promise<Refusal | undefined> {
  if (!file.size) return 'empty';
  let head: string;
  try {
    head = await headOf(file);
  } catch {
    return 'unreadable'; // Moved, renamed, or in a cloud that can't be reached.
  }
  const found = typeByContent(head);
  if (file.size > (worksOnPhotos && isPhoto(found) ? LARGEST_PHOTO : maxBytes)) return 'size';
  if (!accept?.length) return undefined;
  if (found) return accept.includes(found) ? undefined : 'type';
  // A known type without its mark is something else under its name.
  const isTaken = !(file.type in MARKS) && accept.includes(file.type);
  return isTaken ? undefined : (uncommonPhoto(head) ?? 'type');
}
