import type { FormField, FormValues } from '../../../src/contract/index.js';
import { fault, type Fault, segment } from '../http/faults.js';
import { isUsable, type UploadRow } from '../uploads/upload-rows.js';
import type { Claim } from '../uploads/uploads.js';

/** Files that a request names for one purpose: a material, a kind of evidence, a field of the form. */
export interface FileGroup {
  /** The words that its limits are told with. */
  readonly label: string;
  readonly pointer: string;
  readonly ids: readonly string[];
  readonly accept?: readonly string[] | undefined;
  readonly maxBytes?: number | undefined;
  /** What they are taken as; absent for files of the form's fields. */
  readonly as?: string;
}

/** The files that the form's fields name. */
export const filesOfFields = (fields: readonly FormField[], values: FormValues, pointer: string): FileGroup[] =>
  fields.flatMap((field) => {
    const value = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    if (field.type !== 'files' || !Array.isArray(value)) return [];
    const { label, accept, maxBytes, name } = field;
    return [{ label, accept, maxBytes, ids: value, pointer: `${pointer}/${segment(name)}` }];
  });

/** What is known of the files of a request. */
export interface KnownFiles {
  /** Those that are there and that the caller may use. */
  readonly uploads: ReadonlyMap<string, UploadRow>;
  /** The commitment that a correction is for: its files may be named again. */
  readonly number?: string;
}

function faultOf({ label, accept, maxBytes, as }: FileGroup, at: string, id: string, known: KnownFiles): Fault[] {
  const row = known.uploads.get(id);
  if (!row) return [fault(at, 'upload-unknown', `“${label}”中有文件找不到了，可能已过保存期限。请重新上传。`)];
  const isOwn = row.takenBy !== null && row.takenBy === known.number && row.takenAs === (as ?? null);
  if (row.takenBy !== null && !isOwn)
    return [fault(at, 'upload-taken', `“${label}”中有文件已用于另一次提交，请重新上传。`)];
  if (row.state === 'infected')
    return [fault(at, 'upload-infected', `“${label}”中有文件含有恶意程序，请删除后换一个文件。`)];
  if (!isUsable(row))
    return [fault(at, 'upload-check-failed', `“${label}”中有文件没有完成安全检查，请删除后重新上传。`)];
  if (accept && !accept.includes(row.type))
    return [fault(at, 'file-type', `“${label}”不接受这种文件，请换成列明的格式。`)];
  return maxBytes !== undefined && row.size > maxBytes
    ? [fault(at, 'too-large', `“${label}”的单个文件不得超过 ${Math.floor(maxBytes / 1024 / 1024)} MB。`)]
    : [];
}

/** What is wrong with the files of a request. */
export function fileFaults(groups: readonly FileGroup[], known: KnownFiles): Fault[] {
  const seen = new Set<string>();
  return groups.flatMap((group) =>
    group.ids.flatMap((id, index) => {
      const at = `${group.pointer}/${index}`;
      if (seen.has(id)) return [fault(at, 'duplicate', '同一个文件只需提交一次，请删除重复的。')];
      seen.add(id);
      return faultOf(group, at, id, known);
    }),
  );
}

/** The files that are taken and don't belong to anything yet. */
export const claimsOf = (groups: readonly FileGroup[], { uploads }: KnownFiles): Claim[] =>
  groups.flatMap(({ ids, as }) =>
    ids.filter((id) => uploads.get(id)?.takenBy === null).map((id) => ({ id, ...(as === undefined ? {} : { as }) })),
  );
