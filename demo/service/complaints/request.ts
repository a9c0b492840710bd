import type { SubmitComplaintRequest } from '../../../src/contract/index.js';
import { bodyOf } from '../bodies/bodies.js';
import { UNUSABLE, UNUSABLE_BUT_LINES } from '../filing/characters.js';
import { valueFaults } from '../filing/fields.js';
import { claimsOf, fileFaults, filesOfFields } from '../filing/files.js';
import { privacyFaults } from '../filing/privacy.js';
import { assertNoFaults, fault, type Fault, segment } from '../http/faults.js';
import type { UploadRow } from '../uploads/upload-rows.js';
import type { Claim } from '../uploads/uploads.js';
import { evidenceGroups } from './evidence.js';
import { labelAt, sectionsOf } from './form.js';
import { COMPLAINT_OFFER as OFFER } from './offer/offer.js';
import { scopeFaults } from './scope.js';

/** What a request is checked against. */
export interface RequestCheck {
  readonly request: SubmitComplaintRequest;
  /** The day in China. */
  readonly today: string;
  /** Code of the legal person that the login speaks for. */
  readonly loginUscc: string | undefined;
  /** Whether the phone is proven to be whoever's asks. */
  isProven(phone: string, proof: string): boolean;
  /** Finds files that the caller may use. */
  findUploads(ids: readonly string[]): Promise<ReadonlyMap<string, UploadRow>>;
}

/** Texts that may have lines; values of the operator's own fields are looked at by their types. */
const WITH_LINES = /^\/(?:facts\/(?:breachFacts|claim)|proceedings\/text|values\/.*)$/;

/** Characters that no text of a request may have, wherever it stands. */
function textFaults(value: unknown, pointer = ''): Fault[] {
  if (typeof value === 'string') {
    const unusable = WITH_LINES.test(pointer) ? UNUSABLE_BUT_LINES : UNUSABLE;
    return unusable.test(value) ? [fault(pointer, 'format', '内容含有不能使用的字符，请删除后重新填写。')] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => textFaults(inner, `${pointer}/${segment(name)}`))
    : [];
}

function partyFaults({ complainant, respondent }: SubmitComplaintRequest, loginUscc: string | undefined): Fault[] {
  const faults: Fault[] = [];
  if (loginUscc !== undefined && loginUscc !== complainant.uscc && !complainant.agent)
    faults.push(
      fault(
        '/complainant/uscc',
        'not-own',
        '投诉主体不是当前登录的单位。请核对；代其他企业投诉的，请填写代理人并上传授权委托书。',
      ),
    );
  if (respondent.name === complainant.name)
    faults.push(fault('/respondent/name', 'same-party', '被投诉单位不能是投诉主体自己，请核对。'));
  if (respondent.id === undefined) return faults;
  const body = bodyOf(respondent.id);
  if (!body) faults.push(fault('/respondent/id', 'unknown-body', '没有找到这个单位，请重新查找，或者直接填写名称。'));
  else if (body.name !== respondent.name)
    faults.push(fault('/respondent/name', 'body-differs', '名称与查到的单位不一致，请重新查找，或者直接填写名称。'));
  else if (body.kind !== respondent.kind)
    faults.push(fault('/respondent/kind', 'body-differs', '单位类型与查到的单位不一致，请重新选择。'));
  return faults;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;

function contactFaults({ contact }: SubmitComplaintRequest, isProven: RequestCheck['isProven']): Fault[] {
  const { phone, email, proof } = contact;
  const faults: Fault[] = [];
  if (email !== undefined && !EMAIL.test(email))
    faults.push(fault('/contact/email', 'format', '电子邮箱的格式不对，请核对，也可以不填。'));
  if (proof === undefined) {
    if (OFFER.contactCheck?.required)
      faults.push(fault('/contact/proof', 'required', '请用短信验证码确认联系电话是您的。'));
  } else if (!isProven(phone, proof))
    faults.push(fault('/contact/proof', 'proof-invalid', '联系电话的验证已过期，或者换了号码，请重新获取验证码。'));
  return faults;
}

function consistencyFaults({ facts, otherChannels = [] }: SubmitComplaintRequest): Fault[] {
  const faults: Fault[] = [];
  const { signedOn, dueOn } = facts;
  if (signedOn !== undefined && dueOn !== undefined && dueOn < signedOn)
    faults.push(fault('/facts/dueOn', 'reversed', '约定履行期限不能早于签订日期，请核对。'));
  if (otherChannels.includes('none') && otherChannels.length > 1)
    faults.push(fault('/otherChannels', 'not-allowed', '选了“没有”就不能再选其他渠道，请核对。'));
  return faults;
}

const warningFaults = (request: SubmitComplaintRequest): Fault[] =>
  (request.warnings ?? []).flatMap((warned, index) =>
    labelAt(request, warned) === undefined
      ? [fault(`/warnings/${index}`, 'unknown-field', '表单没有这一项，请刷新页面后重新填写。')]
      : [],
  );

/** Checks a request against the offer; answers with the files that it takes. @throws Problem */
export async function checkRequest({
  request,
  today,
  loginUscc,
  isProven,
  findUploads,
}: RequestCheck): Promise<Claim[]> {
  assertNoFaults(textFaults(request));
  const { groups, faults } = evidenceGroups(request);
  const files = [...filesOfFields(OFFER.extra ?? [], request.values ?? {}, '/values'), ...groups];
  const known = { uploads: await findUploads(files.flatMap(({ ids }) => ids)) };
  assertNoFaults([
    ...sectionsOf(request, today).flatMap(({ pointer, fields, values }) =>
      valueFaults(fields, values(request), pointer),
    ),
    ...partyFaults(request, loginUscc),
    ...contactFaults(request, isProven),
    ...consistencyFaults(request),
    ...scopeFaults(request),
    ...faults,
    ...fileFaults(files, known),
    ...privacyFaults(request, ''),
    ...warningFaults(request),
  ]);
  return claimsOf(files, known);
}
