import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import iconv from 'iconv-lite';

import { FileFailure } from '../findings.js';

/** Encodings that are read. */
export type Encoding = 'UTF-8' | 'GB18030';

/** So many whole characters of several bytes before the first wrong byte occur in no GB18030 text by chance. */
const SURELY_UTF8 = 8;

/**
 * Strict check of UTF-8 (RFC 3629) over pieces of a file: where the first wrong byte is, and how many characters of several bytes came before.
 */
export class Utf8Check {
  /** Offset of the first wrong byte. */
  wrongAt: number | undefined;
  multibyte = 0;
  hasNul = false;
  private offset = 0;
  private pending = 0;
  private lowest = 0x80;
  private highest = 0xbf;

  push(bytes: Uint8Array): void {
    if (this.wrongAt !== undefined) return;
    for (const byte of bytes) {
      if (!this.accepts(byte)) {
        this.wrongAt = this.offset;
        return;
      }
      this.offset++;
    }
  }

  /** The file ended in the middle of a character. */
  get isTruncated(): boolean {
    return this.wrongAt === undefined && this.pending > 0;
  }

  private accepts(byte: number): boolean {
    if (this.pending > 0) {
      if (byte < this.lowest || byte > this.highest) return false;
      this.lowest = 0x80;
      this.highest = 0xbf;
      if (--this.pending === 0) this.multibyte++;
      return true;
    }
    if (byte === 0) this.hasNul = true;
    if (byte < 0x80) return true;
    if (byte < 0xc2 || byte > 0xf4) return false;
    this.pending = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    // No overlong forms, no surrogates, nothing above U+10FFFF.
    if (byte === 0xe0) this.lowest = 0xa0;
    if (byte === 0xed) this.highest = 0x9f;
    if (byte === 0xf0) this.lowest = 0x90;
    if (byte === 0xf4) this.highest = 0x8f;
    return true;
  }
}

/** Reads the whole file once and says how its text is encoded. @throws FileFailure */
export async function detectEncoding(path: string, signal?: AbortSignal): Promise<Encoding> {
  const check = new Utf8Check();
  for await (const piece of createReadStream(path, { signal })) {
    check.push(piece as Uint8Array);
    if (check.wrongAt !== undefined) break;
  }
  if (check.hasNul)
    throw new FileFailure('文件含二进制内容，不是文本。请用表格软件另存为“CSV UTF-8（逗号分隔）”后再导入。');
  if (check.wrongAt === undefined && !check.isTruncated) return 'UTF-8';
  if (check.multibyte >= SURELY_UTF8) {
    throw new FileFailure(
      check.isTruncated
        ? '文件在最后一个字中间断开，可能没有传完。请重新取得完整的文件。'
        : `文件是 UTF-8 编码，但第 ${(check.wrongAt ?? 0) + 1} 个字节有误，可能混入了其他编码的内容。请重新导出后再导入。`,
    );
  }
  await checkGb18030(path, signal);
  return 'GB18030';
}

async function checkGb18030(path: string, signal?: AbortSignal): Promise<void> {
  const decoder = iconv.getDecoder('gb18030');
  const refuse = (text: string | undefined) => {
    if (text?.includes('\u0000'))
      throw new FileFailure('文件含二进制内容，不是文本。请用表格软件另存为“CSV UTF-8（逗号分隔）”后再导入。');
    if (text?.includes('\uFFFD')) {
      throw new FileFailure(
        '文件既不是 UTF-8 也不是 GB18030（GBK）编码，或在末尾被截断。请用表格软件另存为“CSV UTF-8（逗号分隔）”后再导入。',
      );
    }
  };
  for await (const piece of createReadStream(path, { signal })) refuse(decoder.write(piece as Buffer));
  refuse(decoder.end());
}

/** Bytes in, text out. */
export function decoder(encoding: Encoding): Transform {
  const decode = iconv.getDecoder(encoding, { stripBOM: true });
  const push = (stream: Transform, text: string | undefined, done: TransformCallback) => {
    if (text) stream.push(text, 'utf8');
    done();
  };
  return new Transform({
    readableObjectMode: false,
    encoding: 'utf8',
    transform(piece: Buffer, _, done) {
      push(this, decode.write(piece), done);
    },
    flush(done) {
      push(this, decode.end(), done);
    },
  });
}
