import type {
  Complaint,
  ConfirmedContact,
  SentContactCode,
  SubmitComplaintRequest,
} from '../../../src/contract/index.js';
import { CONSENT } from './commitments.js';
import { type Headers, Page } from './page.js';
import { fictitiousUscc } from './subjects.js';

/** Who complains in the tests. */
export const COMPLAINANT: SubmitComplaintRequest['complainant'] = {
  name: '上海青样锁业有限公司',
  uscc: fictitiousUscc(1),
  nature: 'private',
};

/** A body that there is none of. */
export const RESPONDENT: SubmitComplaintRequest['respondent'] = {
  id: 'demo-industry',
  name: '演示区产业促进局',
  kind: 'organ',
};

let serial = 0;

/** What tells a complaint from the others of a test, which would otherwise be the same one twice. */
export const unlike = (words = ''): string => `第${++serial}件：验收之后一直没有付款。${words}`;

/** What changes of a request. */
export interface ComplaintChanges extends Partial<Omit<SubmitComplaintRequest, 'facts' | 'contact'>> {
  readonly facts?: Partial<SubmitComplaintRequest['facts']>;
  readonly contact?: Partial<SubmitComplaintRequest['contact']>;
}

/** A complaint that is on file. */
export type Filed = Complaint & { readonly queryCode: string };

/** Complains as a page would. */
export class Complainer extends Page {
  /** The same page, signed in for a legal person. */
  async signedIn(uscc = COMPLAINANT.uscc): Promise<Complainer> {
    return new Complainer(this.service, await this.service.signIn({ level: 'real-name', actor: 'legal', uscc }));
  }

  post<Body = Complaint>(path: string, body: unknown, headers: Headers = {}) {
    return this.send<Body>('POST', path, body, headers);
  }

  /** A phone that nobody else of the tests has. */
  newPhone(): string {
    return `138${String(++serial).padStart(8, '0')}`;
  }

  sendCode(to: string) {
    return this.post<SentContactCode>('/contact-codes', { channel: 'phone', to });
  }

  confirmCode(id: string, code: string) {
    return this.post<ConfirmedContact>('/contact-codes/confirm', { id, code });
  }

  /** What proves that a phone is this page's own. */
  async prove(phone: string): Promise<string> {
    const { body: sent } = await this.sendCode(phone);
    const { body } = await this.confirmCode(sent.id, codeOf(sent));
    return body.proof;
  }

  /** A request that would be taken, with changes. */
  async request(changes: ComplaintChanges = {}): Promise<SubmitComplaintRequest> {
    const { facts, contact, ...rest } = changes;
    const phone = contact?.phone ?? this.newPhone();
    const evidence = rest.evidence ?? [{ kind: 'contract', uploads: [(await this.upload()).body.id] }];
    return {
      version: '2026-1',
      complainant: COMPLAINANT,
      contact: { name: '样一帆', phone, ...(contact?.proof ? {} : { proof: await this.prove(phone) }), ...contact },
      respondent: RESPONDENT,
      facts: {
        field: 'procurement',
        promiseKind: 'contractPayment',
        contractName: '样例设备采购合同',
        signedOn: '2025-03-01',
        dueOn: '2025-09-01',
        disputedAmount: { value: '12.5', currency: 'CNY', unit: '10000' },
        breachFacts: unlike(),
        claim: '支付合同款。',
        ...facts,
      },
      proceedings: { kind: 'none' },
      truthPledge: true,
      privacy: CONSENT,
      ...rest,
      evidence,
    };
  }

  submit(request: unknown, headers: Headers = {}) {
    return this.post('/complaints', request, headers);
  }

  /** Files one, and expects that it can be filed. */
  async file(changes: ComplaintChanges = {}): Promise<Filed> {
    const { status, body } = await this.submit(await this.request(changes));
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as Filed;
  }

  async track(number: string, queryCode?: string) {
    return this.post('/complaints/track', { number, ...(queryCode === undefined ? {} : { queryCode }) });
  }
}

/** The code that the demonstration says. */
export const codeOf = ({ demonstration = '' }: SentContactCode): string => /\d{6}/.exec(demonstration)?.[0] ?? '';
