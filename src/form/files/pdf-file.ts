/** Readers look for the end of a PDF in so many bytes. */
const TAIL = 2048;
/** More than any table of places takes that a form's file has. */
const LONGEST_TABLE = 1024 * 1024;

async function latin1(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces, as arguments have a limit.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** What a dictionary at the end of a PDF says when the rest can't be read without a key (ISO 32000-1, 7.6). */
const ENCRYPT = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;

/** Whether a PDF is locked by a password or restrictions, and whether its end is there. */
export async function lookAtPdf(file: Blob): Promise<{ readonly isLocked: boolean; readonly isWhole: boolean }> {
  const tail = await latin1(file.slice(-TAIL));
  const isWhole = tail.includes('%%EOF');
  const [, place] = /startxref\s+(\d{1,10})\s+%%EOF(?![\s\S]*startxref)/.exec(tail) ?? [];
  const from = Number(place ?? NaN);
  const table = from < file.size ? await latin1(file.slice(from, from + LONGEST_TABLE)) : '';
  // A table with its trailer, or a stream whose dictionary is the trailer; where neither stands there, what is near the end.
  const trailer = table.startsWith('xref')
    ? table.slice(table.indexOf('trailer'))
    : /^\d+\s+\d+\s+obj/.test(table)
      ? table.slice(0, table.indexOf('stream'))
      : tail;
  const [dictionary = ''] = trailer.split('startxref');
  return { isLocked: ENCRYPT.test(dictionary), isWhole };
}
