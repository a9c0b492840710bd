import { pictureBinding } from '../../../contract/commitment-text.js';
import type { CommitmentSignature, Digest } from '../../../contract/schema/commitment.js';
import { digestBytes, digestText } from '../../../element/digest/digest.js';

/** So many bytes at a time: a function takes no more arguments. */
const SLICE = 0x2000;

/** Bytes as base64. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += SLICE)
    text += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  return btoa(text);
}

/** The signature that a picture is, bound to the text that it was written under. Rejects where no digest can be made. */
export async function pictureSignature(png: Blob, text: Digest): Promise<CommitmentSignature> {
  const bytes = new Uint8Array(await png.arrayBuffer());
  const { algorithm, value } = text;
  const picture = await digestBytes(algorithm, bytes);
  return {
    level: 'handwritten',
    picture: base64(bytes),
    binding: await digestText(algorithm, pictureBinding(value, picture)),
  };
}
