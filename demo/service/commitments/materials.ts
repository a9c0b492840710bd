import type { Material, MaterialState } from '../../../src/contract/index.js';
import type { FileGroup } from '../filing/files.js';
import { fault, type Fault } from '../http/faults.js';
import { isUsable, type UploadRow } from '../uploads/upload-rows.js';
import type { KeptTemplate } from './templates.js';

/** Files of materials as requests name them. */
export type MaterialUploads = readonly { readonly material: string; readonly uploads: readonly string[] }[];

/** The files of one material. */
const filesOfMaterial = (material: Material, ids: readonly string[], pointer: string): FileGroup => ({
  label: material.name,
  accept: material.accept,
  maxBytes: material.maxBytes,
  ids,
  pointer,
  as: material.id,
});

/** Whether one of the files of a material counts. */
const isReceived = (id: string, uploads: readonly UploadRow[]): boolean =>
  uploads.some((upload) => upload.takenAs === id && isUsable(upload));

/** How the materials of a commitment stand on a day. */
export const materialStates = (
  { materials = [] }: KeptTemplate,
  uploads: readonly UploadRow[],
  today: string,
): MaterialState[] =>
  materials.map(({ id, name, when, dueOn, accept, maxBytes, maxFiles }) => {
    const own = uploads.filter(({ takenAs }) => takenAs === id);
    const receivedAt = own.find(isUsable)?.claimedAt;
    const open = dueOn !== undefined && dueOn < today ? ('overdue' as const) : ('due' as const);
    return {
      id,
      name,
      state: when === 'replaced' ? 'replaced' : receivedAt ? 'received' : open,
      ...(dueOn ? { dueOn } : {}),
      ...(receivedAt ? { receivedAt } : {}),
      ...(accept ? { accept } : {}),
      ...(maxBytes === undefined ? {} : { maxBytes }),
      ...(maxFiles === undefined ? {} : { maxFiles }),
      ...(own.length > 0
        ? {
            files: own.map((file) => ({
              id: file.id,
              state: file.state,
              size: file.size,
              type: file.type,
              ...(file.reason ? { reason: file.reason } : {}),
            })),
          }
        : {}),
    };
  });

/** Whether something is still to be handed in. */
export const isSomethingDue = (states: readonly MaterialState[]): boolean =>
  states.some(({ state }) => state === 'due' || state === 'overdue');

/** The files that a request names, and what is wrong with the naming. */
export function materialGroups(
  { materials = [] }: KeptTemplate,
  named: MaterialUploads,
  pointer: string,
): { groups: FileGroup[]; faults: Fault[] } {
  const groups: FileGroup[] = [];
  const faults: Fault[] = [];
  for (const [index, { material: id, uploads }] of named.entries()) {
    const at = `${pointer}/${index}`;
    const material = materials.find((each) => each.id === id && each.when !== 'replaced');
    if (!material) {
      faults.push(fault(`${at}/material`, 'not-allowed', '这份承诺不需要这项材料，请删除。'));
      continue;
    }
    if (named.findIndex((each) => each.material === id) < index)
      faults.push(fault(`${at}/material`, 'duplicate', `“${material.name}”列了两次，请合并。`));
    if (material.maxFiles !== undefined && uploads.length > material.maxFiles)
      faults.push(fault(`${at}/uploads`, 'too-many', `“${material.name}”最多 ${material.maxFiles} 个文件。`));
    groups.push(filesOfMaterial(material, uploads, `${at}/uploads`));
  }
  return { groups, faults };
}

/** What a commitment says of its materials. */
export interface MaterialChoice {
  readonly template: KeptTemplate;
  readonly named: MaterialUploads;
  readonly deferred: readonly string[];
  /** Files that are there already, of a commitment that is corrected. */
  readonly received: readonly UploadRow[];
  /** Where the materials and what is deferred stand in the body. */
  readonly pointers: { readonly materials: string; readonly deferred: string };
}

function deferralFaults({ template, named, deferred, pointers }: MaterialChoice): Fault[] {
  const later = new Map(
    (template.materials ?? []).filter(({ when }) => when === 'later').map((material) => [material.id, material]),
  );
  return deferred.flatMap((id, index) => {
    const at = `${pointers.deferred}/${index}`;
    const material = later.get(id);
    if (!material) return [fault(at, 'not-allowed', '这项材料不能后补，请现在提交。')];
    if (deferred.indexOf(id) < index) return [fault(at, 'duplicate', `“${material.name}”列了两次。`)];
    return named.some((each) => each.material === id)
      ? [fault(at, 'deferred-and-sent', `“${material.name}”已经上传，不必再选后补。`)]
      : [];
  });
}

/** Every material must be there, except those that may follow and are said to. */
export function materialFaults(choice: MaterialChoice): Fault[] {
  const { template, named, deferred, received, pointers } = choice;
  const missing = (template.materials ?? [])
    .filter(({ id, when }) => when !== 'replaced' && !(when === 'later' && deferred.includes(id)))
    .filter(({ id }) => !named.some((each) => each.material === id) && !isReceived(id, received))
    .map(({ name, when }: Material) =>
      fault(
        pointers.materials,
        'material-missing',
        when === 'now' ? `请上传“${name}”。` : `请上传“${name}”，或选择后补。`,
      ),
    );
  return [...deferralFaults(choice), ...missing];
}
