import { type CommitmentContent, commitmentText, type SubmitCommitmentRequest } from '../../../src/contract/index.js';
import { assertNoFaults, fault, type Fault } from '../http/faults.js';
import { Problem } from '../http/problem.js';
import { addDays } from '../seed/calendar.js';
import type { UploadRow } from '../uploads/upload-rows.js';
import type { Claim } from '../uploads/uploads.js';
import { applicantFaults } from './applicant.js';
import { valueFaults } from '../filing/fields.js';
import { claimsOf, fileFaults, filesOfFields, type KnownFiles } from '../filing/files.js';
import { materialFaults, materialGroups } from './materials.js';
import { privacyFaults } from '../filing/privacy.js';
import { signatureFaults } from './signature.js';
import type { CurrentTemplate, KeptTemplate } from './templates.js';
import { warningFaults } from './warnings.js';

/** What a request is checked against. */
export interface RequestCheck {
  readonly request: SubmitCommitmentRequest;
  readonly current: CurrentTemplate;
  /** The day in China. */
  readonly today: string;
  /** Code of the legal person that the login speaks for. */
  readonly loginUscc: string | undefined;
  /** Where the request stands in the body. */
  readonly pointer: string;
  /** Finds files that the caller may use. */
  findUploads(ids: readonly string[]): Promise<ReadonlyMap<string, UploadRow>>;
  /** Of a commitment that is corrected: its number, and the files that it has. */
  readonly corrected?: { readonly number: string; readonly uploads: readonly UploadRow[] };
}

function choiceFaults({ publication, madeOn }: CommitmentContent, template: KeptTemplate, today: string, at: string) {
  const faults: Fault[] = [];
  if (!template.publication.some(({ value }) => value === publication))
    faults.push(fault(`${at}/publication`, 'not-allowed', '请在列出的公开范围中选择。'));
  if (madeOn !== today && madeOn !== addDays(today, -1))
    faults.push(fault(`${at}/madeOn`, 'not-today', `承诺日期应为今天（${today}），请核对设备的日期后重新签署。`));
  return faults;
}

/** Both sides make the text; where they don't agree, nobody knows what was signed. */
function assertText({ text, content }: SubmitCommitmentRequest, template: KeptTemplate, pointer: string): void {
  const at = `${pointer}/text`;
  if (/\p{Surrogate}/u.test(text)) assertNoFaults([fault(at, 'format', '文本中有不完整的字符，请检查粘贴的内容。')]);
  if (text !== commitmentText(template, content))
    throw new Problem(409, 'text-differs', {
      detail: '签署的文本与填写的内容对应不上，没有提交。请刷新页面，核对后重新签署。',
      errors: [fault(at, 'text-differs', '与受理单位按填写内容生成的文本不一致。')],
    });
}

/** Checks a request against its template; answers with the files that it takes. @throws Problem */
export async function checkRequest(check: RequestCheck): Promise<Claim[]> {
  const { request, current, today, loginUscc, pointer, findUploads, corrected } = check;
  const { template } = current;
  const { content, materials } = request;
  const at = `${pointer}/content`;
  const { groups, faults } = materialGroups(template, materials, `${pointer}/materials`);
  const files = [...filesOfFields(template.fields, content.values, `${at}/values`), ...groups];
  const known: KnownFiles = {
    uploads: await findUploads(files.flatMap(({ ids }) => ids)),
    ...(corrected ? { number: corrected.number } : {}),
  };
  assertNoFaults([
    ...applicantFaults(content.applicant, current, loginUscc, `${at}/applicant`),
    ...valueFaults(template.fields, content.values, `${at}/values`),
    ...choiceFaults(content, template, today, at),
    ...faults,
    ...materialFaults({
      template,
      named: materials,
      deferred: content.deferred,
      received: corrected?.uploads ?? [],
      pointers: { materials: `${pointer}/materials`, deferred: `${at}/deferred` },
    }),
    ...fileFaults(files, known),
    ...privacyFaults(request, pointer),
    ...warningFaults(request, template, pointer),
  ]);
  assertText(request, template, pointer);
  assertNoFaults(signatureFaults(request, template, pointer));
  return claimsOf(files, known);
}
