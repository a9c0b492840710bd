import { invalid, readBytes } from '../http/validate.js';
import type { AppContext } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { fault } from '../http/faults.js';

/** What a form takes around its file. */
const AROUND = 16 * 1024;

/** A file that is longer than the longest one. */
export const tooLarge = (maxBytes: number): Problem =>
  new Problem(413, 'too-large', {
    detail: `文件不得超过 ${Math.floor(maxBytes / 1024 / 1024)} MB，请压缩后重新选择。`,
  });

/** Something about the file itself is wrong. */
export const wrongFile = (detail: string): Problem => invalid([fault('/file', 'file', detail)]);

/** Reads the one file of a form. Its name is looked at by nobody. @throws Problem */
export async function readFilePart(context: AppContext, maxBytes: number): Promise<Uint8Array> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type))
    throw new Problem(415, 'invalid', { detail: '文件须以表单上传（Content-Type: multipart/form-data）。' });
  const body = await readBytes(context, maxBytes + AROUND, tooLarge(maxBytes));
  const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => undefined);
  if (!form) throw wrongFile('表单不完整，请重新上传。');
  const parts = [...form.entries()];
  const [name, file] = parts[0] ?? [];
  if (parts.length !== 1 || name !== 'file' || !(file instanceof Blob))
    throw wrongFile('一次上传一个文件，表单项名称为 file。');
  if (file.size === 0) throw wrongFile('文件是空的，请重新选择。');
  if (file.size > maxBytes) throw tooLarge(maxBytes);
  return new Uint8Array(await file.arrayBuffer());
}
