import { open, stat } from 'node:fs/promises';

import { FileFailure } from '../findings.js';
import { decoder, detectEncoding, type Encoding } from './encoding.js';

/** A file that can be read. */
export interface Source {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
  readonly encoding: Encoding;
  readonly format: 'CSV' | 'JSON';
  /** The first characters, enough for a header. */
  readonly head: string;
}

const HEAD = 64 * 1024;

const SAVE_AS_CSV = '请在表格软件中打开，另存为“CSV UTF-8（逗号分隔）”后再导入。';

/** What files look like that are mistaken for CSV, by their first bytes. */
const MISTAKEN: readonly (readonly [signature: string, message: string])[] = [
  ['504b0304', `这是 Excel 工作簿（XLSX）或压缩包，不是 CSV。${SAVE_AS_CSV}`],
  ['d0cf11e0', `这是旧版 Excel 工作簿（XLS），不是 CSV。${SAVE_AS_CSV}`],
  ['255044462d', '这是 PDF 文件，不是 CSV。请取得数据的 CSV 或 JSON 文件。'],
  ['1f8b', '这是压缩文件（gzip），请解压后再导入。'],
  ['fffe', `文件是 UTF-16 编码。${SAVE_AS_CSV}`],
  ['feff', `文件是 UTF-16 编码。${SAVE_AS_CSV}`],
];

/** Looks at a file: is it there, is it text, in which encoding and format. @throws FileFailure */
export async function openSource(path: string, signal?: AbortSignal): Promise<Source> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileFailure(reasonOf(error));
  });
  if (facts.isDirectory()) throw new FileFailure('这是一个目录，请写出目录里的文件。');
  if (!facts.isFile()) throw new FileFailure('这不是普通文件，不能导入。');
  const head = await firstBytes(path);
  const signature = head.toString('hex', 0, 8);
  for (const [start, message] of MISTAKEN) if (signature.startsWith(start)) throw new FileFailure(message);
  const encoding = await detectEncoding(path, signal);
  const text = await decoded(head, encoding);
  const first = text.trimStart().charAt(0);
  if (first === '') throw new FileFailure('文件是空的。');
  if (first === '<') throw new FileFailure(`这是网页或 XML 文件，不是 CSV。${SAVE_AS_CSV}`);
  return {
    path,
    size: facts.size,
    modified: facts.mtime,
    encoding,
    format: first === '[' || first === '{' ? 'JSON' : 'CSV',
    head: text,
  };
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return '找不到文件，请检查路径。';
  if (code === 'EACCES' || code === 'EPERM') return '没有权限读取文件。';
  return `无法读取文件：${message}`;
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileFailure(reasonOf(error));
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Without the character that the end of the piece may cut. */
function decoded(bytes: Buffer, encoding: Encoding): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const stream = decoder(encoding);
    stream.on('data', (piece: string) => (text += piece));
    stream.on('error', reject);
    stream.write(bytes, () => resolve(text));
  });
}
