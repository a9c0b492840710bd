import type { Meta } from '@storybook/web-components-vite';

import { aTemplate } from '../../test/fixtures/commitments.js';
import {
  APPLICANT,
  aShortTemplate,
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  signs,
  visit,
} from '../support/commitment.js';
import { brokenOff, never, problem } from '../support/endpoint.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/提交',
  id: 'commitment-sending',
  args: { ...commitmentMeta.args, 'template-id': 'food-licence-pending', applicant: APPLICANT },
};
export default meta;

const sends = (
  name: string,
  submitCommitment: NonNullable<Parameters<typeof commitments>[0]>['submitCommitment'],
  state: string,
  more: Parameters<typeof commitments>[0] = {},
): CommitmentStory => ({
  name,
  parameters: { msw: commitments({ ...(submitCommitment && { submitCommitment }), ...more }) },
  play: visit(async (visitor) => {
    await signs(visitor);
    await visitor.reaches(state);
  }),
});

export const Receipt = sends('提交成功，回执', undefined, 'submitted');
export const Sending = sends('正在提交', never, 'sending');
export const Reconciling = sends('正在确认上次提交', brokenOff(), 'reconciling', { findSubmission: never });
export const Duplicate = sends(
  '同样的承诺提交过',
  problem(409, 'duplicate', { detail: '相同内容的承诺已于 2026-11-26 09:00 提交。' }),
  'not-sent',
);
export const Forbidden = sends('账号不能提交', problem(403, 'forbidden'), 'not-sent');
export const SignIn = sends(
  '提交时登录已失效',
  problem(401, 'unauthenticated', { level: 'real-name', actor: 'legal' }),
  'not-sent',
);
export const Limited = sends('太频繁', problem(429, 'rate-limited', { retryAfter: 30 }), 'not-sent');
export const TooLarge = sends('内容太大', problem(413, 'too-large'), 'not-sent');
export const Invalid = sends(
  '接口不接受其中一项',
  problem(400, 'invalid', {
    errors: [{ pointer: '/content/values/area', code: 'invalid', detail: '经营面积不能超过 100 平方米。' }],
  }),
  'filling',
);

export const Changed: CommitmentStory = {
  name: '提交时文本已经变动',
  parameters: {
    msw: (() => {
      let version = '2026-02';
      const [content, liability] = aTemplate().sections;
      return commitments({
        getCommitmentTemplate: () =>
          version === '2026-02' || !content || !liability
            ? aShortTemplate()
            : aShortTemplate({
                version,
                sections: [
                  content,
                  { ...liability, paragraphs: [...liability.paragraphs, [{ text: '三、三年内不再适用容缺受理。' }]] },
                ],
              }),
        submitCommitment: () => {
          version = '2026-03';
          return problem(409, 'template-changed');
        },
      });
    })(),
  },
  play: visit(async (visitor) => {
    await signs(visitor);
    await visitor.reaches('changed');
  }),
};
