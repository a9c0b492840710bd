import type { CheckAnswers } from '../../../contract/complaint-check.js';
import type { FieldError } from '../../../contract/schema/failure.js';
import type { SubmitComplaintRequest } from '../../../contract/schema/complaint.js';
import type { ComplaintOffer } from '../../../contract/schema/complaint-offer.js';
import type { PrivacyNotice } from '../../../contract/schema/service.js';
import type { FieldValue, Organisation } from '../../../form/field.js';
import type { FormModel } from '../../../form/form-model.js';
import { wireValue, wireValues } from '../../../form/wire-values.js';
import { AUTHORISATION, type CheckedFact, checkOf, evidenceOf, factField, isByAgent } from './field-names.js';

type Money = SubmitComplaintRequest['facts']['contractAmount'];

/** What was answered in the check. */
export const answersOf = (model: FormModel, { check }: ComplaintOffer): CheckAnswers =>
  Object.fromEntries(
    check.map((question) => {
      const name = checkOf(question);
      const one = model.text(name);
      return [question.id, one ? [one] : model.many(name)];
    }),
  );

/** What a request is made from. */
export interface RequestParts {
  readonly model: FormModel;
  readonly offer: ComplaintOffer;
  readonly privacy: PrivacyNotice | undefined;
  /** That the contact is one's own, where that was asked for. */
  readonly proof: string | undefined;
}

/** What is sent: what was filled in, and nothing of what is empty. */
export function requestOf({ model, offer, privacy, proof }: RequestParts): SubmitComplaintRequest {
  const text = (name: string) => model.text(name) || undefined;
  const fact = (name: CheckedFact) => model.text(factField(offer, name)) || model.many(factField(offer, name))[0];
  const wire = (name: string) => {
    const field = model.field(name);
    return field && wireValue(model, field);
  };
  const respondent = (wire('respondent') ?? { name: '' }) as Organisation;
  const holds = (name: string): FieldValue | undefined => model.text(name);
  const otherChannels = model.many(factField(offer, 'otherChannels'));
  const values = wireValues(model);
  const warnings = model.findings.flatMap(({ severity, field = '' }) =>
    severity === 'warning' ? (model.field(field)?.pointer ?? []) : [],
  );
  return withoutEmpty({
    version: offer.version,
    complainant: withoutEmpty({
      name: model.text('name'),
      uscc: model.text('uscc'),
      nature: fact('complainantNature'),
      agent: isByAgent(holds)
        ? { name: model.text('agentName'), authorisation: [...model.many(AUTHORISATION)] }
        : undefined,
    }),
    contact: withoutEmpty({
      name: model.text('contactName'),
      phone: model.text('phone'),
      email: text('email'),
      address: text('address'),
      proof,
    }),
    respondent: withoutEmpty({
      name: respondent.name,
      uscc: respondent.uscc,
      id: respondent.id,
      kind: fact('respondentKind') ?? '',
    }),
    facts: withoutEmpty({
      field: fact('field') ?? '',
      promiseKind: model.text('promiseKind'),
      contractName: text('contractName'),
      contractNo: text('contractNo'),
      signedOn: text('signedOn'),
      dueOn: text('dueOn'),
      contractAmount: wire('contractAmount') as Money,
      disputedAmount: wire('disputedAmount') as Money,
      breachFacts: model.text('breachFacts'),
      claim: model.text('claim'),
    }),
    proceedings: withoutEmpty({ kind: fact('proceedings') ?? '', text: text('proceedingsText') }),
    otherChannels: otherChannels.length ? [...otherChannels] : undefined,
    evidence: evidence(model, offer),
    values: Object.keys(values).length ? values : undefined,
    truthPledge: true,
    privacy: privacy && { version: privacy.version, consented: privacy.basis !== 'notice' },
    warnings: warnings.length ? warnings : undefined,
  } satisfies { [Key in keyof SubmitComplaintRequest]: SubmitComplaintRequest[Key] | undefined });
}

const evidence = (model: FormModel, offer: ComplaintOffer): SubmitComplaintRequest['evidence'] =>
  offer.evidence.flatMap((kind) => {
    const uploads = [...model.many(evidenceOf(kind))];
    return uploads.length ? [{ kind: kind.id, uploads }] : [];
  });

type WithoutEmpty<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

/** Two requests are the same when their texts are: what is empty isn't there at all. */
const withoutEmpty = <T extends object>(object: T): WithoutEmpty<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as WithoutEmpty<T>;

/** The endpoint counts the evidence of the request, the form its kinds. */
export function atField(error: FieldError, { evidence: sent }: SubmitComplaintRequest): FieldError {
  const [, index, rest = ''] = /^\/evidence\/(\d+)(.*)$/.exec(error.pointer) ?? [];
  const kind = index === undefined ? undefined : sent[Number(index)]?.kind;
  return kind === undefined ? error : { ...error, pointer: `/evidence/${kind}${rest}` };
}
