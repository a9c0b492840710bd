import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';

import {
  CHINA_OFFSET,
  type CommitmentTemplate,
  commitmentText,
  getCommitmentTemplate,
  type SubmitCommitmentRequest,
  todayIn,
} from '../../../src/contract/index.js';
import type { CommitmentHost } from '../../../src/elements/credit-commitment/commitment-host.js';
import { CreditCommitmentSubmitEvent } from '../../../src/elements/credit-commitment/credit-commitment.events.js';
import {
  commitmentFields,
  contentOf,
  fieldOf,
} from '../../../src/elements/credit-commitment/sign/commitment-fields.js';
import { requestOf, sending } from '../../../src/elements/credit-commitment/sign/sending.js';
import { STATED } from '../../../src/form/field.js';
import { FormModel } from '../../../src/form/form-model.js';
import { furtherTypes } from '../../../src/form/further/further-types.js';
import { commitmentSign } from '../../../src/locale/zh-hans/commitment-sign.js';
import { commitmentTerms } from '../../../src/locale/zh-hans/commitment-terms.js';
import { form as formWords } from '../../../src/locale/zh-hans/form.js';
import { formFurther } from '../../../src/locale/zh-hans/form-further.js';
import { PRIVACY_NOTICE } from '../../../demo/service/filing/privacy.js';
import type { Form, Given, OpenForm } from './form.js';
import type { TabHost } from './tab-host.js';
import type { Visitor } from './visitor.js';

/** Templates of the demonstration that a visitor may meet. */
const DEMOS = { slow: 'demo-slow', changing: 'demo-changing' } as const;

/** The form of a commitment: one text, which is signed. */
export const commitments: Form = {
  name: 'commitments',
  path: '/commitments',
  others: /^\/commitment-templates\/[a-z-]+$/,
  submitEvent: CreditCommitmentSubmitEvent.type,
  changed: 'template-changed',
  written: `select c.number, v.content->'applicant'->>'code' as code, v.text as words
    from commitments c join commitment_versions v on v.number = c.number`,
  statements: { first: 'insert into commitments', second: 'insert into commitment_versions' },
  isCopiedWhole: true,
  runsAll: true,
  async read({ client, meets }) {
    const answer = await client.call(getCommitmentTemplate, { id: meets ? DEMOS[meets] : 'honest-business' });
    assert.ok(answer.ok, JSON.stringify(answer));
    return (host, given) => new OpenCommitment(host, given, answer.value);
  },
};

class OpenCommitment implements OpenForm {
  readonly lacks = false;
  readonly model: FormModel;
  readonly submission: ReturnType<typeof sending>;

  constructor(
    host: TabHost,
    public given: Given,
    private readonly template: CommitmentTemplate,
  ) {
    this.model = new FormModel({
      words: () => formWords,
      further: furtherTypes(() => formFurther),
      fields: (holds) =>
        commitmentFields(
          {
            template,
            applicant: undefined,
            privacy: PRIVACY_NOTICE,
            correcting: false,
            received: [],
            words: commitmentSign,
            terms: commitmentTerms,
            furtherWords: formFurther,
          },
          holds,
        ),
    });
    this.submission = sending(host as unknown as CommitmentHost, {
      correcting: undefined,
      clock: host.visitor.clock,
      template: () => ({ templateId: template.id, templateVersion: template.version }),
      ended: () => undefined,
    });
    this.fill(host.visitor);
    this.change(given.words);
  }

  complete = async (): Promise<void> => undefined;
  forget = (): void => undefined;

  change(words: string): void {
    this.given = { words };
    // Demonstration's templates have a note instead.
    for (const name of ['more', 'note']) this.model.change(fieldOf(name), words);
  }

  /** Signs what stands in the form, and sends it. */
  submit(): Promise<void> {
    return this.submission.submit(this.request());
  }

  written(): string {
    return this.request().text;
  }

  private fill({ name, code }: Visitor): void {
    const { model, template } = this;
    model.change('category', 'legalPerson');
    model.change('name', name);
    model.change('code', code);
    model.change('authorisedPerson', '样一帆');
    model.change('publication', template.publication[0]?.value ?? '');
    model.change(fieldOf('days'), '3');
    model.change('consent', STATED);
    model.change('publicationConsent', STATED);
  }

  private request(): SubmitCommitmentRequest {
    const { model, template } = this;
    const content = contentOf(model, template, todayIn(CHINA_OFFSET, Date.now()));
    const text = commitmentText(template, content);
    const { digest: algorithm } = template.signing;
    const value = createHash(algorithm === 'SM3' ? 'sm3' : 'sha256')
      .update(text)
      .digest('hex');
    return requestOf({
      model,
      template,
      prepared: { content, text, digest: { algorithm, value } },
      signature: { level: 'typedName', name: content.applicant.authorisedPerson },
      privacy: PRIVACY_NOTICE,
    });
  }
}
