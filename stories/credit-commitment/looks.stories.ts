import type { Meta } from '@storybook/web-components-vite';

import { aJudgedCommitment, NUMBER } from '../../test/fixtures/commitments.js';
import {
  APPLICANT,
  type CommitmentArgs,
  commitmentMeta,
  commitments,
  type CommitmentStory,
  signs,
  visit,
} from '../support/commitment.js';

const meta: Meta<CommitmentArgs> = {
  ...commitmentMeta,
  title: 'credit-commitment/呈现',
  id: 'commitment-looks',
  args: { ...commitmentMeta.args, 'template-id': 'food-licence-pending', applicant: APPLICANT },
};
export default meta;

const looks = (name: string, args: Partial<CommitmentArgs>): CommitmentStory => ({
  name,
  args,
  parameters: { msw: commitments() },
  play: visit((visitor) => visitor.reaches('filling')),
});

export const Elder = looks('长辈版', { view: 'elder' });
export const Dark = looks('深色', { theme: 'dark' });
export const English = looks('英文', { lang: 'en' });
export const Narrow = looks('320 px', { width: 320 });
export const NarrowElder = looks('320 px 长辈版', { width: 320, view: 'elder' });

export const ElderReceipt: CommitmentStory = {
  name: '回执，长辈版',
  args: { view: 'elder' },
  parameters: { msw: commitments() },
  play: visit(async (visitor) => {
    await signs(visitor);
    await visitor.reaches('submitted');
  }),
};

export const ElderTracking: CommitmentStory = {
  name: '部分履行，长辈版',
  args: { 'template-id': undefined, 'commitment-number': NUMBER, mode: 'track', view: 'elder' },
  parameters: { msw: commitments({ trackCommitment: aJudgedCommitment() }) },
  play: visit(async (visitor) => {
    await visitor.fills('查询码', 'K7QX2M9R');
    await visitor.presses('查询');
    await visitor.sees('部分履行');
  }),
};
