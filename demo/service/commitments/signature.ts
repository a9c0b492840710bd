import { pictureBinding, type SubmitCommitmentRequest } from '../../../src/contract/index.js';
import { fault, type Fault } from '../http/faults.js';
import { digestOf } from '../signing/digest.js';
import { isPng } from './png.js';
import type { KeptTemplate } from './templates.js';

/** A request whose text is the one that it has to be. */
type Signed = Pick<SubmitCommitmentRequest, 'text' | 'digest' | 'signature' | 'content'>;

function handwrittenFaults(
  { picture, binding }: Extract<Signed['signature'], { level: 'handwritten' }>,
  { algorithm, value }: Signed['digest'],
  pointer: string,
): Fault[] {
  const bytes = Buffer.from(picture, 'base64');
  if (!isPng(bytes)) return [fault(`${pointer}/picture`, 'format', '手写签名的图片不完整，请重新签名。')];
  return digestOf(algorithm, pictureBinding(value, digestOf(algorithm, bytes))) === binding
    ? []
    : [fault(`${pointer}/binding`, 'binding-differs', '手写签名与所签文本对应不上，请重新签名。')];
}

/** What is wrong with how a text was signed. */
export function signatureFaults(signed: Signed, { signing }: KeptTemplate, pointer: string): Fault[] {
  const { text, digest, signature, content } = signed;
  const at = `${pointer}/signature`;
  if (digest.algorithm !== signing.digest)
    return [
      fault(
        `${pointer}/digest/algorithm`,
        'not-allowed',
        `这份承诺使用 ${signing.digest} 摘要，请刷新页面后重新签署。`,
      ),
    ];
  if (digest.value !== digestOf(digest.algorithm, text))
    return [fault(`${pointer}/digest/value`, 'digest-differs', '摘要与所签文本对应不上，请重新签署。')];
  if (!signing.levels.includes(signature.level))
    return [fault(`${at}/level`, 'not-allowed', '这份承诺不接受这种签署方式，请换一种。')];
  if (signature.level === 'handwritten') return handwrittenFaults(signature, digest, at);
  return signature.level === 'typedName' && signature.name !== content.applicant.authorisedPerson
    ? [
        fault(
          `${at}/name`,
          'name-differs',
          '签署的姓名与前面填写的签署人不一致。请由签署人本人签署，或返回修改签署人。',
        ),
      ]
    : [];
}
