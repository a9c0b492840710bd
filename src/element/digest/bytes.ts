/** Bytes in memory of their own, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes in lower-case hexadecimal. By hand, because old libraries of host pages replace `Array.from`. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 1) text += (bytes[index] ?? 0).toString(16).padStart(2, '0');
  return text;
}
