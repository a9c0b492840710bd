// Commitments over HTTP: what can be made, what is refused and why, and what becomes of them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import {
  type Commitment,
  CommitmentSchema,
  CommitmentTemplateListSchema,
  type CommitmentTemplateList,
  CommitmentTemplateSchema,
  COMMITMENT_TYPES,
  FIELD_TYPES,
  type FormValues,
  type FoundSubmission,
  type Problem,
  ProblemSchema,
  type SubmitCommitmentRequest,
} from '../../../src/contract/index.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { APPLICANT, Committer, CONSENT, digestOf, pdf, png, signed, VALUES } from '../helpers/commitments.js';
import { startPostgres } from '../helpers/postgres.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

const DAY = 24 * 3_600_000;
const TODAY = '2026-11-10';
const RENEWAL = 'food-licence-renewal';
const PENDING = 'food-licence-materials';
const VOLUNTARY = 'honest-business';

let serial = 0;
const keyed = () => ({ 'Idempotency-Key': `commitment-key-${String(++serial).padStart(8, '0')}` });
/** What tells a commitment from the others of a test, which would otherwise be the same one twice. */
const unlike = (): { values: FormValues } => ({ values: { ...VALUES[VOLUNTARY], more: `第${++serial}项` } });

/** What is wrong: pointer and code of each finding. */
const findings = ({ body }: { body: Problem }) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

function behaves(settings: () => { databaseUrl?: string }): void {
  const clock = new TestClock();
  let service: TestService;
  let anyone: Committer;
  let own: Committer;
  const today = () => new Date(clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  before(async () => {
    service = await startTestService({ clock, ...settings() });
    anyone = new Committer(service, today);
    own = await anyone.signedIn();
  });
  after(() => service.close());

  /** Nobody's tries but the test's own: a quarter of an hour later all are given back. */
  const afterTries = () => clock.pass(16 * 60_000);

  describe('templates', () => {
    it('are of all seven types, each whole, with the legal wording in bounds', async () => {
      const { body } = await anyone.get<CommitmentTemplateList>('/commitment-templates');
      v.parse(CommitmentTemplateListSchema, body);
      assert.deepEqual(new Set(body.items.map(({ type }) => type)), new Set(COMMITMENT_TYPES));
      for (const { id } of body.items) {
        const template = await anyone.template(id);
        v.parse(CommitmentTemplateSchema, template);
        for (const name of ['content', 'liability'])
          assert.ok(
            template.sections.some((section) => section.id === name && section.plain),
            `${id} ${name}`,
          );
        const blanks = template.sections.flatMap(({ paragraphs }) =>
          paragraphs.flat().flatMap((piece) => ('blank' in piece ? [piece.blank] : [])),
        );
        for (const blank of blanks)
          assert.ok(
            template.fields.some(({ name }) => name === blank),
            `${id} ${blank}`,
          );
      }
      const { fields } = await anyone.template('demo-all-fields');
      assert.deepEqual(new Set(fields.map(({ type }) => type)), new Set(FIELD_TYPES));
    });

    it('are those of a matter, when one is named', async () => {
      const of = async (matter: string) =>
        (await anyone.get<CommitmentTemplateList>(`/commitment-templates?matter=${matter}`)).body.items.map(
          ({ id }) => id,
        );
      assert.deepEqual(await of('food-business'), [PENDING, RENEWAL]);
      assert.deepEqual(await of('nothing'), []);
      assert.equal((await anyone.get('/commitment-templates/nothing')).status, 404);
    });

    it('say before the form who may make them, and where to go instead', async () => {
      const eligibility = async (who: Committer, id: string) => (await who.template(id)).eligibility;
      const closed = await eligibility(own, 'catering-association');
      assert.equal(closed.state, 'ineligible');
      assert.ok(closed.reason && closed.route?.text);
      const locked = await eligibility(anyone, 'credit-repair');
      assert.deepEqual([locked.state, locked.level, locked.actor], ['login-required', 'real-name', 'legal']);
      assert.equal((await eligibility(own, 'credit-repair')).state, 'eligible');
    });
  });

  describe('making one', () => {
    it('gives a number by area, day and serial, and brings the signed text back byte for byte', async () => {
      const request = await anyone.sign(PENDING, await anyone.withMaterials());
      const { status, body } = await anyone.submit(request);
      assert.equal(status, 200);
      v.parse(CommitmentSchema, body);
      assert.match(body.number, /^31012020261110\d{6}$/);
      assert.match(body.queryCode ?? '', /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
      assert.equal(body.signed.text, request.text);
      assert.deepEqual(body.signed.digest, request.digest);
      assert.equal(body.signed.digest.value, digestOf('SHA-256', Buffer.from(body.signed.text)));
      assert.deepEqual(
        body.materials.map(({ id, state }) => [id, state]),
        [
          ['floor-plan', 'received'],
          ['right-of-use', 'received'],
          ['health-certificates', 'due'],
          ['water-test', 'due'],
          ['premises-statement', 'replaced'],
        ],
      );
      assert.ok(body.record.content.includes('上海市奉贤区样例路1号'));
      assert.ok(body.record.breachLiability.startsWith('（一）到期没有补齐材料'));
      const next = await anyone.make(VOLUNTARY, unlike());
      assert.equal(Number(next.number.slice(14)), Number(body.number.slice(14)) + 1);
    });

    it('takes every type of field', async () => {
      const { body: upload } = await anyone.upload();
      const values = { ...VALUES['demo-all-fields'], files: [upload.id] };
      const { status, body } = await anyone.submit(await anyone.sign('demo-all-fields', { values }));
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual(body.content?.values, values);
    });

    it('keeps the characters of the text as they are: rare ones, and those that look alike', async () => {
      const more = '𠮷𬸚豈Å①　·•';
      const made = await anyone.make(VOLUNTARY, { values: { ...VALUES[VOLUNTARY], more } });
      assert.ok(made.signed.text.includes(more));
      const { body } = await anyone.post('/commitments/track', { number: made.number, queryCode: made.queryCode });
      assert.equal(body.signed.text, made.signed.text);
    });

    it('takes the three ways of signing and SM3, and says honestly what it verified', async () => {
      const typed = await anyone.make(VOLUNTARY, { ...unlike(), level: 'typedName' });
      assert.deepEqual(typed.signed.digest.algorithm, 'SM3');
      assert.deepEqual(typed.signed.signature, { level: 'typedName', name: '样一帆' });
      const written = await anyone.make(VOLUNTARY, { ...unlike(), level: 'handwritten' });
      assert.equal(written.signed.signature.picture, png().toString('base64'));
      const device = await own.make('procurement', { level: 'adapter' });
      assert.match(device.signed.signature.checked ?? '', /^未验证/);
      assert.equal(device.signed.signature.name, undefined);
    });

    it('is for a person too, whose number is not repeated where the text has it', async () => {
      const code = '11010119900307803X';
      const applicant = { category: 'naturalPerson', name: '样一帆', code, authorisedPerson: '样一帆' } as const;
      const made = await anyone.make('employment-subsidy', { content: { applicant } });
      assert.equal(made.record.subjectId, '1****************X');
      assert.ok(made.signed.text.includes(`公民身份号码：${code}`));
    });

    it('takes what was read and signed before midnight', async () => {
      const read = await anyone.template(PENDING);
      const changes = await anyone.withMaterials();
      const request = signed(read, today(), { ...changes, values: { ...VALUES[PENDING], scope: '午夜之前' } });
      clock.pass(DAY / 2 + DAY / 4);
      assert.notEqual((await anyone.template(PENDING)).version, read.version);
      assert.equal((await anyone.submit(request)).status, 200);
      clock.pass(DAY);
      const late = await anyone.submit({ ...request, materials: [] });
      assert.deepEqual([late.status, late.body.code], [409, 'template-changed']);
      own = await anyone.signedIn();
    });
  });

  describe('what is refused', () => {
    /** A request that would be taken, with changes that are signed too. */
    const sign = (id: string, change: Parameters<Committer['sign']>[1] = {}) => anyone.sign(id, change);
    const pointers = async (request: unknown) => {
      const answer = await anyone.submit(request);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid'], JSON.stringify(answer.body));
      v.parse(ProblemSchema, answer.body);
      for (const { detail } of answer.body.errors ?? []) assert.match(detail ?? '', /[\u4e00-\u9fff].*。$/);
      return findings(answer);
    };

    it('are values that a field does not take, each with its place', async () => {
      const wrong: [string, unknown, string][] = [
        ['text', '短', '/content/values/text too-short'],
        ['text', '字'.repeat(51), '/content/values/text too-long'],
        ['text', '两\n行', '/content/values/text format'],
        ['text', '   ', '/content/values/text required'],
        ['text', true, '/content/values/text type'],
        ['longText', '𠮷'.repeat(201), '/content/values/longText too-long'],
        ['choice', 'c', '/content/values/choice not-allowed'],
        ['many', ['hot', 'hot'], '/content/values/many/1 not-allowed'],
        ['many', ['hot', 'cold', 'drinks'], '/content/values/many too-many'],
        ['many', [], '/content/values/many required'],
        ['date', '2026-02-30', '/content/values/date format'],
        ['date', '2019-12-31', '/content/values/date too-early'],
        ['date', '2036-01-01', '/content/values/date too-late'],
        ['period', { from: '2026-02-01', to: '2026-01-01' }, '/content/values/period/to reversed'],
        ['period', { from: '2026-01-01', to: '2028-01-01' }, '/content/values/period/to too-long'],
        ['amount', { value: '0', currency: 'CNY', unit: '1' }, '/content/values/amount/value out-of-range'],
        ['amount', { value: '100000000.01', currency: 'CNY', unit: '1' }, '/content/values/amount/value out-of-range'],
        ['amount', { value: '1.234', currency: 'CNY', unit: '1' }, '/content/values/amount/value format'],
        ['amount', { value: '1', currency: 'USD', unit: '1' }, '/content/values/amount not-allowed'],
        ['code', '9131012', '/content/values/code format'],
        ['code', fictitiousUscc(2).toLowerCase(), '/content/values/code format'],
        ['residentId', '110101199003078031', '/content/values/residentId format'],
        ['phone', '12', '/content/values/phone format'],
        ['region', '310120', '/content/values/region not-allowed'],
        ['organisation', { name: ' ' }, '/content/values/organisation/name required'],
        ['organisation', { name: '样例', uscc: '1' }, '/content/values/organisation/uscc format'],
        ['files', ['nothing'], '/content/values/files/0 upload-unknown'],
        ['statement', '是', '/content/values/statement type'],
        ['strange', '样例', '/content/values/strange unknown-field'],
        ['__proto__x', '样例', '/content/values/__proto__x unknown-field'],
      ];
      for (const [name, value, expected] of wrong) {
        const values = { ...VALUES['demo-all-fields'], [name]: value } as FormValues;
        assert.deepEqual(await pointers(await sign('demo-all-fields', { values })), [expected], name);
      }
    });

    it('are required fields without a value, all at once', async () => {
      const request = await sign('demo-all-fields');
      const { template } = { template: await anyone.template('demo-all-fields') };
      const none = signed(template, TODAY, { content: { ...request.content, values: {} } });
      const required = template.fields.filter((field) => field.required).map(({ name }) => name);
      assert.deepEqual(
        await pointers({ ...none, content: { ...none.content, madeOn: today() } }),
        required.map((name) => `/content/values/${name} required`),
      );
    });

    it('are members that the contract does not know, and texts that are none', async () => {
      const request = await sign(VOLUNTARY, unlike());
      assert.deepEqual(await pointers({ ...request, paid: true }), ['/paid unknown-member']);
      assert.deepEqual(await pointers({ ...request, digest: { algorithm: 'SM3', value: 'x' } }), [
        '/digest/value format',
      ]);
      assert.deepEqual(await pointers({ ...request, text: `${request.text}\ud800` }), ['/text format']);
    });

    it('are applicants of another category, with another code, or signed by nobody', async () => {
      const change = (applicant: Partial<typeof APPLICANT>) =>
        sign(VOLUNTARY, { ...unlike(), content: { applicant: { ...APPLICANT, ...applicant } } });
      const at = '/content/applicant';
      assert.deepEqual(await pointers(await change({ category: 'naturalPerson' })), [`${at}/category not-allowed`]);
      assert.deepEqual(await pointers(await change({ code: '123' })), [`${at}/code format`]);
      assert.deepEqual(await pointers(await change({ name: ' ' })), [`${at}/name required`]);
      assert.deepEqual(await pointers(await change({ authorisedPerson: ' ' })), [`${at}/authorisedPerson required`]);
      assert.deepEqual(await pointers(await change({ phone: '1' })), [`${at}/phone format`]);
      const person = { category: 'naturalPerson', name: '样一帆', code: '11010119900307803X' } as const;
      const agent = { ...person, authorisedPerson: '样二帆' };
      assert.deepEqual(await pointers(await sign('employment-subsidy', { content: { applicant: agent } })), [
        `${at}/authorisedPerson name-differs`,
      ]);
    });

    it('are choices that the template does not offer, and days that are not today', async () => {
      assert.deepEqual(await pointers(await sign(VOLUNTARY, { ...unlike(), content: { publication: 'notPublic' } })), [
        '/content/publication not-allowed',
      ]);
      assert.deepEqual(await pointers(await sign(VOLUNTARY, { ...unlike(), content: { madeOn: '2026-11-01' } })), [
        '/content/madeOn not-today',
      ]);
    });

    it('are materials that are missing, unknown, named twice, or both sent and deferred', async () => {
      const good = await anyone.withMaterials();
      const [plan, right] = good.materials ?? [];
      const { body: extra } = await anyone.upload();
      const refuse = async (change: object) => pointers(await sign(PENDING, { ...good, ...change }));
      assert.deepEqual(await refuse({ materials: [plan] }), ['/materials material-missing']);
      assert.deepEqual(await refuse({ content: { deferred: ['water-test'] } }), ['/materials material-missing']);
      assert.deepEqual(await refuse({ content: { deferred: ['health-certificates', 'water-test', 'floor-plan'] } }), [
        '/content/deferred/2 not-allowed',
      ]);
      assert.deepEqual(
        await refuse({ materials: [plan, right, { material: 'premises-statement', uploads: [extra.id] }] }),
        ['/materials/2/material not-allowed'],
      );
      assert.deepEqual(await refuse({ materials: [plan, right, { material: 'water-test', uploads: [extra.id] }] }), [
        '/content/deferred/1 deferred-and-sent',
      ]);
      assert.deepEqual(await refuse({ materials: [plan, { ...plan, material: 'right-of-use' }] }), [
        '/materials/1/uploads/0 duplicate',
      ]);
    });

    it('are files of somebody else, of another commitment, infected, or not checked', async () => {
      const good = await anyone.withMaterials();
      const [plan] = good.materials ?? [];
      const with_ = async (id: string) =>
        pointers(await sign(PENDING, { ...good, materials: [plan!, { material: 'right-of-use', uploads: [id] }] }));
      const { body: foreign } = await own.upload();
      assert.deepEqual(await with_(foreign.id), ['/materials/1/uploads/0 upload-unknown']);
      const { body: infected } = await anyone.upload(pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'));
      assert.equal((await anyone.checked(infected.id)).state, 'infected');
      assert.deepEqual(await with_(infected.id), ['/materials/1/uploads/0 upload-infected']);
      const { body: unchecked } = await anyone.upload(pdf('CREDIT-ELEMENTS-CHECK-FAILS'));
      assert.equal((await anyone.checked(unchecked.id)).state, 'check-failed');
      assert.deepEqual(await with_(unchecked.id), ['/materials/1/uploads/0 upload-check-failed']);
      const made = await anyone.make(PENDING, { ...good, values: { ...VALUES[PENDING], scope: `范围${++serial}` } });
      const taken = made.materials[0]?.files?.[0]?.id ?? '';
      assert.deepEqual(await with_(taken), ['/materials/0/uploads/0 upload-taken', '/materials/1/uploads/0 duplicate']);
    });

    it('are a privacy notice that was not shown, is an old one, or was not consented to', async () => {
      const request = await sign(VOLUNTARY, unlike());
      const { privacy: _, ...without } = request;
      assert.deepEqual(await pointers(without), ['/privacy required']);
      assert.deepEqual(await pointers({ ...request, privacy: { version: '2025', consented: true } }), [
        '/privacy/version notice-changed',
      ]);
      assert.deepEqual(await pointers({ ...request, privacy: { ...CONSENT, consented: false } }), [
        '/privacy/consented consent-required',
      ]);
      assert.deepEqual(await pointers({ ...request, warnings: ['strange'] }), ['/warnings/0 unknown-field']);
    });

    it('are signatures that do not fit: another name, digest, algorithm, level, picture or binding', async () => {
      const request = await sign(VOLUNTARY, { ...unlike(), level: 'handwritten' });
      const { signature } = request as { signature: { picture: string; binding: string } };
      const change = (part: object) => pointers({ ...request, ...part });
      const written = (part: object) => change({ signature: { ...signature, ...part } });
      assert.deepEqual(await change({ signature: { level: 'typedName', name: '样二帆' } }), [
        '/signature/name name-differs',
      ]);
      assert.deepEqual(await change({ digest: { algorithm: 'SHA-256', value: '0'.repeat(64) } }), [
        '/digest/algorithm not-allowed',
      ]);
      assert.deepEqual(await change({ digest: { algorithm: 'SM3', value: '0'.repeat(64) } }), [
        '/digest/value digest-differs',
      ]);
      assert.deepEqual(await change({ signature: { level: 'adapter', algorithm: 'SM2', value: 'x' } }), [
        '/signature/level not-allowed',
      ]);
      assert.deepEqual(await written({ binding: '0'.repeat(64) }), ['/signature/binding binding-differs']);
      const broken = png();
      broken[40] = (broken[40] ?? 0) ^ 1;
      const pictures = [pdf(), broken, Buffer.concat([png(), pdf()]), png().subarray(0, 50), png(5000, 1)];
      for (const picture of pictures)
        assert.deepEqual(await written({ picture: picture.toString('base64') }), ['/signature/picture format']);
    });

    it('is a text other than the one that its template and values make', async () => {
      const request = await sign(VOLUNTARY, unlike());
      for (const text of [
        `${request.text} `,
        request.text.replace('守法', '违法'),
        request.text.replace(/\n/g, '\r\n'),
      ]) {
        const value = digestOf('SM3', Buffer.from(text));
        const answer = await anyone.submit({ ...request, text, digest: { algorithm: 'SM3', value } });
        assert.deepEqual(
          [answer.status, answer.body.code, findings(answer)],
          [409, 'text-differs', ['/text text-differs']],
        );
      }
    });

    it('is a template that one may not sign: unknown, for others, or for another login', async () => {
      const request = await sign(VOLUNTARY, unlike());
      assert.equal((await anyone.submit({ ...request, templateId: 'nothing' })).status, 404);
      const closed = await anyone.submit({ ...request, templateId: 'catering-association', templateVersion: '2025-1' });
      assert.deepEqual([closed.status, closed.body.code], [403, 'ineligible']);
      const { body: proof } = await own.upload();
      const materials = [{ material: 'performed', uploads: [proof.id] }];
      const repair = await own.sign('credit-repair', { materials });
      const locked = await anyone.submit(repair);
      assert.deepEqual([locked.status, locked.body.level, locked.body.actor], [401, 'real-name', 'legal']);
      const other = await anyone.signedIn(fictitiousUscc(2));
      assert.ok(findings(await other.submit(repair)).includes('/content/applicant/code not-own'));
      assert.equal((await own.submit(repair)).status, 200);
    });
  });

  describe('a template that changes while it is signed', () => {
    it('is a conflict; what is read again can be signed', async () => {
      const first = await anyone.sign('demo-changing');
      const refused = await anyone.submit(first, keyed());
      assert.deepEqual(
        [refused.status, refused.body.code, findings(refused)],
        [409, 'template-changed', ['/templateVersion template-changed']],
      );
      const second = await anyone.sign('demo-changing');
      assert.notEqual(second.text, first.text);
      assert.equal((await anyone.submit(second, keyed())).status, 200);
    });
  });

  describe('the same twice', () => {
    it('is made once by one key, with the same query code for both', async () => {
      const request = await anyone.sign(VOLUNTARY, unlike());
      const key = keyed();
      const answers = await Promise.all(Array.from({ length: 10 }, () => anyone.submit(request, key)));
      const made = answers.filter(({ status }) => status === 200);
      assert.ok(made.length > 0);
      assert.equal(new Set(made.map(({ body }) => `${body.number} ${body.queryCode}`)).size, 1);
      for (const { status, body } of answers.filter(({ status }) => status !== 200))
        assert.deepEqual([status, body.code, body.retryAfter], [409, 'conflict', 1]);
      const again = await anyone.submit(request, key);
      assert.deepEqual(again.body, made[0]?.body);
      const { body: found } = await anyone.post<FoundSubmission>('/submissions/find', {
        idempotencyKey: key['Idempotency-Key'],
      });
      assert.deepEqual(found.result, made[0]?.body);
    });

    it('is a conflict under another key, which tells the number to the same login only', async () => {
      const request = await own.sign(VOLUNTARY, unlike());
      const { body: made } = await own.submit(request, keyed());
      const same = await own.submit(request, keyed());
      assert.deepEqual([same.status, same.body.code, same.body.earlier?.number], [409, 'duplicate', made.number]);
      assert.ok(same.body.detail?.includes(made.number));
      assert.equal(Date.parse(same.body.earlier?.at ?? ''), clock.now().getTime());
      for (const other of [anyone, await anyone.signedIn(fictitiousUscc(2))]) {
        const refused = await other.submit(request, keyed());
        assert.deepEqual([refused.status, refused.body.code], [409, 'duplicate']);
        assert.ok(!JSON.stringify(refused.body).includes(made.number));
        assert.ok(refused.body.earlier?.at);
      }
    });

    it('is made once by ten keys at the same time', async () => {
      const request = await anyone.sign(VOLUNTARY, unlike());
      const answers = await Promise.all(Array.from({ length: 10 }, () => anyone.submit(request, keyed())));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array<number>(9).fill(409)]);
      for (const { body } of answers.filter(({ status }) => status === 409)) assert.equal(body.code, 'duplicate');
    });

    it('may be made again when the first was withdrawn, or a day has passed', async () => {
      const request = await own.sign(VOLUNTARY, unlike());
      const { body: made } = await own.submit(request);
      await own.post(`/commitments/${made.number}/withdrawal`, { reason: '填错了' });
      const { status, body } = await own.submit(request);
      assert.equal(status, 200);
      assert.notEqual(body.number, made.number);
      const { materials: _, ...rest } = request;
      const yesterday = { ...rest, materials: [] } satisfies SubmitCommitmentRequest;
      clock.pass(DAY + 1000);
      own = await anyone.signedIn();
      assert.equal((await own.submit(yesterday)).status, 200);
    });
  });

  describe('opening one', () => {
    it('takes number and query code, or the login that made it, and nothing else', async () => {
      afterTries();
      const made = await own.make(VOLUNTARY, unlike());
      const { number, queryCode } = made;
      const track = (who: Committer, body: object) => who.post('/commitments/track', body);
      const spoken = queryCode.toLowerCase().replace('-', ' ');
      for (const code of [queryCode, spoken]) {
        const { status, body } = await track(anyone, { number, queryCode: code });
        assert.equal(status, 200);
        assert.equal(body.queryCode, undefined, 'told once');
      }
      assert.equal((await track(await anyone.signedIn(), { number })).status, 200, 'signed in anew');
      const without = await track(anyone, { number });
      assert.deepEqual([without.status, findings(without)], [400, ['/queryCode required']]);
      const other = await anyone.signedIn(fictitiousUscc(2));
      assert.equal((await track(other, { number })).status, 404);
      assert.equal((await track(other, { number, queryCode })).status, 200);
      assert.deepEqual(findings(await track(anyone, { number: '123', queryCode })), ['/number format']);
    });

    it('says the same of a wrong number as of a wrong code, and counts both', async () => {
      afterTries();
      const { number } = await anyone.make(VOLUNTARY, unlike());
      const wrong = await anyone.post('/commitments/track', { number, queryCode: 'AAAA-AAAA' });
      const nobody = await anyone.post('/commitments/track', {
        number: '31012020200101000001',
        queryCode: 'AAAA-AAAA',
      });
      for (const [answer, left] of [
        [wrong, 4],
        [nobody, 3],
      ] as const) {
        const { traceId: _, ...body } = answer.body;
        assert.deepEqual(
          [answer.status, body.code, body.triesLeft, body.detail],
          [404, 'not-found', left, `承诺编码或查询码不对，请核对后重试，还可以试 ${left} 次。`],
        );
      }
    });

    it('ends guessing after five tries, by any of the operations, and lets the login in all the same', async () => {
      afterTries();
      const { number, queryCode } = await own.make(VOLUNTARY, unlike());
      const tries = [
        () => anyone.post('/commitments/track', { number, queryCode: 'A' }),
        () => anyone.post(`/commitments/${number}/withdrawal`, { queryCode: 'B', reason: '试' }),
        () => anyone.post('/commitments/track', { number, queryCode: 'C' }),
        () =>
          anyone.post(`/commitments/${number}/supplements`, {
            queryCode: 'D',
            materials: [{ material: 'x', uploads: ['x'] }],
          }),
        () => anyone.post('/commitments/track', { number, queryCode: 'E' }),
      ];
      for (const attempt of tries) assert.equal((await attempt()).status, 404);
      const blocked = await anyone.post('/commitments/track', { number, queryCode });
      assert.deepEqual([blocked.status, blocked.body.triesLeft], [429, 0]);
      assert.ok((blocked.body.retryAfter ?? 0) > 0);
      assert.equal((await own.post('/commitments/track', { number })).status, 200);
      afterTries();
      assert.equal((await anyone.post('/commitments/track', { number, queryCode })).status, 200);
    });

    it('leaves neither codes, numbers nor names in the log', async () => {
      const made = await anyone.make(VOLUNTARY, unlike());
      await anyone.post('/commitments/track', { number: made.number, queryCode: made.queryCode });
      const log = service.logs.join('');
      for (const secret of [made.number, made.queryCode, APPLICANT.name, APPLICANT.authorisedPerson])
        assert.ok(!log.includes(secret), secret);
    });
  });

  describe('materials that follow', () => {
    it('are taken one after the other until nothing is due', async () => {
      afterTries();
      const made = await anyone.make(PENDING, {
        ...(await anyone.withMaterials()),
        values: { ...VALUES[PENDING], scope: `范围${++serial}` },
      });
      const { number, queryCode } = made;
      const send = async (material: string, bytes = pdf()) =>
        anyone.post(
          `/commitments/${number}/supplements`,
          { queryCode, materials: [{ material, uploads: [(await anyone.upload(bytes)).body.id] }] },
          keyed(),
        );
      const first = await send('water-test');
      assert.equal(first.status, 200);
      const stateOf = (body: Commitment, id: string) => body.materials.find((each) => each.id === id)?.state;
      assert.deepEqual(
        [stateOf(first.body, 'water-test'), stateOf(first.body, 'health-certificates')],
        ['received', 'due'],
      );
      assert.deepEqual(first.body.steps.at(-1)?.text, '生活饮用水检测报告');
      assert.deepEqual(findings(await send('water-test')), ['/materials/0/material not-due']);
      assert.deepEqual(findings(await send('premises-statement')), ['/materials/0/material not-allowed']);
      clock.pass(31 * DAY);
      const { body: overdue } = await anyone.post('/commitments/track', { number, queryCode });
      assert.equal(stateOf(overdue, 'health-certificates'), 'overdue');
      assert.equal((await send('health-certificates')).status, 200);
      const more = await send('water-test');
      assert.deepEqual([more.status, more.body.code], [409, 'state-changed']);
      own = await anyone.signedIn();
    });

    it('count no longer as received when the check finds something later', async () => {
      const made = await anyone.make(PENDING, {
        ...(await anyone.withMaterials()),
        values: { ...VALUES[PENDING], scope: `范围${++serial}` },
      });
      const { body: upload } = await anyone.upload(pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'));
      const { number, queryCode } = made;
      const sent = await anyone.post(`/commitments/${number}/supplements`, {
        queryCode,
        materials: [{ material: 'water-test', uploads: [upload.id] }],
      });
      // Whichever was first, the check or the supplement: an infected file is never a received material.
      await anyone.checked(upload.id);
      const { body } = await anyone.post('/commitments/track', { number, queryCode });
      assert.ok([200, 400, 409].includes(sent.status));
      assert.equal(body.materials.find(({ id }) => id === 'water-test')?.state, 'due');
    });
  });

  describe('correcting and withdrawing', () => {
    it('keeps the earlier text beside the corrected one, and the number', async () => {
      const made = await own.make(VOLUNTARY, unlike());
      const commitment = await own.sign(VOLUNTARY, unlike());
      const correct = (body: object) => own.post(`/commitments/${made.number}/corrections`, body, keyed());
      const { status, body } = await correct({ reason: '内容有误', commitment });
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.number, body.signed.text, body.queryCode], [made.number, commitment.text, undefined]);
      assert.deepEqual(
        body.steps.map(({ what, text }) => [what, text]),
        [
          ['made', undefined],
          ['corrected', '内容有误'],
        ],
      );
      assert.deepEqual(findings(await correct({ reason: '再来', commitment })), ['/commitment/text unchanged']);
      const other = { ...APPLICANT, name: '上海双样贸易有限公司' };
      const taken = await own.sign(VOLUNTARY, { ...unlike(), content: { applicant: other } });
      assert.deepEqual(findings(await correct({ reason: '换人', commitment: taken })), [
        '/commitment/content/applicant/name applicant-changed',
      ]);
      const another = await own.sign('procurement', { level: 'adapter' });
      assert.deepEqual(findings(await correct({ reason: '换文本', commitment: another })), [
        '/commitment/templateId not-allowed',
      ]);
      const wrong = await own.sign(VOLUNTARY, { values: { days: '9' } });
      assert.deepEqual(findings(await correct({ reason: '填错', commitment: wrong })), [
        '/commitment/content/values/days not-allowed',
      ]);
    });

    it('needs no file twice', async () => {
      const made = await anyone.make(PENDING, {
        ...(await anyone.withMaterials()),
        values: { ...VALUES[PENDING], scope: `范围${++serial}` },
      });
      const { number, queryCode } = made;
      const files = made.materials.flatMap(({ id, files: of = [] }) =>
        of.length > 0 ? [{ material: id, uploads: of.map((file) => file.id) }] : [],
      );
      for (const materials of [[], files]) {
        const commitment = await anyone.sign(PENDING, {
          materials,
          content: { deferred: ['health-certificates', 'water-test'] },
          values: { ...VALUES[PENDING], scope: `范围${++serial}` },
        });
        const { status, body } = await anyone.post(`/commitments/${number}/corrections`, {
          queryCode,
          reason: '更正经营范围',
          commitment,
        });
        assert.equal(status, 200, JSON.stringify(body));
        assert.equal(body.materials.filter(({ state }) => state === 'received').length, 2);
      }
    });

    it('takes a commitment back once, and then nothing more happens to it', async () => {
      const { number } = await own.make(VOLUNTARY, unlike());
      const withdraw = (headers = {}) => own.post(`/commitments/${number}/withdrawal`, { reason: '不再需要' }, headers);
      const key = keyed();
      const { status, body } = await withdraw(key);
      assert.deepEqual([status, body.state, body.steps.at(-1)?.text], [200, 'withdrawn', '不再需要']);
      assert.deepEqual((await withdraw(key)).body, body, 'sent again');
      assert.deepEqual(
        body.allowed.map(({ action, available, reason }) => [action, available, Boolean(reason)]),
        [
          ['supplement', false, true],
          ['correct', false, true],
          ['withdraw', false, true],
        ],
      );
      assert.equal(body.content, undefined, 'only where it may be corrected');
      const again = await withdraw(keyed());
      assert.deepEqual([again.status, again.body.code], [409, 'state-changed']);
      const commitment = await own.sign(VOLUNTARY, unlike());
      const corrected = await own.post(`/commitments/${number}/corrections`, { reason: '再改', commitment });
      assert.deepEqual([corrected.status, corrected.body.code], [409, 'state-changed']);
    });

    it('lets ten corrections at once take one place each, and no two the same', async () => {
      const { number } = await own.make(VOLUNTARY, unlike());
      const commitments = await Promise.all(Array.from({ length: 10 }, () => own.sign(VOLUNTARY, unlike())));
      const answers = await Promise.all(
        commitments.map((commitment) =>
          own.post(`/commitments/${number}/corrections`, { reason: '同时更正', commitment }, keyed()),
        ),
      );
      const done = answers.filter(({ status }) => status === 200).length;
      assert.ok(done > 0);
      for (const { status, body } of answers.filter(({ status }) => status !== 200))
        assert.deepEqual([status, body.code], [409, 'state-changed']);
      const { body } = await own.post('/commitments/track', { number });
      assert.equal(body.steps.filter(({ what }) => what === 'corrected').length, done);
    });
  });
}

describe('commitments on the embedded database', () => behaves(() => ({})));

const postgres = await startPostgres();
if ('missing' in postgres) {
  describe('commitments on a PostgreSQL server', { skip: postgres.missing }, () => {});
  console.log(`# skipped on a PostgreSQL server: ${postgres.missing}`);
} else {
  describe('commitments on a PostgreSQL server', () => {
    after(() => postgres.stop());
    behaves(() => ({ databaseUrl: postgres.url }));

    it('keeps no query code, and no phone or name but where the text has it', async () => {
      const database = await openDatabase({ url: postgres.url });
      const { rows } = await database.query<{ row: string }>('select row_to_json(c)::text as row from commitments c');
      assert.ok(rows.length > 0);
      for (const { row } of rows) assert.doesNotMatch(row, /样一帆|13800000000|[A-Z0-9]{4}-[A-Z0-9]{4}"/);
      await database.close();
    });
  });
}
