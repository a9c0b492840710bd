import type { PrivacyNotice } from '../../../src/contract/index.js';
import { fault, type Fault } from '../http/faults.js';

/** What visitors are told before they fill a form in (个人信息保护法 art. 17). */
export const PRIVACY_NOTICE: PrivacyNotice = {
  version: '2026-2',
  basis: 'separate-consent',
  title: '个人信息处理告知',
  paragraphs: [
    '处理者：演示公共信用信息中心。本页面为演示，请勿填写真实的个人信息。',
    '收集什么：作出承诺的，收集承诺人名称和代码、签署人姓名、联系电话、填写的内容和上传的材料，选择手写签名的还有签名图片；提交投诉的，收集联系人和代理人姓名、联系电话、选填的邮箱和地址、填写的内容和上传的材料。公民身份号码和手写签名属于敏感个人信息。',
    '用来做什么：受理和核查您的承诺或者投诉，与您联系，按规定归集承诺及其履行情况、经认定的政务违约失信信息。不用于其他目的。',
    '提供给谁：受理单位和依法履行监管、核查职责的部门。投诉的联系方式不告知被投诉单位；承诺是否公开，按您在表单中选择的公开范围。',
    '保存多久：到承诺或者投诉办结后五年。没有提交的文件，二十四小时后删除。',
    '您的权利：可以查询、更正、撤回承诺，补充、撤回投诉，也可以拨打 12345 要求更正、删除个人信息。不同意的，可以到窗口办理，结果不受影响。',
  ],
};

/** What a request says of the notice. */
interface Consenting {
  readonly privacy?: { readonly version: string; readonly consented: boolean } | undefined;
}

/** What is wrong with the consent. */
export function privacyFaults({ privacy }: Consenting, pointer: string): Fault[] {
  if (!privacy) return [fault(`${pointer}/privacy`, 'required', '请阅读个人信息处理告知。')];
  if (privacy.version !== PRIVACY_NOTICE.version)
    return [fault(`${pointer}/privacy/version`, 'notice-changed', '个人信息处理告知已更新，请刷新页面后重新阅读。')];
  return privacy.consented
    ? []
    : [
        fault(
          `${pointer}/privacy/consented`,
          'consent-required',
          '办理需要处理敏感个人信息，请单独表示同意；不同意的可以到窗口办理。',
        ),
      ];
}
