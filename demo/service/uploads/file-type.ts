/** Media types that files may have. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
/** One of {@link FILE_TYPES}. */
export type FileType = (typeof FILE_TYPES)[number];

const BEGINNINGS: readonly (readonly [FileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/**
 * What a file is, by its first bytes: neither its name nor what the browser says of it is evidence. Some readers look for the head of a PDF further
 * on too; then a file could be two things at once.
 */
export const fileTypeOf = (bytes: Uint8Array): FileType | undefined =>
  BEGINNINGS.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0];
