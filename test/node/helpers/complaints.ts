import type {
  Complaint,
  ConfirmedContact,
  SentContactCode,
  SubmitComplaintRequest,
} from '../../../src/contract/index.js';
import { CONSENT } from './commitments.js';
import { Browser, tokenIn } from './office-browser.js';
import { type Headers, Page } from './page.js';
import type { TestService } from './service.js';
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

/** A clerk at the page of one complaint. */
export class Clerk {
  private constructor(
    readonly browser: Browser,
    readonly path: string,
    private readonly token: string,
  ) {}

  static async at(service: Pick<TestService, 'url'>, number: string): Promise<Clerk> {
    const browser = new Browser(service);
    const token = tokenIn((await browser.open('/office/complaints')).text);
    const { text } = await browser.open('/office/complaints', { token, number });
    const id = new RegExp(`${number}</th>[\\s\\S]*?/office/complaints/([\\w-]+)`).exec(text)?.[1] ?? '';
    return new Clerk(browser, `/office/complaints/${id}`, token);
  }

  /** The page as it is now. */
  async read(): Promise<string> {
    return (await this.browser.open(this.path)).text;
  }

  /** Sends one of its forms; answers with the status. */
  async send(form: string, fields: Record<string, string>): Promise<number> {
    return (await this.browser.open(`${this.path}/${form}`, { token: this.token, ...fields })).status;
  }

  /** Decides. */
  say(to: string, fields: Record<string, string> = DECISION_FIELDS[to] ?? {}): Promise<number> {
    return this.send('decision', { to, ...fields });
  }

  /** Asks for one thing of each kind. */
  ask(days = '5'): Promise<number> {
    return this.send('asking', { kind1: 'material', text1: '盖章页', kind3: 'question', text3: '何时催告？', days });
  }

  /** Decides one after the other, and expects that each may be. */
  async lead(...states: readonly string[]): Promise<void> {
    for (const to of states) {
      const status = await this.say(to);
      if (status !== 303) throw new Error(`${to} ${status}`);
    }
  }
}

/** What a clerk's forms hold in the tests. */
export const DECISION_FIELDS: Readonly<Record<string, Record<string, string>>> = {
  accepted: {},
  notAccepted: { text: '不属于政务违约失信，请向法院起诉。' },
  forwarded: { body: 'demo-construction' },
  verifying: {},
  notSubstantiated: { text: '款项已于约定日期支付。' },
  substantiated: { text: '合同有效，款项未付。' },
  rectifying: { text: '三十个工作日内付清。' },
  rectified: { text: '已经付清。' },
  refused: { text: '逾期未付，没有说明。' },
  confirmedBreach: {
    facts: '未按合同支付货款。',
    basis: '演示规定第一条',
    on: '2026-11-10',
    by: '演示区城乡建设局',
    contractType: '行政合同',
  },
  closed: {},
  resumed: {},
};
