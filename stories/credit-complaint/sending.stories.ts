import type { Meta } from '@storybook/web-components-vite';

import { type ComplaintArgs, complaintMeta, complaintsAt, type ComplaintStory, visit } from '../support/complaint.js';
import { reviews, sends, tellsWho, turns } from '../support/complaint-steps.js';
import { problem } from '../support/endpoint.js';

const meta: Meta<ComplaintArgs> = { ...complaintMeta, title: 'credit-complaint/核对和提交', id: 'complaint-sending' };
export default meta;

const never = (): Promise<Response> => new Promise(() => undefined);

export const Reviewing: ComplaintStory = {
  name: '核对',
  parameters: { msw: complaintsAt() },
  play: visit(reviews),
};

export const Undeclared: ComplaintStory = {
  name: '还没有勾选承诺',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await reviews(visitor);
    await visitor.presses('提交投诉');
    await visitor.sees('请阅读后勾选');
  }),
};

export const Sending: ComplaintStory = {
  name: '正在提交',
  parameters: { msw: complaintsAt({ submitComplaint: never }) },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.reaches('sending');
  }),
};

export const Reconciling: ComplaintStory = {
  name: '正在确认上次提交',
  parameters: {
    msw: complaintsAt({
      submitComplaint: () => problem(409, 'conflict', { retryAfter: 1 }),
      findSubmission: { state: 'processing', retryAfter: 60 },
    }),
  },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.reaches('reconciling');
  }),
};

export const Duplicate: ComplaintStory = {
  name: '同样的投诉提交过',
  parameters: {
    msw: complaintsAt({
      submitComplaint: () =>
        problem(409, 'duplicate', { detail: '同样的投诉已于 2026-11-25 10:20 提交，没有重复受理。' }),
      findSubmission: {
        state: 'refused',
        problem: {
          code: 'duplicate',
          status: 409,
          traceId: 'YS-1',
          detail: '同样的投诉已于 2026-11-25 10:20 提交，没有重复受理。',
        },
      },
    }),
  },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.sees('2026-11-25');
  }),
};

export const Changed: ComplaintStory = {
  name: '受理规则有变动',
  parameters: {
    msw: complaintsAt({
      submitComplaint: () => problem(409, 'rules-changed'),
      findSubmission: { state: 'refused', problem: { code: 'rules-changed', status: 409, traceId: 'YS-1' } },
    }),
  },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.reaches('changed');
  }),
};

export const Rejected: ComplaintStory = {
  name: '接口发现有误，回到那一页',
  parameters: {
    msw: complaintsAt({
      submitComplaint: () =>
        problem(422, 'invalid', {
          errors: [{ pointer: '/respondent/name', code: 'unknown', detail: '没有这个单位，请核对名称。' }],
        }),
    }),
  },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.sees('没有这个单位');
  }),
};

export const Down: ComplaintStory = {
  name: '没有提交成功',
  parameters: { msw: complaintsAt({ submitComplaint: () => problem(403, 'forbidden') }) },
  play: visit(async (visitor) => {
    await sends(visitor);
    await visitor.reaches('not-sent');
  }),
};

export const Outbox: ComplaintStory = {
  name: '没有网络，写好等着提交',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await reviews(visitor);
    await visitor.picks('[name=pledge]');
    await visitor.picks('[name=consent]');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      await visitor.presses('提交投诉');
      await visitor.reaches('outbox');
      await visitor.sees('不会自动发出');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  }),
};

export const English: ComplaintStory = {
  name: '英文',
  args: { lang: 'en' },
  parameters: { msw: complaintsAt() },
  play: visit((visitor) => visitor.sees('Does it belong here?')),
};

export const Elder: ComplaintStory = {
  name: '长辈版',
  args: { view: 'elder' },
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await tellsWho(visitor);
    await turns(visitor, 3);
  }),
};

export const Dark: ComplaintStory = {
  name: '深色',
  args: { theme: 'dark' },
  parameters: { msw: complaintsAt() },
  play: visit(reviews),
};

export const Narrow: ComplaintStory = {
  name: '320 px',
  args: { width: 320 },
  parameters: { msw: complaintsAt() },
  play: visit(reviews),
};
