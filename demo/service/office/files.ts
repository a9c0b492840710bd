import { html } from 'hono/html';

import type { AppContext } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import type { UploadRow } from '../uploads/upload-rows.js';
import type { Uploads } from '../uploads/uploads.js';
import type { Markup } from './page.js';

const LABELS: Readonly<Record<string, string>> = {
  stored: '等待安全检查',
  checking: '正在安全检查',
  clean: '安全检查通过',
  infected: '含有恶意程序，已删除',
  'check-failed': '安全检查没有完成，不能打开',
};

/** Nothing that was sent in may run here, whatever its type says. */
const POLICY = "default-src 'none'; sandbox";

/** A file; only one that is clean can be opened. */
const fileItem = (path: string, { id, state, type, size }: UploadRow): Markup =>
  html`<li>
    ${
      state === 'clean'
        ? html`<a href="${path}/files/${id}">下载（${type}，${Math.ceil(size / 1024)} KB）</a>`
        : html`${type}，${Math.ceil(size / 1024)} KB`
    }
    ${LABELS[state]}
  </li>`;

/** Files as a clerk sees them. @param path page of what they belong to */
export const fileList = (path: string, uploads: readonly UploadRow[]): Markup | string =>
  uploads.length > 0
    ? html`<ul>
        ${uploads.map((upload) => fileItem(path, upload))}
      </ul>`
    : '';

/** Hands a clean file out, to be saved and not shown. @throws Problem for any other */
export async function answerFile(context: AppContext, uploads: Uploads, rows: readonly UploadRow[]): Promise<Response> {
  const file = rows.find(({ id }) => id === context.req.param('file'));
  if (file?.state !== 'clean') throw new Problem(404, 'not-found', { detail: '没有可以打开的文件。' });
  const [, extension = 'bin'] = file.type.split('/');
  return context.body(new Uint8Array(await uploads.read(file.id)), 200, {
    'Content-Type': file.type,
    'Content-Disposition': `attachment; filename="file.${extension}"`,
    'Content-Security-Policy': POLICY,
  });
}
