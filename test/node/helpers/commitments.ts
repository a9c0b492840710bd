import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { deflateSync, crc32 } from 'node:zlib';
import {
  type Commitment,
  type CommitmentContent,
  type CommitmentTemplate,
  commitmentText,
  type Digest,
  pictureBinding,
  type SubmitCommitmentRequest,
} from '../../../src/contract/index.js';
import { PRIVACY_NOTICE } from '../../../demo/service/filing/privacy.js';
import { type Headers, Page, type PageService } from './page.js';
import { fictitiousUscc } from './subjects.js';

/** Another implementation than the service's; it has no types. */
const { sm3 } = createRequire(import.meta.url)('sm-crypto') as { sm3(input: number[]): string };

/** Digest, worked out apart from the service. */
export const digestOf = (algorithm: Digest['algorithm'], bytes: Uint8Array): string =>
  algorithm === 'SM3' ? sm3([...bytes]) : createHash('sha256').update(bytes).digest('hex');

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
};

/** A grey picture of some pixels. */
export function png(width = 4, height = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

export { pdf } from './page.js';

/** Who commits in the tests. */
export const APPLICANT: CommitmentContent['applicant'] = {
  category: 'legalPerson',
  name: '上海青样锁业有限公司',
  code: fictitiousUscc(1),
  authorisedPerson: '样一帆',
};

/** A privacy notice that was read and consented to. */
export const CONSENT = { version: PRIVACY_NOTICE.version, consented: true } as const;

/** What is filled in for each template, as far as it has to be. */
export const VALUES: Readonly<Record<string, CommitmentContent['values']>> = {
  'food-licence-materials': {
    premises: '上海市奉贤区样例路1号',
    scope: '热食类食品制售',
    openingOn: '2027-01-15',
    investment: { value: '12.5', currency: 'CNY', unit: '10000' },
    phone: '13800000000',
  },
  'food-licence-renewal': {
    licenceNo: 'JY12345678901234',
    premises: '上海市奉贤区样例路1号',
    unchanged: true,
    phone: '13800000000',
  },
  'employment-subsidy': {
    period: { from: '2026-01-01', to: '2026-06-30' },
    occupation: 'platform',
    phone: '13800000000',
  },
  'credit-repair': { docNo: '样市监罚〔2026〕1号', correction: '已经缴清罚款并完成整改。', phone: '13800000000' },
  'honest-business': { days: '3' },
  procurement: { project: 'YL-2026-001', buyer: { name: '样例采购中心' } },
  'demo-all-fields': {
    text: '样例',
    longText: '一行\n两行',
    choice: 'a',
    many: ['hot', 'drinks'],
    date: '2026-12-01',
    period: { from: '2026-01-01', to: '2026-12-31' },
    amount: { value: '1234.5', currency: 'CNY', unit: '1' },
    code: fictitiousUscc(2),
    residentId: '11010119900307803X',
    phone: '021-12345678',
    region: '310120101',
    organisation: { name: '样例单位', uscc: fictitiousUscc(2) },
    statement: true,
  },
};

/** Changes of a request before it is signed. */
export interface Changes {
  readonly content?: Partial<CommitmentContent>;
  readonly values?: CommitmentContent['values'];
  readonly materials?: SubmitCommitmentRequest['materials'];
  readonly level?: 'typedName' | 'handwritten' | 'adapter';
}

/** Signs a template as an element would. */
export function signed(template: CommitmentTemplate, today: string, changes: Changes = {}): SubmitCommitmentRequest {
  const { content: changed, values, materials = [], level = 'typedName' } = changes;
  const content: CommitmentContent = {
    applicant: APPLICANT,
    values: { ...VALUES[template.id], ...values },
    deferred: [],
    publication: (template.publication[0]?.value ?? 'public') as CommitmentContent['publication'],
    madeOn: today,
    ...changed,
  };
  const text = commitmentText(template, content);
  const { digest: algorithm } = template.signing;
  const value = digestOf(algorithm, Buffer.from(text));
  const picture = png();
  const binding = digestOf(algorithm, Buffer.from(pictureBinding(value, digestOf(algorithm, picture))));
  return {
    templateId: template.id,
    templateVersion: template.version,
    content,
    materials,
    text,
    digest: { algorithm, value },
    signature:
      level === 'typedName'
        ? { level, name: content.applicant.authorisedPerson }
        : level === 'handwritten'
          ? { level, picture: picture.toString('base64'), binding }
          : { level, algorithm: 'SM2-SM3', value: 'c2lnbmF0dXJl' },
    privacy: CONSENT,
  };
}

/** Makes commitments as a page would. */
export class Committer extends Page {
  constructor(
    service: PageService,
    private readonly today: () => string,
    headers: Headers = {},
  ) {
    super(service, headers);
  }

  /** The same page, signed in for a legal person. */
  async signedIn(uscc = APPLICANT.code): Promise<Committer> {
    const headers = await this.service.signIn({ level: 'real-name', actor: 'legal', uscc });
    return new Committer(this.service, this.today, headers);
  }

  post<Body = Commitment>(path: string, body: unknown, headers: Headers = {}) {
    return this.send<Body>('POST', path, body, headers);
  }

  async template(id: string): Promise<CommitmentTemplate> {
    return (await this.get<CommitmentTemplate>(`/commitment-templates/${id}`)).body;
  }

  async sign(id: string, changes: Changes = {}): Promise<SubmitCommitmentRequest> {
    return signed(await this.template(id), this.today(), changes);
  }

  submit(request: unknown, headers: Headers = {}) {
    return this.post('/commitments', request, headers);
  }

  /** Makes one, and expects that it can be made. */
  async make(id: string, changes: Changes = {}): Promise<Commitment & { queryCode: string }> {
    const { status, body } = await this.submit(await this.sign(id, changes));
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body as Commitment & { queryCode: string };
  }

  /** The files and deferrals by which the template of 容缺受理 can be signed. */
  async withMaterials(): Promise<Changes> {
    const [plan, right] = [await this.upload(png(), { type: 'image/png' }), await this.upload()];
    return {
      materials: [
        { material: 'floor-plan', uploads: [plan.body.id] },
        { material: 'right-of-use', uploads: [right.body.id] },
      ],
      content: { deferred: ['health-certificates', 'water-test'] },
    };
  }
}
