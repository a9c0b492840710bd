import { type Applicant, isResidentId, normaliseCode, parsePhone } from '../../../src/contract/index.js';
import { fault, type Fault } from '../http/faults.js';
import { isUsableUscc } from '../filing/fields.js';
import type { CurrentTemplate } from './templates.js';

const isBlank = (name: string): boolean => !name.trim() || /\p{Cc}/u.test(name);

function codeFaults({ category, code }: Applicant, pointer: string): Fault[] {
  const isPerson = category === 'naturalPerson';
  const isRight = code === normaliseCode(code) && (isPerson ? isResidentId(code) : isUsableUscc(code));
  if (isRight) return [];
  const label = isPerson ? '公民身份号码' : '统一社会信用代码';
  return [fault(`${pointer}/code`, 'format', `${label}应为 18 位，请用半角填写，核对后重试。`)];
}

/**
 * What is wrong with who commits.
 * @param loginUscc code of the legal person that the login speaks for
 */
export function applicantFaults(
  applicant: Applicant,
  { source, template }: CurrentTemplate,
  loginUscc: string | undefined,
  pointer: string,
): Fault[] {
  const { category, name, code, authorisedPerson, phone } = applicant;
  if (!template.applicants.includes(category))
    return [fault(`${pointer}/category`, 'not-allowed', '这份承诺不适用于这类承诺人，请核对承诺人类别。')];
  const faults = codeFaults(applicant, pointer);
  if (isBlank(name)) faults.push(fault(`${pointer}/name`, 'required', '请填写承诺人名称。'));
  if (isBlank(authorisedPerson)) faults.push(fault(`${pointer}/authorisedPerson`, 'required', '请填写签署人姓名。'));
  else if (category === 'naturalPerson' && authorisedPerson !== name)
    faults.push(fault(`${pointer}/authorisedPerson`, 'name-differs', '自然人的承诺由本人签署，签署人应与承诺人相同。'));
  if (phone !== undefined && !parsePhone(phone))
    faults.push(fault(`${pointer}/phone`, 'format', '不是有效的电话号码。手机填写 11 位，固定电话请带区号。'));
  if (source.requires && loginUscc !== code)
    faults.push(fault(`${pointer}/code`, 'not-own', '承诺人应为当前登录的单位，请核对，或换用该单位的账号登录。'));
  return faults;
}

/** A correction is made by whoever made the commitment. */
export const otherApplicantFaults = (applicant: Applicant, before: Applicant, pointer: string): Fault[] =>
  (['category', 'name', 'code'] as const)
    .filter((member) => applicant[member] !== before[member])
    .map((member) =>
      fault(`${pointer}/${member}`, 'applicant-changed', '更正不能改变承诺人。承诺人有误的，请撤回后重新作出承诺。'),
    );
