import type { EvidenceKind } from '../../../../src/contract/index.js';
import { UPLOAD_OFFER } from '../../uploads/uploads.js';

const { maxBytes } = UPLOAD_OFFER;
const ANY = [...UPLOAD_OFFER.accept];

/** 证据材料. One kind takes a document only: photos are put together into one. */
export const EVIDENCE: readonly EvidenceKind[] = [
  {
    id: 'contract',
    name: '合同、协议或者文件',
    hint: '能看清双方名称、约定内容、签章和日期。没有书面合同的，上传会议纪要、公示、往来函件等',
    required: true,
    accept: ANY,
    maxBytes,
    maxFiles: 10,
  },
  {
    id: 'performance',
    name: '自己已经履行的证明',
    hint: '例如验收单、送货单、发票、批准文件',
    accept: ANY,
    maxBytes,
    maxFiles: 10,
  },
  {
    id: 'reminders',
    name: '催告和对方答复',
    hint: '例如催款函、聊天记录截图、回函',
    accept: ANY,
    maxBytes,
    maxFiles: 10,
  },
  {
    id: 'statement',
    name: '对账单、结算资料',
    hint: '只收一个 PDF 文件；可以直接选几张照片，会在本机合成一个',
    accept: ['application/pdf'],
    maxBytes,
    maxFiles: 1,
  },
];

/** 授权书 of somebody who complains for the enterprise. */
export const AUTHORISATION: EvidenceKind = {
  id: 'authorisation',
  name: '授权委托书',
  hint: '写明委托谁、办什么事、到什么时候，由企业盖章',
  required: true,
  accept: ANY,
  maxBytes,
  maxFiles: 3,
};
