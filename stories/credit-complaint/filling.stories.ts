import type { Meta } from '@storybook/web-components-vite';

import { aComplaintOffer } from '../../test/fixtures/complaint-offer.js';
import {
  aComplaintService,
  type ComplaintArgs,
  complaintMeta,
  complaintsAt,
  type ComplaintStory,
  visit,
} from '../support/complaint.js';
import { begins, tellsPromise, tellsStory, tellsWho, turns } from '../support/complaint-steps.js';
import { problem } from '../support/endpoint.js';

const meta: Meta<ComplaintArgs> = { ...complaintMeta, title: 'credit-complaint/填写', id: 'complaint-filling' };
export default meta;

const CODE = { id: 'c', sentTo: '138****0000', length: 6, expiresIn: 300, resendAfter: 60, triesLeft: 5 };
const checksPhone = aComplaintService({
  complaints: aComplaintOffer({ contactCheck: { channel: 'phone', required: true } }),
});
const BODIES = {
  items: [
    { id: 'b1', name: '演示区城乡建设局', note: '演示区建设局' },
    { id: 'b2', name: '演示区产业促进局' },
  ],
  asOf: '2026-11-26T09:00:00+08:00',
};
const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';

export const Who: ComplaintStory = {
  name: '投诉企业和联系人',
  parameters: { msw: complaintsAt() },
  play: visit(begins),
};

export const WhoMissing: ComplaintStory = {
  name: '有没填的',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await begins(visitor);
    await visitor.presses('下一步');
    await visitor.sees('需要修改');
  }),
};

export const Given: ComplaintStory = {
  name: '页面已经知道是哪家企业',
  args: { applicant: { name: '上海演示工程有限公司', code: '91310120MADEMA019F', source: '电子营业执照' } },
  parameters: { msw: complaintsAt() },
  play: visit(begins),
};

export const Agent: ComplaintStory = {
  name: '由代理人投诉',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.picks('[name=agent][value=agent]');
    await visitor.sees('授权书');
  }),
};

export const CodeFirst: ComplaintStory = {
  name: '电话还没有验证',
  parameters: { msw: complaintsAt({ describeService: checksPhone, sendContactCode: CODE }) },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.presses('下一步');
    await visitor.sees('请先发送验证码');
  }),
};

export const CodeSent: ComplaintStory = {
  name: '验证码已经发出',
  parameters: { msw: complaintsAt({ describeService: checksPhone, sendContactCode: CODE }) },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
  }),
};

export const CodeWrong: ComplaintStory = {
  name: '验证码不对',
  parameters: {
    msw: complaintsAt({
      describeService: checksPhone,
      sendContactCode: CODE,
      confirmContactCode: () => problem(422, 'invalid', { triesLeft: 3 }),
    }),
  },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('验证码', '000000');
    await visitor.presses('确认验证码');
    await visitor.sees('还可以试 3 次');
  }),
};

export const CodeTooOften: ComplaintStory = {
  name: '验证码发得太多',
  parameters: {
    msw: complaintsAt({
      describeService: checksPhone,
      sendContactCode: () => problem(429, 'rate-limited', { retryAfter: 120 }),
    }),
  },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.presses('发送验证码');
    await visitor.sees('秒后可以重新发送');
  }),
};

export const Confirmed: ComplaintStory = {
  name: '电话已经验证',
  parameters: {
    msw: complaintsAt({
      describeService: checksPhone,
      sendContactCode: CODE,
      confirmContactCode: { proof: 'p', validUntil: '2099-01-01T00:00:00+08:00' },
    }),
  },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await visitor.presses('发送验证码');
    await visitor.sees('验证码已发到');
    await visitor.fills('验证码', '123456');
    await visitor.presses('确认验证码');
    await visitor.sees('138****0000 已验证');
  }),
};

export const Body: ComplaintStory = {
  name: '查找被投诉单位',
  parameters: { msw: complaintsAt({ searchBodies: BODIES }) },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await turns(visitor, 3);
    await visitor.fills('被投诉单位名称', '演示区');
    await visitor.sees('演示区产业促进局');
  }),
};

export const Promise: ComplaintStory = {
  name: '约定和金额',
  parameters: { msw: complaintsAt() },
  play: visit(tellsPromise),
};

export const NotYetDue: ComplaintStory = {
  name: '约定的期限还没有到',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsPromise(visitor);
    await visitor.fills('约定的履行期限', '2099-12-01');
    await visitor.fills('合同或者文件编号', 'YS-1');
    await visitor.sees('约定的期限还没有到');
  }),
};

export const Story: ComplaintStory = {
  name: '事情经过和诉求',
  parameters: { msw: complaintsAt() },
  play: visit(tellsStory),
};

export const TooShort: ComplaintStory = {
  name: '写得太短',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsPromise(visitor);
    await turns(visitor, 4);
    await visitor.fills('违约事由', '没给钱');
    await visitor.presses('下一步');
    await visitor.sees('至少 10 个字');
  }),
};

export const Evidence: ComplaintStory = {
  name: '证据材料',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsStory(visitor);
    await turns(visitor, 5);
    await visitor.attaches('合同.pdf', PDF, 'application/pdf');
    await visitor.sees('通过了安全检查');
  }),
};

export const NoUploads: ComplaintStory = {
  name: '接口不收文件',
  parameters: { msw: complaintsAt({ describeService: aComplaintService({ uploads: undefined }) }) },
  play: visit(async (visitor) => {
    await begins(visitor);
    await visitor.fills('企业名称', '上海演示工程有限公司');
    await visitor.fills('统一社会信用代码', '91310120MADEMA019F');
    await visitor.picks('[name=complainantNature][value=private]');
    await visitor.fills('联系人姓名', '演示甲');
    await visitor.fills('联系电话', '13800000000');
    await turns(visitor, 3);
    await visitor.fills('被投诉单位名称', '演示区城乡建设局');
    await visitor.picks('[name=promiseKind][value=policy]');
    await turns(visitor, 4);
    await visitor.fills('违约事由', '政策公布后至今没有兑现，多次询问没有答复。');
    await visitor.fills('您的诉求', '兑现政策。');
    await turns(visitor, 5);
    await visitor.sees('这里不能上传文件');
  }),
};

/** A draft as a page keeps it, with two files of the contract: one not whole, the other there. */
const BEGUN = JSON.stringify([
  1,
  Date.now(),
  [
    '2026-1',
    {
      'check-kind': 'organ',
      'check-field': 'procurement',
      'check-matter': ['none'],
      'check-court': 'none',
      name: '上海演示工程有限公司',
      uscc: '91310120MADEMA019F',
      complainantNature: 'private',
      agent: 'self',
      respondent: { name: '演示区城乡建设局' },
      promiseKind: 'policy',
      breachFacts: '政策公布后至今没有兑现，多次询问没有答复。',
      claim: '兑现政策。',
    },
    [
      ['evidence-contract', 'a'.repeat(64), 1_458_320, 'k1', '/api/v1/uploads/resumable/u1', 'u1', ''],
      ['evidence-contract', 'b'.repeat(64), 402_100, 'k2', '', '', 'u2'],
    ],
  ],
]);

export const FilesBegun: ComplaintStory = {
  name: '上次有文件没有传完',
  args: {
    draftStore: {
      getItem: (name) => (name === 'credit-complaint' ? BEGUN : null),
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  },
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await visitor.sees('已恢复您填写到');
    await turns(visitor, 2);
    await visitor.fills('联系人姓名', '演示甲');
    await visitor.fills('联系电话', '13800000000');
    for (const page of [3, 4, 5]) await turns(visitor, page);
    await visitor.sees('请重新选择同一个文件');
  }),
};

const refused = (name: string, content: string, type: string, said: string): ComplaintStory => ({
  name: `文件没有上传：${said}`,
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsStory(visitor);
    await turns(visitor, 5);
    await visitor.attaches(name, content, type);
    await visitor.sees(said);
  }),
});

export const Locked = refused(
  '合同.pdf',
  '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Encrypt 2 0 R>>\n%%EOF\n',
  'application/pdf',
  '这个 PDF 有密码或权限限制',
);
export const Empty = refused('空白.pdf', '', 'application/pdf', '文件里没有内容');

export const FileOffline: ComplaintStory = {
  name: '上传时网络断了',
  parameters: { msw: complaintsAt({ createUpload: () => Response.error() }) },
  play: visit(async (visitor) => {
    await tellsStory(visitor);
    await turns(visitor, 5);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      await visitor.attaches('合同.pdf', PDF, 'application/pdf');
      await visitor.sees('恢复后自动接着传');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  }),
};

export const Restored: ComplaintStory = {
  name: '恢复了上次填写的内容',
  args: {
    draftStore: {
      getItem: (name) =>
        name === 'credit-complaint'
          ? JSON.stringify([
              1,
              Date.now(),
              ['2026-1', { 'check-kind': 'organ', 'check-field': 'procurement', name: '上海演示工程有限公司' }],
            ])
          : null,
      setItem: () => undefined,
      removeItem: () => undefined,
    },
  },
  parameters: { msw: complaintsAt() },
  play: visit((visitor) => visitor.sees('已恢复您填写到')),
};
