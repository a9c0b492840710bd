import type { SubmitCommitmentRequest } from '../../../src/contract/index.js';
import { fault, type Fault, segment } from '../http/faults.js';
import type { KeptTemplate } from './templates.js';

const APPLICANT_LABELS: Readonly<Record<string, string>> = {
  '/content/applicant/name': '承诺人名称',
  '/content/applicant/code': '承诺人代码',
  '/content/applicant/authorisedPerson': '签署人姓名',
  '/content/applicant/phone': '联系电话',
};

/** What a warning is about, in words; undefined where the template has no such thing. */
export const warnedLabel = (pointer: string, { fields }: Pick<KeptTemplate, 'fields'>): string | undefined =>
  APPLICANT_LABELS[pointer] ?? fields.find(({ name }) => pointer === `/content/values/${segment(name)}`)?.label;

/** Warnings about what isn't in the request's form. */
export const warningFaults = (
  { warnings = [] }: SubmitCommitmentRequest,
  template: KeptTemplate,
  pointer: string,
): Fault[] =>
  warnings.flatMap((warned, index) =>
    warnedLabel(warned, template) === undefined
      ? [fault(`${pointer}/warnings/${index}`, 'unknown-field', '表单没有这一项，请刷新页面后重新填写。')]
      : [],
  );
