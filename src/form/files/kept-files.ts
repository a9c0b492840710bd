import { type FileEntry, type FilePlace, isRefusedThere, usableUpload } from './file-entry.js';

/**
 * What is kept of a file over a reload: enough to know the same bytes again and to go on with them, and nothing of its name or its content.
 */
export interface KeptFile {
  /** Name of the field. */
  readonly field: string;
  /** SHA-256 of what is sent, lower-case hexadecimal. */
  readonly digest: string;
  /** Of what is sent, in bytes. */
  readonly size: number;
  readonly idempotencyKey: string;
  /** Where it lies, if it goes piece by piece. */
  readonly place?: FilePlace | undefined;
  /** Id of its upload, when it has arrived. */
  readonly arrived?: string | undefined;
}

/** More than any form has. */
const MOST = 50;

/** What is worth keeping of a file: one that is on its way or there, and whose bytes can be known again. */
export function keptOf(field: string, entry: FileEntry): KeptFile | undefined {
  const { body, digest, place, idempotencyKey, state } = entry;
  if (!body || !digest || /^(refused|infected|check-failed)$/.test(state.status)) return undefined;
  if (state.status === 'failed' && isRefusedThere(state.failure)) return undefined;
  const arrived = usableUpload(state)?.id;
  return { field, digest, size: body.size, idempotencyKey, place, arrived };
}

/** As it stands in a draft. */
export const packKept = (kept: readonly KeptFile[]): readonly unknown[] =>
  kept.map(({ field, digest, size, idempotencyKey, place, arrived }) => [
    field,
    digest,
    size,
    idempotencyKey,
    place?.url ?? '',
    place?.id ?? '',
    arrived ?? '',
  ]);

/** What a draft says; whatever isn't as it was written is left out. */
export function unpackKept(value: unknown): readonly KeptFile[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).slice(0, MOST).flatMap((each): readonly KeptFile[] => {
    if (!Array.isArray(each)) return [];
    const [field, digest, size, idempotencyKey, url, id, arrived] = each as unknown[];
    const texts = [field, digest, idempotencyKey, url, id, arrived];
    if (!texts.every((text): text is string => typeof text === 'string' && text.length < 2000)) return [];
    if (!/^[0-9a-f]{64}$/.test(texts[1] ?? '') || typeof size !== 'number' || !(size > 0)) return [];
    const [fieldName = '', hash = '', key = '', address = '', at = '', there = ''] = texts;
    return [
      {
        field: fieldName,
        digest: hash,
        size,
        idempotencyKey: key,
        place: address && at ? { url: address, id: at } : undefined,
        arrived: there || undefined,
      },
    ];
  });
}
