import type { Meta } from '@storybook/web-components-vite';

import type { Complaint } from '../../src/contract/schema/complaint.js';
import type { ReceiptExtra } from '../../src/elements/credit-complaint/complaint-host.js';
import { aComplaint, QUERY_CODE } from '../../test/fixtures/complaints.js';
import {
  type ComplaintArgs,
  complaintMeta,
  complaintsAt,
  type ComplaintStory,
  routesOf,
  visit,
} from '../support/complaint.js';

const meta: Meta<ComplaintArgs> = {
  ...complaintMeta,
  title: 'credit-complaint/回执',
  id: 'complaint-receipt',
  args: { ...complaintMeta.args, mode: 'track' },
};
export default meta;

interface Receipt {
  readonly complaint?: Partial<Complaint>;
  readonly extra?: ReceiptExtra;
  readonly args?: Partial<ComplaintArgs>;
  readonly steps?: Parameters<typeof visit>[0];
}

const receipt = (name: string, { complaint, extra, args = {}, steps }: Receipt = {}): ComplaintStory => ({
  name,
  args,
  parameters: { msw: complaintsAt() },
  async play(context) {
    await visit((visitor) => visitor.reaches('asking'))(context);
    routesOf(context.canvasElement).receipt(aComplaint({ queryCode: QUERY_CODE, ...complaint }), extra);
    await visit(async (visitor) => {
      await visitor.reaches('submitted');
      await steps?.(visitor);
    })(context);
  },
});

export const Filed = receipt('已提交');
export const ByLogin = receipt('用账号提交的，没有查询码', { complaint: { queryCode: undefined } });
export const Earlier = receipt('到的是修改之前的', { extra: { earlier: true } });
export const Clean = receipt('材料都检查过了', { complaint: { evidence: [] } });
export const PrintAsk = receipt('打印，问要不要印查询码', {
  steps: async (visitor) => {
    await visitor.presses('打印');
    await visitor.sees('要把查询码印在回执上吗');
  },
});
export const SaveAsk = receipt('保存，问要不要存查询码', {
  steps: async (visitor) => {
    await visitor.presses('保存为文件');
    await visitor.sees('要把查询码存进文件吗');
  },
});
export const Elder = receipt('长辈版', { args: { view: 'elder' } });
export const Dark = receipt('深色', { args: { theme: 'dark' } });
export const English = receipt('英文', { args: { lang: 'en' } });
export const Narrow = receipt('320 px', { args: { width: 320 } });
