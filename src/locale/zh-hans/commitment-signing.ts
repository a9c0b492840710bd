import type { Said } from './failure.js';

const service = {
  waiting: '正在等待签名服务。请在打开的窗口或应用里完成签署，签好后会自动提交。',
  stopped: '已停止等待，没有签署。',
  refused: '签名服务没有完成签署。可能是您取消了，也可能是服务没有通过。',
  expired: '等待超过 5 分钟，没有收到签名。',
  broken: '签名服务返回的内容不完整，不能使用。',
};

/** Words of signing a commitment. */
export const commitmentSigning = {
  title: '签署承诺书',
  signer: (person: string) => `签署人：${person}`,
  level: '签署方式',
  levels: { typedName: '输入姓名', handwritten: '手写签名', adapter: '电子签名服务' },
  levelHints: {
    typedName: '勾选确认，再输入签署人的姓名。',
    handwritten: '用手指、触控笔或鼠标写下签署人的姓名。',
    adapter: '由本页面接入的签名服务完成，例如使用数字证书。',
  },
  notReliable: '这种方式不是《中华人民共和国电子签名法》所称的可靠电子签名。',
  byService: '是不是《中华人民共和国电子签名法》所称的可靠电子签名，以签名服务和您所用的证书为准。',
  sign: '签署并提交',

  agreedLabel: '确认',
  agreed: '我已读完承诺书全文，自愿作出承诺，知道没有做到要承担什么责任。',
  name: '签署人姓名',
  nameHint: (person: string) => `请照承诺书上的写法输入“${person}”。`,
  otherName: (person: string) =>
    `输入的姓名与承诺书上的签署人“${person}”不一致。请照承诺书上的写法输入；如果承诺书上写错了，请返回修改。`,

  padHint: (person: string) =>
    `请在框内写下“${person}”。签名图片属于个人信息，只随这份承诺书提交，不会留在这台设备上。`,
  padLabel: (said: string) => `手写签名区，${said}`,
  padLoading: '正在准备手写区…',
  padFailed: '手写区没有打开。请检查网络后重试，或者换一种签署方式。',
  strokes: (count: number) => (count ? `已写 ${count} 笔` : '还没有签名'),
  undo: '撤销一笔',
  clear: '清空重写',
  typeInstead: '不方便手写的，请在上面改选“输入姓名”。',
  bringInstead: '不方便在这里手写的，可以在纸上签好，拍成照片或扫描后选进来（PNG、JPG）。',
  pickPicture: '选择签名图片',
  pictureThere: '已放入签名图片',
  pictureUnreadable: '打不开这张图片，请换一张 PNG 或 JPG 图片。',
  ink: {
    empty: '还没有签名，请先在框内签名。',
    faint: '笔画太少，看不出是姓名。请清空后重新写完整。',
  },
  binding: '正在把签名和承诺书绑定在一起…',
  unbound: '没能把签名和承诺书绑定在一起，没有签署。请检查网络后再试。',

  goToService: '前往签署',
  service,
  left: (seconds: number) => `还剩 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  stop: '停止等待',
  notSent: '承诺书没有提交，填写的内容都在，可以重新签署。',
  unavailable: [
    '这份承诺书不能在这里签署',
    '受理单位要求的签署方式，本页面没有接入。请到受理单位办理，或者换用受理单位指定的渠道。',
  ] as Said,
};
/** See {@link commitmentSigning}. */
export type CommitmentSigningMessages = typeof commitmentSigning;
