import * as v from 'valibot';
import type { FieldError } from '../../../src/contract/index.js';
import type { AppContext } from './environment.js';
import { Problem } from './problem.js';

/** Largest body that a reading operation takes, in bytes. */
export const MAX_BODY = 64 * 1024;

const DETAILS: Readonly<Record<string, string>> = {
  required: '此项必填。',
  'unknown-member': '不认识此项，请检查拼写。',
  'not-allowed': '取值不在允许的范围内。',
  'too-short': '内容太短，请补充。',
  'too-long': '内容太长，请删减。',
  'out-of-range': '数值超出允许的范围。',
  format: '格式不正确。',
  type: '类型不正确。',
  json: '请求体不是有效的 JSON。',
  cursor: '翻页位置无效，请从第一页重新查询。',
  'unknown-filter': '不支持该筛选条件。',
  'wrong-type': '筛选条件的取值类型不正确。',
  'unknown-value': '筛选条件没有该选项。',
  reversed: '截止日期不能早于起始日期。',
  future: '截止日期不能晚于今天。',
  'too-early': '起始日期早于可查询的最早日期。',
  'special-only': '只有专用信用报告可以选择领域。',
  'not-in-report': '超出了这份报告的范围。',
  'idempotency-key': '提交标识（Idempotency-Key）应为 16 至 200 个字符。',
};

/** One finding, in words for whoever reads the answer. */
export const finding = (pointer: string, code: string): FieldError => ({
  pointer,
  code,
  ...(DETAILS[code] ? { detail: DETAILS[code] } : {}),
});

/** A body that isn't as it should be. */
export const invalid = (errors: readonly FieldError[]): Problem =>
  new Problem(400, 'invalid', { detail: '请求内容未通过校验，请按提示修改。', errors });

const CODES: Readonly<Record<string, string>> = {
  picklist: 'not-allowed',
  min_length: 'too-short',
  max_length: 'too-long',
  min_value: 'out-of-range',
  max_value: 'out-of-range',
  iso_date: 'format',
  regex: 'format',
  base64: 'format',
};

function codeOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.expected === 'never') return 'unknown-member';
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'required';
  // A rule of the contract's own says which it is.
  if (issue.type === 'check' && DETAILS[issue.message]) return issue.message;
  return CODES[issue.type] ?? 'type';
}

/** JSON Pointer (RFC 6901) of an issue. */
const pointerOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).map(({ key }) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Checks a value that a request carries. @throws Problem `invalid` */
export function validate<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw invalid(result.issues.map((issue) => finding(pointerOf(issue), codeOf(issue))));
}

/** Reads a body of at most `max` bytes. @throws Problem `tooLarge` */
export async function readBytes(context: AppContext, max: number, tooLarge: Problem): Promise<Buffer> {
  if (Number(context.req.header('Content-Length') ?? 0) > max) throw tooLarge;
  const reader = context.req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > max) {
      await reader.cancel();
      throw tooLarge;
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** Reads and checks a JSON body. @throws Problem */
export async function readBody<Schema extends v.GenericSchema>(
  context: AppContext,
  schema: Schema,
  max = MAX_BODY,
): Promise<v.InferOutput<Schema>> {
  const type = context.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new Problem(415, 'invalid', { detail: '请求体须为 JSON（Content-Type: application/json）。' });
  }
  const tooLarge = new Problem(413, 'too-large', { detail: `请求内容不得超过 ${Math.floor(max / 1024)} KB。` });
  const text = (await readBytes(context, max, tooLarge)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid([finding('', 'json')]);
  }
  // PostgreSQL's texts can't hold it, and nobody types it.
  if (/\\u0000/.test(text)) throw invalid([finding('', 'format')]);
  return validate(schema, value);
}
