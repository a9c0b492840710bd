import type { Meta } from '@storybook/web-components-vite';

import { questionsOfEveryType, aComplaintOffer } from '../../test/fixtures/complaint-offer.js';
import {
  aComplaintService,
  type ComplaintArgs,
  complaintMeta,
  complaintsAt,
  type ComplaintStory,
  visit,
} from '../support/complaint.js';
import { belongs } from '../support/complaint-steps.js';
import { problem } from '../support/endpoint.js';

const meta: Meta<ComplaintArgs> = { ...complaintMeta, title: 'credit-complaint/确认是否受理', id: 'complaint-check' };
export default meta;

export const Start: ComplaintStory = {
  name: '开始',
  parameters: { msw: complaintsAt() },
  play: visit((visitor) => visitor.sees('需要准备')),
};

export const Yes: ComplaintStory = {
  name: '归这里受理',
  parameters: { msw: complaintsAt() },
  play: visit(belongs),
};

export const But: ComplaintStory = {
  name: '可以投诉，但请注意',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await belongs(visitor);
    await visitor.picks('[name=check-court][value=litigation]');
    await visitor.sees('法院审理期间只登记');
  }),
};

export const Elsewhere: ComplaintStory = {
  name: '不归这里受理，去哪里',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await visitor.picks('[name=check-kind][value=stateFirm]');
    await visitor.sees('不归这里受理');
  }),
};

export const Unanswered: ComplaintStory = {
  name: '还没有回答',
  parameters: { msw: complaintsAt() },
  play: visit(async (visitor) => {
    await visitor.reaches('filling');
    await visitor.presses('下一步');
    await visitor.sees('需要修改');
  }),
};

export const Unknown: ComplaintStory = {
  name: '有一个问题本页面不认识',
  parameters: {
    msw: complaintsAt({
      describeService: aComplaintService({
        complaints: aComplaintOffer({
          check: [...questionsOfEveryType(), { id: 'new', type: 'brandNew', label: '是否涉密', options: [] }],
        }),
      }),
    }),
  },
  play: visit(async (visitor) => {
    await belongs(visitor);
    await visitor.sees('没有办法判断');
  }),
};

export const NotOffered: ComplaintStory = {
  name: '接口不受理投诉',
  parameters: { msw: complaintsAt({ describeService: aComplaintService({ complaints: undefined }) }) },
  play: visit((visitor) => visitor.reaches('not-offered')),
};

export const Unsupported: ComplaintStory = {
  name: '有必填项画不出来',
  parameters: {
    msw: complaintsAt({
      describeService: aComplaintService({
        complaints: aComplaintOffer({ extra: [{ name: 'x', type: 'hologram', label: '全息影像', required: true }] }),
      }),
    }),
  },
  play: visit((visitor) => visitor.reaches('unsupported')),
};

export const Down: ComplaintStory = {
  name: '服务出错',
  parameters: { msw: complaintsAt({ describeService: () => problem(503, 'unavailable') }) },
  play: visit((visitor) => visitor.reaches('failed')),
};
