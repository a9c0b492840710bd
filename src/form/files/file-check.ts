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

/** Readers of PDF find its mark anywhere in so many bytes at the head. */
const HEAD = 1024;

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
  ['image/png', 'image/jpeg', 'application/pdf'].find((type) => MARKS[type]?.(head));

async function headOf(file: Blob): Promise<string> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  let text = '';
  head.forEach((byte) => (text += bytes(byte)));
  return text;
}

/**
 * Why a file isn't worth sending, before a byte of it is: the endpoint would refuse it after minutes of waiting. What it says of types that can't be told
 * by their bytes is the endpoint's to judge.
 */
export async function refusalOf(file: Blob, { accept, maxBytes = Infinity }: FileLimits): Promise<Refusal | undefined> {
  if (!file.size) return 'empty';
  if (file.size > maxBytes) return 'size';
  let head: string;
  try {
    head = await headOf(file);
  } catch {
    return 'unreadable'; // Moved, renamed, or in a cloud that can't be reached.
  }
  if (!accept?.length) return undefined;
  const found = typeByContent(head);
  if (found) return accept.includes(found) ? undefined : 'type';
  // A known type without its mark is something else under its name.
  return file.type in MARKS || !accept.includes(file.type) ? 'type' : undefined;
}
