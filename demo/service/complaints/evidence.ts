import type { ComplaintFile, EvidenceKind, SubmitComplaintRequest } from '../../../src/contract/index.js';
import type { FileGroup } from '../filing/files.js';
import { fault, type Fault } from '../http/faults.js';
import type { UploadRow } from '../uploads/upload-rows.js';
import { AUTHORISATION, EVIDENCE } from './offer/evidence.js';

/** The files of one kind, and what is wrong with their number. */
function filesOf(
  { id, name, accept, maxBytes, maxFiles }: EvidenceKind,
  ids: readonly string[],
  pointer: string,
): { group: FileGroup; faults: Fault[] } {
  return {
    group: { label: name, accept, maxBytes, ids, pointer, as: id },
    faults:
      maxFiles !== undefined && ids.length > maxFiles
        ? [fault(pointer, 'too-many', `“${name}”最多 ${maxFiles} 个文件，请删减。`)]
        : [],
  };
}

/** The files that a request names, and what is wrong with the naming. */
export function evidenceGroups({ evidence, complainant }: SubmitComplaintRequest): {
  groups: FileGroup[];
  faults: Fault[];
} {
  const groups: FileGroup[] = [];
  const faults: Fault[] = [];
  const add = (kind: EvidenceKind, ids: readonly string[], pointer: string): void => {
    const files = filesOf(kind, ids, pointer);
    groups.push(files.group);
    faults.push(...files.faults);
  };
  for (const [index, { kind: id, uploads }] of evidence.entries()) {
    const at = `/evidence/${index}`;
    const kind = EVIDENCE.find((each) => each.id === id);
    if (!kind) {
      faults.push(fault(`${at}/kind`, 'not-allowed', '没有这一类证据，请刷新页面后重新选择。'));
      continue;
    }
    if (evidence.findIndex((each) => each.kind === id) < index)
      faults.push(fault(`${at}/kind`, 'duplicate', `“${kind.name}”列了两次，请合并。`));
    add(kind, uploads, `${at}/uploads`);
  }
  for (const { id, name, required } of EVIDENCE)
    if (required && !evidence.some(({ kind }) => kind === id))
      faults.push(fault('/evidence', 'evidence-missing', `请上传“${name}”。`));
  const { agent } = complainant;
  if (agent) add(AUTHORISATION, agent.authorisation, '/complainant/agent/authorisation');
  return { groups, faults };
}

/** A file as it is told. */
export const fileOf = ({ id, state, size, type, reason }: UploadRow): ComplaintFile => ({
  id,
  state,
  size,
  type,
  ...(reason ? { reason } : {}),
});

/** The files that came with a complaint, by what they are evidence of. */
export const evidenceOf = (uploads: readonly UploadRow[]): { name: string; files: UploadRow[] }[] =>
  [...EVIDENCE, AUTHORISATION]
    .map(({ id, name }) => ({ name, files: uploads.filter(({ takenAs }) => takenAs === id) }))
    .filter(({ files }) => files.length > 0);
