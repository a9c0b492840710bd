// Complaints over HTTP: what can be filed, what is refused and why, and what complainants do with them.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as v from 'valibot';
import {
  type Body,
  type BodyList,
  BodyListSchema,
  CHECK_OUTCOMES,
  CHECK_TYPES,
  type Complaint,
  type ComplaintOffer,
  ComplaintOfferSchema,
  ComplaintSchema,
  type FoundSubmission,
  judgeCheck,
  type Problem,
  ProblemSchema,
  type Service,
  type SubmitComplaintRequest,
} from '../../../src/contract/index.js';
import { openDatabase } from '../../../demo/service/db/open.js';
import { pdf, png } from '../helpers/commitments.js';
import { Clerk, Complainer, COMPLAINANT, type ComplaintChanges, type Filed, unlike } from '../helpers/complaints.js';
import { startPostgres } from '../helpers/postgres.js';
import { TestClock } from '../helpers/reports.js';
import { startTestService, type TestService } from '../helpers/service.js';
import { fictitiousUscc } from '../helpers/subjects.js';

const DAY = 24 * 3_600_000;

let serial = 0;
const keyed = () => ({ 'Idempotency-Key': `complaint-key-${String(++serial).padStart(8, '0')}` });

/** What is wrong: pointer and code of each finding. */
const findings = ({ body }: { body: Problem }) => (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

function behaves(settings: () => { databaseUrl?: string }): void {
  const clock = new TestClock();
  let service: TestService;
  let anyone: Complainer;
  let own: Complainer;
  before(async () => {
    service = await startTestService({ clock, ...settings() });
    anyone = new Complainer(service);
    own = await anyone.signedIn();
  });
  after(() => service.close());

  /** Nobody's tries but the test's own: a quarter of an hour later all are given back. */
  const afterTries = () => clock.pass(16 * 60_000);
  const pass = async (days: number) => {
    clock.pass(days * DAY);
    // The login has ended by then.
    own = await anyone.signedIn();
  };
  const offer = async (): Promise<ComplaintOffer> => {
    const { body } = await anyone.get<Service>('/service');
    return v.parse(ComplaintOfferSchema, body.complaints);
  };

  describe('the offer', () => {
    it('asks questions of all six types, with all three outcomes, and names a channel for what belongs elsewhere', async () => {
      const { check } = await offer();
      assert.deepEqual(
        check.map(({ type }) => type),
        [...CHECK_TYPES],
      );
      const options = check.flatMap((question) => question.options);
      assert.deepEqual(new Set(options.map(({ outcome }) => outcome)), new Set(CHECK_OUTCOMES));
      for (const { label, outcome, text, route } of options) {
        assert.equal(Boolean(text), outcome !== 'accepted', label);
        assert.equal(Boolean(route?.text && (route.phone ?? route.url)), outcome === 'elsewhere', label);
      }
    });

    it('ends in a plain yes, a yes but, and elsewhere', async () => {
      const { check } = await offer();
      const yes = Object.fromEntries(
        check.map(({ id, options }) => [id, [options.find(({ outcome }) => outcome === 'accepted')?.value ?? '']]),
      );
      assert.equal(judgeCheck(check, yes).verdict, 'accepted');
      assert.equal(judgeCheck(check, { ...yes, nature: ['foreign'] }).verdict, 'conditional');
      assert.equal(judgeCheck(check, { ...yes, respondent: ['stateOwned'] }).verdict, 'elsewhere');
    });

    it('holds the six fields of the rule, says of its terms that they are made up, and asks for one document only', async () => {
      const { fields, procedure = [], evidence, promiseKinds, contactCheck } = await offer();
      assert.deepEqual(
        fields.map(({ label }) => label),
        ['政府采购', '招标投标', '招商引资', '政府与社会资本合作', '产业扶持', '政府投资', '其他'],
      );
      for (const { what, workingDays } of procedure) if (workingDays) assert.match(what, /演示期限/);
      assert.ok(evidence.some(({ id, required }) => id === 'contract' && required));
      assert.ok(evidence.some(({ accept = [] }) => accept.join() === 'application/pdf'));
      assert.equal(promiseKinds.length, 7);
      assert.deepEqual(contactCheck, { channel: 'phone', required: true });
    });
  });

  describe('bodies', () => {
    const search = async (query: string, limit?: number): Promise<readonly Body[]> => {
      const { body } = await anyone.post<BodyList>('/bodies/search', { query, ...(limit ? { limit } : {}) });
      return v.parse(BodyListSchema, body).items;
    };
    const names = async (query: string) => (await search(query)).map(({ name }) => name);

    it('are found by a part of the name, by what they are also called, with and without the district, in any width', async () => {
      for (const query of ['区发改委', '奉贤区发改委', '发展改革委', '上海市奉贤区发展和改革委员会', ' 区 发改委 '])
        assert.equal((await names(query))[0], '上海市奉贤区发展和改革委员会', query);
      assert.equal((await names('奉贤海关'))[0], '奉贤海关');
      assert.deepEqual(await names('区信息委'), ['上海市奉贤区数据局']);
      assert.deepEqual(await names('区知识产权局'), ['上海市奉贤区市场监督管理局']);
      assert.deepEqual(await names('演示区产促局'), ['演示区产业促进局']);
    });

    it('come with their kind, and real ones without a code that would be made up', async () => {
      const all = [...(await search('区', 50)), ...(await search('海', 50))];
      assert.ok(all.length > 20);
      for (const { name, kind, uscc } of all) assert.ok(kind && uscc === undefined, name);
      const demo = await search('演示', 50);
      assert.deepEqual(new Set(demo.map(({ kind }) => kind)), new Set(['organ', 'institution', 'stateOwned']));
    });

    it('are none for words that no name holds, and no more than asked for', async () => {
      for (const query of ['不存在的局', '%', '_', '[', 'constructor', '__proto__', '😀', '­'])
        assert.deepEqual(await names(query), [], query);
      assert.equal((await search('区', 3)).length, 3);
      assert.equal((await anyone.post('/bodies/search', { query: ' ' })).status, 400);
      assert.equal((await anyone.post('/bodies/search', { query: '区', limit: 51 })).status, 400);
    });
  });

  describe('filing', () => {
    it('gives a number by day and serial, a query code once, and tells back what was told with contacts masked', async () => {
      const filed = await anyone.file({
        contact: {
          name: '样一帆',
          phone: '13800138000',
          email: 'yang@example.com',
          address: '上海市奉贤区样例镇样例路1号',
        },
        values: { reminded: 'yes' },
        otherChannels: ['hotline', 'other'],
        proceedings: { kind: 'other', text: '已经申请调解' },
        respondent: { name: '样例街道办事处', kind: 'organ', uscc: fictitiousUscc(7) },
      });
      v.parse(ComplaintSchema, filed);
      assert.match(filed.number, /^TS20261110\d{6}$/);
      assert.match(filed.queryCode, /^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
      const told = Object.fromEntries(filed.told.map(({ label, value }) => [label, value]));
      assert.deepEqual(
        ['联系人姓名', '联系电话', '电子邮箱', '通讯地址', '其他投诉渠道', '是否已经书面催告对方'].map(
          (label) => told[label],
        ),
        ['样**', '138****8000', 'y***@example.com', '上海市奉贤区样例镇***', '12345 热线、其他', '已经催告'],
      );
      assert.equal(told['涉及金额'], '12.5 万元');
      assert.equal(told['签订日期'], '2025年3月1日');
      const text = JSON.stringify(filed);
      for (const hidden of ['样一帆', '13800138000', 'yang@', '样例路']) assert.ok(!text.includes(hidden), hidden);
      assert.deepEqual(
        filed.deadlines.map(({ label, dueOn, workingDays, state }) => [label, dueOn, workingDays, state]),
        [['决定是否受理', '2026-11-19', 7, 'running']],
      );
      const next = await anyone.file();
      assert.equal(Number(next.number.slice(10)), Number(filed.number.slice(10)) + 1);
    });

    it('takes an agent with an authorisation, and every kind of evidence', async () => {
      const ids: string[] = [];
      for (let file = 0; file < 5; file++) ids.push((await anyone.upload()).body.id);
      const [authorisation = '', contract = '', performance = '', reminders = '', statement = ''] = ids;
      const filed = await anyone.file({
        complainant: { ...COMPLAINANT, agent: { name: '样二帆', authorisation: [authorisation] } },
        evidence: [
          { kind: 'contract', uploads: [contract] },
          { kind: 'performance', uploads: [performance] },
          { kind: 'reminders', uploads: [reminders] },
          { kind: 'statement', uploads: [statement] },
        ],
      });
      assert.deepEqual(
        filed.evidence.map(({ name, files }) => [name, files.length]),
        [
          ['合同、协议或者文件', 1],
          ['自己已经履行的证明', 1],
          ['催告和对方答复', 1],
          ['对账单、结算资料', 1],
          ['授权委托书', 1],
        ],
      );
      assert.equal((await anyone.delete(`/uploads/${contract}`)).status, 409, 'belongs to the complaint');
    });

    it('takes rare characters, 4,000 of them, and lines', async () => {
      const breachFacts = `第${++serial}件\n𠮷${'字'.repeat(3900)}`;
      const filed = await anyone.file({ facts: { breachFacts, claim: '𠮷' } });
      assert.ok(filed.told.some(({ value }) => value === breachFacts));
      assert.ok(filed.told.some(({ value }) => value === '𠮷'));
    });

    it('is of use to a login for another enterprise only with an agent', async () => {
      const other = { ...COMPLAINANT, name: '上海双样贸易有限公司', uscc: fictitiousUscc(2) };
      const alone = await own.submit(await own.request({ complainant: other }));
      assert.deepEqual(findings(alone), ['/complainant/uscc not-own']);
      const authorisation = [(await own.upload()).body.id];
      await own.file({ complainant: { ...other, agent: { name: '样二帆', authorisation } } });
    });
  });

  describe('what is refused', () => {
    const refused = async (changes: ComplaintChanges | ((request: SubmitComplaintRequest) => object)) => {
      const request = typeof changes === 'function' ? changes(await anyone.request()) : await anyone.request(changes);
      const answer = await anyone.submit(request);
      assert.deepEqual([answer.status, answer.body.code], [400, 'invalid'], JSON.stringify(answer.body));
      v.parse(ProblemSchema, answer.body);
      for (const { detail } of answer.body.errors ?? []) assert.match(detail ?? '', /[\u4e00-\u9fff].*。$/);
      return findings(answer);
    };
    const money = (value: string, rest = {}) => ({ value, currency: 'CNY', unit: '1' as const, ...rest });

    it('are facts that a field does not take, each with its place', async () => {
      const wrong: [ComplaintChanges, string][] = [
        [{ complainant: { ...COMPLAINANT, uscc: '123' } }, '/complainant/uscc format'],
        [{ complainant: { ...COMPLAINANT, uscc: COMPLAINANT.uscc.toLowerCase() } }, '/complainant/uscc format'],
        [{ complainant: { ...COMPLAINANT, nature: 'alien' } }, '/complainant/nature not-allowed'],
        [{ complainant: { name: COMPLAINANT.name, uscc: COMPLAINANT.uscc } }, '/complainant/nature required'],
        [{ contact: { email: 'nobody' } }, '/contact/email format'],
        [{ respondent: { name: '样例局', kind: 'planet' } }, '/respondent/kind not-allowed'],
        [{ respondent: { name: '样例局', kind: 'organ', uscc: '1' } }, '/respondent/uscc format'],
        [{ respondent: { name: COMPLAINANT.name, kind: 'organ' } }, '/respondent/name same-party'],
        [{ respondent: { id: 'nobody', name: '样例局', kind: 'organ' } }, '/respondent/id unknown-body'],
        [{ respondent: { id: 'demo-industry', name: '样例局', kind: 'organ' } }, '/respondent/name body-differs'],
        [
          { respondent: { id: 'demo-industry', name: '演示区产业促进局', kind: 'institution' } },
          '/respondent/kind body-differs',
        ],
        [{ facts: { field: 'sport' } }, '/facts/field not-allowed'],
        [{ facts: { promiseKind: 'love' } }, '/facts/promiseKind not-allowed'],
        [{ facts: { signedOn: '2026-11-11', dueOn: '2026-12-31' } }, '/facts/signedOn too-late'],
        [{ facts: { signedOn: '1949-09-30' } }, '/facts/signedOn too-early'],
        [{ facts: { signedOn: '2025-03-02', dueOn: '2025-03-01' } }, '/facts/dueOn reversed'],
        [{ facts: { disputedAmount: money('0') } }, '/facts/disputedAmount/value out-of-range'],
        [{ facts: { disputedAmount: money('-1') } }, '/facts/disputedAmount/value out-of-range'],
        [{ facts: { disputedAmount: money('1.001') } }, '/facts/disputedAmount/value format'],
        [{ facts: { disputedAmount: money('1e3') } }, '/facts/disputedAmount/value format'],
        [{ facts: { disputedAmount: money('1,000') } }, '/facts/disputedAmount/value format'],
        [{ facts: { disputedAmount: money('0.0000001', { unit: '10000' }) } }, '/facts/disputedAmount/value format'],
        [{ facts: { contractAmount: money('1', { currency: 'USD' }) } }, '/facts/contractAmount not-allowed'],
        [{ facts: { contractAmount: money('1000000000000.01') } }, '/facts/contractAmount/value out-of-range'],
        [{ facts: { breachFacts: '太短' } }, '/facts/breachFacts too-short'],
        [{ facts: { breachFacts: ` ${'短'.repeat(9)}          ` } }, '/facts/breachFacts too-short'],
        [{ facts: { breachFacts: '𠮷'.repeat(4001) } }, '/facts/breachFacts too-long'],
        [{ facts: { claim: '字'.repeat(1001) } }, '/facts/claim too-long'],
        [{ facts: { claim: '　' } }, '/facts/claim too-short'],
        [{ proceedings: { kind: 'duel' } }, '/proceedings/kind not-allowed'],
        [{ proceedings: { kind: 'other' } }, '/proceedings/text required'],
        [{ otherChannels: ['rumour'] }, '/otherChannels/0 not-allowed'],
        [{ otherChannels: ['hotline', 'hotline'] }, '/otherChannels/1 not-allowed'],
        [{ otherChannels: ['none', 'hotline'] }, '/otherChannels not-allowed'],
        [{ values: { reminded: 'perhaps' } }, '/values/reminded not-allowed'],
        [{ values: { strange: '样例' } }, '/values/strange unknown-field'],
        [{ warnings: ['/facts/strange'] }, '/warnings/0 unknown-field'],
      ];
      for (const [changes, expected] of wrong)
        assert.deepEqual(await refused(changes), [expected], JSON.stringify(changes));
    });

    it('are a contract and an amount that the kind of promise needs', async () => {
      const facts = (kind: string, rest: object) => async () => {
        const request = await anyone.request({ facts: { promiseKind: kind } });
        const { contractName: _, disputedAmount: __, ...others } = request.facts;
        return anyone.submit({ ...request, facts: { ...others, ...rest } });
      };
      assert.deepEqual(findings(await facts('constructionPayment', {})()), [
        '/facts/contractName required',
        '/facts/disputedAmount required',
      ]);
      assert.deepEqual(findings(await facts('policy', {})()), ['/facts/contractName required']);
      assert.equal((await facts('other', {})()).status, 200);
    });

    it('are members that the contract does not know, and requests without the pledge', async () => {
      assert.deepEqual(await refused((request) => ({ ...request, paid: true })), ['/paid unknown-member']);
      assert.deepEqual(await refused((request) => ({ ...request, truthPledge: false })), ['/truthPledge type']);
      assert.deepEqual(await refused(({ privacy: _, ...request }) => request), ['/privacy required']);
      assert.deepEqual(await refused({ privacy: { version: '2026-1', consented: true } }), [
        '/privacy/version notice-changed',
      ]);
    });

    it('are matters that belong elsewhere, with the channel in words', async () => {
      const elsewhere: [ComplaintChanges, string, RegExp][] = [
        [{ respondent: { name: '演示区城市投资发展有限公司', kind: 'stateOwned' } }, '/respondent/kind', /12345/],
        [{ respondent: { name: '样例村委会', kind: 'other' } }, '/respondent/kind', /12368/],
        [{ complainant: { ...COMPLAINANT, nature: 'stateOwned' } }, '/complainant/nature', /12345/],
        [{ proceedings: { kind: 'lawsuit' } }, '/proceedings/kind', /12368/],
        [{ proceedings: { kind: 'arbitration' } }, '/proceedings/kind', /12348/],
        [{ otherChannels: ['hotline', 'smeArrears'] }, '/otherChannels/1', /登记（投诉）平台/],
      ];
      for (const [changes, pointer, words] of elsewhere) {
        const { body } = await anyone.submit(await anyone.request(changes));
        assert.deepEqual(findings({ body }), [`${pointer} out-of-scope`]);
        assert.match(body.errors?.[0]?.detail ?? '', words);
      }
      for (const changes of [{ proceedings: { kind: 'enforcement' } }, { facts: { field: 'other' } }])
        await anyone.file(changes);
    });

    it('are evidence that is missing, unknown, named twice, too much, or of a type that the kind does not take', async () => {
      const id = async (bytes = pdf()) => (await anyone.upload(bytes)).body.id;
      const contract = { kind: 'contract', uploads: [await id()] };
      assert.deepEqual(await refused({ evidence: [] }), ['/evidence evidence-missing']);
      assert.deepEqual(await refused({ evidence: [contract, { kind: 'rumours', uploads: [await id()] }] }), [
        '/evidence/1/kind not-allowed',
      ]);
      assert.deepEqual(await refused({ evidence: [contract, { kind: 'contract', uploads: [await id()] }] }), [
        '/evidence/1/kind duplicate',
      ]);
      assert.deepEqual(await refused({ evidence: [contract, { kind: 'reminders', uploads: contract.uploads }] }), [
        '/evidence/1/uploads/0 duplicate',
      ]);
      assert.deepEqual(
        await refused({ evidence: [contract, { kind: 'statement', uploads: [await id(), await id()] }] }),
        ['/evidence/1/uploads too-many'],
      );
      assert.deepEqual(await refused({ evidence: [contract, { kind: 'statement', uploads: [await id(png())] }] }), [
        '/evidence/1/uploads/0 file-type',
      ]);
      assert.deepEqual(await refused({ evidence: [{ kind: 'contract', uploads: ['nothing'] }] }), [
        '/evidence/0/uploads/0 upload-unknown',
      ]);
    });

    it('are files of somebody else, of another complaint, infected, or not checked', async () => {
      const evidenceOf = (upload: string) => ({ evidence: [{ kind: 'contract', uploads: [upload] }] });
      const at = '/evidence/0/uploads/0';
      assert.deepEqual(await refused(evidenceOf((await own.upload()).body.id)), [`${at} upload-unknown`]);
      const filed = await anyone.file();
      assert.deepEqual(await refused(evidenceOf(filed.evidence[0]?.files[0]?.id ?? '')), [`${at} upload-taken`]);
      const { body: infected } = await anyone.upload(pdf('EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'));
      await anyone.checked(infected.id);
      assert.deepEqual(await refused(evidenceOf(infected.id)), [`${at} upload-infected`]);
      const { body: unchecked } = await anyone.upload(pdf('CREDIT-ELEMENTS-CHECK-FAILS'));
      await anyone.checked(unchecked.id);
      assert.deepEqual(await refused(evidenceOf(unchecked.id)), [`${at} upload-check-failed`]);
    });

    it('is a phone that is not proven: without proof, with one of another phone, of another caller, or an old one', async () => {
      const phone = anyone.newPhone();
      const proof = await anyone.prove(phone);
      const withProof = (contact: object) =>
        refused((request) => ({ ...request, contact: { name: '样一帆', ...contact } }));
      assert.deepEqual(await withProof({ phone }), ['/contact/proof required']);
      assert.deepEqual(await withProof({ phone: '13900139000', proof }), ['/contact/proof proof-invalid']);
      for (const made of ['x', '9e99.x', `${proof}x`, `1${proof}`, '__proto__', 'NaN.x'])
        assert.deepEqual(await withProof({ phone, proof: made }), ['/contact/proof proof-invalid'], made);
      const shared = anyone.newPhone();
      const foreign = await own.prove(shared);
      assert.deepEqual(await withProof({ phone: shared, proof: foreign }), ['/contact/proof proof-invalid']);
      await anyone.file({ contact: { phone: `+86 ${phone.slice(0, 3)} ${phone.slice(3)}`, proof } });
      clock.pass(31 * 60_000);
      assert.deepEqual(await withProof({ phone, proof }), ['/contact/proof proof-invalid']);
    });

    it('are half characters, controls and lines where there is one line only', async () => {
      assert.deepEqual(await refused({ facts: { breachFacts: unlike('\ud800') } }), ['/facts/breachFacts format']);
      assert.deepEqual(await refused({ facts: { claim: '还款\u0007' } }), ['/facts/claim format']);
      assert.deepEqual(await refused({ facts: { contractName: '两\n行' } }), ['/facts/contractName format']);
      assert.deepEqual(await refused({ contact: { address: '样例路\u202e\u0000' } }), [' format']);
    });

    it('is what is put where nothing belongs: names of prototypes, paths, markup, very long texts', async () => {
      for (const name of ['toString', 'hasOwnProperty', '../../etc/passwd', '<b>', "'; drop table"])
        assert.deepEqual(await refused({ values: { [name]: '样例' } }), [
          `/values/${name.replaceAll('/', '~1')} unknown-field`,
        ]);
      for (const kind of ['constructor', '__proto__', '../x', '\u202e'])
        assert.deepEqual(await refused({ respondent: { name: '样例局', kind } }), ['/respondent/kind not-allowed']);
      const request = await anyone.request();
      const passedOver = await anyone.submit({
        ...request,
        values: JSON.parse('{"__proto__": "x", "constructor": "y"}'),
      });
      assert.ok(!JSON.stringify(passedOver.body.told).includes('催告'));
      const long = await anyone.submit({ ...request, facts: { ...request.facts, claim: '长'.repeat(200_000) } });
      assert.equal(long.status, 413);
      const markup = '<img src=x onerror=alert(1)>\u202e=cmd|';
      const filed = await anyone.file({ facts: { contractName: markup } });
      assert.ok(
        filed.told.some(({ value }) => value === markup),
        'kept as it is',
      );
    });
  });

  describe('rules that changed', () => {
    it('are a conflict, whatever else is wrong', async () => {
      const request = await anyone.request();
      const answer = await anyone.submit({ ...request, version: '2025-9' }, keyed());
      assert.deepEqual(
        [answer.status, answer.body.code, findings(answer)],
        [409, 'rules-changed', ['/version rules-changed']],
      );
      assert.equal((await anyone.submit(request, keyed())).status, 200);
    });
  });

  describe('the same twice', () => {
    it('is filed once by one key, with the same query code for both', async () => {
      const request = await anyone.request();
      const key = keyed();
      const answers = await Promise.all(Array.from({ length: 10 }, () => anyone.submit(request, key)));
      const made = answers.filter(({ status }) => status === 200);
      assert.ok(made.length > 0);
      assert.equal(new Set(made.map(({ body }) => `${body.number} ${body.queryCode}`)).size, 1);
      for (const { status, body } of answers.filter((answer) => answer.status !== 200))
        assert.deepEqual([status, body.code, body.retryAfter], [409, 'conflict', 1]);
      assert.deepEqual((await anyone.submit(request, key)).body, made[0]?.body);
      const { body: found } = await anyone.post<FoundSubmission>('/submissions/find', {
        idempotencyKey: key['Idempotency-Key'],
      });
      assert.deepEqual(found.result, made[0]?.body);
      const other = await own.post<FoundSubmission>('/submissions/find', { idempotencyKey: key['Idempotency-Key'] });
      assert.equal(other.body.state, 'unknown', 'another login hears nothing of it');
    });

    it('is a conflict under another key, which tells the number to the same login only', async () => {
      const request = await own.request();
      const { body: filed } = await own.submit(request, keyed());
      const again = { ...request, facts: { ...request.facts, breachFacts: ` ${request.facts.breachFacts}\n` } };
      const evidence = [{ kind: 'contract', uploads: [(await own.upload()).body.id] }];
      const same = await own.submit({ ...again, evidence }, keyed());
      assert.deepEqual([same.status, same.body.code, same.body.earlier?.number], [409, 'duplicate', filed.number]);
      assert.equal(Date.parse(same.body.earlier?.at ?? ''), clock.now().getTime());
      const stranger = await anyone.submit(
        await anyone.request({ facts: { breachFacts: request.facts.breachFacts } }),
        keyed(),
      );
      assert.deepEqual([stranger.status, stranger.body.code], [409, 'duplicate']);
      assert.ok(!JSON.stringify(stranger.body).includes(filed.number));
    });

    it('is filed once by ten keys at the same time', async () => {
      const breachFacts = unlike();
      const requests = [];
      for (let tab = 0; tab < 10; tab++) requests.push(await anyone.request({ facts: { breachFacts } }));
      const answers = await Promise.all(requests.map((request) => anyone.submit(request, keyed())));
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array<number>(9).fill(409)]);
    });

    it('may be filed again about another body, after it was withdrawn or not accepted, and after 30 days', async () => {
      const breachFacts = unlike();
      const first = await own.file({ facts: { breachFacts } });
      await own.file({ facts: { breachFacts }, respondent: { name: '样例局', kind: 'organ' } });
      await own.post(`/complaints/${first.number}/withdrawal`, { reason: '写错了' });
      const second = await own.file({ facts: { breachFacts } });
      await (await Clerk.at(service, second.number)).lead('notAccepted');
      await own.file({ facts: { breachFacts } });
      await pass(29);
      assert.equal((await own.submit(await own.request({ facts: { breachFacts } }))).status, 409);
      await pass(2);
      await own.file({ facts: { breachFacts } });
    });
  });

  describe('opening one', () => {
    it('takes number and query code, or the login that filed it, and nothing else', async () => {
      afterTries();
      const { number, queryCode } = await own.file();
      for (const code of [queryCode, queryCode.toLowerCase().replace('-', ' ')]) {
        const { status, body } = await anyone.track(number, code);
        assert.deepEqual([status, body.queryCode], [200, undefined], 'told once');
      }
      for (let look = 0; look < 7; look++)
        assert.equal((await anyone.track(number, queryCode)).status, 200, 'as often as one likes');
      assert.equal((await (await anyone.signedIn()).track(number)).status, 200, 'signed in anew');
      assert.deepEqual(findings(await anyone.track(number)), ['/queryCode required']);
      const other = await anyone.signedIn(fictitiousUscc(2));
      assert.equal((await other.track(number)).status, 404);
      assert.equal((await other.track(number, queryCode)).status, 200);
      assert.deepEqual(findings(await anyone.track('ts1', queryCode)), ['/number format']);
      assert.equal((await anyone.post(`/complaints/..%2f..%2fx/urgings`, { queryCode })).status, 404);
      assert.equal((await anyone.post(`/complaints/%00/urgings`, { queryCode })).status, 404);
    });

    it('says the same of a wrong number as of a wrong code, and counts both', async () => {
      afterTries();
      const { number } = await anyone.file();
      const answers = [await anyone.track(number, 'AAAA-AAAA'), await anyone.track('TS20200101000001', 'AAAA-AAAA')];
      for (const [index, { status, body }] of answers.entries())
        assert.deepEqual(
          [status, body.code, body.triesLeft, body.detail],
          [404, 'not-found', 4 - index, `投诉编号或查询码不对，请核对后重试，还可以试 ${4 - index} 次。`],
        );
    });

    it('ends guessing after five tries, by any of the operations, and lets the login in all the same', async () => {
      afterTries();
      const { number, queryCode } = await own.file();
      const at = `/complaints/${number}`;
      const tries = [
        () => anyone.track(number, 'A'),
        () => anyone.post(`${at}/urgings`, { queryCode: 'B' }),
        () => anyone.post(`${at}/supplements`, { queryCode: 'C', items: [{ text: '猜' }] }),
        () => anyone.post(`${at}/rating`, { queryCode: 'D', score: 1 }),
        () => anyone.post(`${at}/withdrawal`, { queryCode: 'E', reason: '猜' }),
      ];
      for (const attempt of tries) assert.equal((await attempt()).status, 404);
      const blocked = await anyone.track(number, queryCode);
      assert.deepEqual([blocked.status, blocked.body.triesLeft], [429, 0]);
      assert.ok((blocked.body.retryAfter ?? 0) > 0);
      assert.equal(blocked.headers.get('Retry-After'), String(blocked.body.retryAfter));
      assert.equal((await own.track(number)).status, 200);
      afterTries();
      assert.equal((await anyone.track(number, queryCode)).status, 200);
    });

    it('judges no more than five of fifty guesses at once, the right one among them or not', async () => {
      afterTries();
      const { number, queryCode } = await own.file();
      const guesses = Array.from({ length: 50 }, (_, index) => `GUESS${index}`);
      const answers = await Promise.all(guesses.map((guess) => anyone.track(number, guess)));
      const judged = answers.filter(({ status }) => status === 404);
      assert.ok(judged.length <= 5, String(judged.length));
      assert.ok(answers.every(({ status }) => status === 404 || status === 429));
      // One after the other from here on: the rest of the five, and no more.
      let { length } = judged;
      while ((await anyone.track(number, 'GUESS')).status === 404) length++;
      assert.equal(length, 5);
      assert.equal((await anyone.track(number, queryCode)).status, 429);
      assert.equal((await own.track(number)).status, 200);
      afterTries();
    });

    it('leaves neither codes, numbers, phones nor words in the log', async () => {
      const filed = await anyone.file({ contact: { phone: '13700137000' }, facts: { claim: '金丝雀' } });
      await anyone.track(filed.number, filed.queryCode);
      const log = service.logs.join('');
      for (const secret of [filed.number, filed.queryCode, COMPLAINANT.name, '样一帆', '13700137000', '金丝雀'])
        assert.ok(!log.includes(secret), secret);
    });
  });

  describe('what is asked for', () => {
    const supplement = (who: Complainer, { number }: Filed, items: unknown, headers = keyed()) =>
      who.post(`/complaints/${number}/supplements`, { items }, headers);
    const asked = async () => {
      const filed = await own.file();
      const clerk = await Clerk.at(service, filed.number);
      assert.equal(await clerk.ask(), 303);
      const { body } = await own.track(filed.number);
      const [material, question] = body.wanted;
      assert.ok(material && question);
      return { filed, clerk, material, question };
    };

    it('stops the clock, and lets it go on with the working days that were left', async () => {
      const { filed, material, question } = await asked();
      const before = (await own.track(filed.number)).body;
      assert.equal(before.state, 'supplementRequired');
      assert.deepEqual(
        before.wanted.map(({ kind, text, state, maxFiles }) => [kind, text, state, maxFiles]),
        [
          ['material', '盖章页', 'open', 10],
          ['question', '何时催告？', 'open', undefined],
        ],
      );
      const [term] = before.deadlines;
      assert.equal(term?.state, 'suspended');
      // Long past the term: nothing is overdue but what the complainant owes.
      await pass(30);
      const waiting = (await own.track(filed.number)).body;
      assert.deepEqual(
        [waiting.deadlines[0]?.state, ...waiting.wanted.map(({ state }) => state)],
        ['suspended', 'overdue', 'overdue'],
      );
      assert.equal(waiting.allowed.find(({ action }) => action === 'urge')?.available, false);
      const { body: upload } = await own.upload();
      const first = await supplement(own, filed, [{ wanted: material.id, uploads: [upload.id] }]);
      assert.equal(first.status, 200, JSON.stringify(first.body));
      assert.deepEqual(
        [first.body.state, ...first.body.wanted.map(({ state }) => state)],
        ['supplementRequired', 'given', 'overdue'],
      );
      const second = await supplement(own, filed, [{ wanted: question.id, text: '去年十二月。' }]);
      assert.deepEqual([second.body.state, second.body.deadlines[0]?.state], ['submitted', 'running']);
      assert.ok((second.body.deadlines[0]?.dueOn ?? '') > (term?.dueOn ?? ''));
      assert.deepEqual(
        second.body.steps
          .filter(({ what }) => what === 'supplemented')
          .map(({ reference, text, files }) => [reference, text, files?.length]),
        [
          [`${filed.number}-01`, '“盖章页”：1 个文件', 1],
          [`${filed.number}-02`, '“何时催告？”：去年十二月。', undefined],
        ],
      );
    });

    it('is taken once, by one key, with files that are usable', async () => {
      const { filed, material, question } = await asked();
      const { body: upload } = await own.upload();
      const items = [
        { wanted: material.id, uploads: [upload.id] },
        { wanted: question.id, text: '三月。' },
      ];
      const key = keyed();
      const answers = await Promise.all(Array.from({ length: 5 }, () => supplement(own, filed, items, key)));
      const done = answers.filter(({ status }) => status === 200);
      assert.ok(done.length > 0);
      const { body } = await own.track(filed.number);
      assert.equal(body.steps.filter(({ what }) => what === 'supplemented').length, 1);
      assert.deepEqual(findings(await supplement(own, filed, [{ wanted: question.id, text: '四月。' }])), [
        '/items/0/wanted not-wanted',
      ]);
    });

    it('is refused where it is nothing, not what was asked for, or twice the same', async () => {
      const { filed, material, question } = await asked();
      const refuse = async (items: unknown) => findings(await supplement(own, filed, items));
      assert.deepEqual(await refuse([]), ['/items too-short']);
      assert.deepEqual(await refuse([{ wanted: question.id }]), ['/items/0 required']);
      assert.deepEqual(await refuse([{ wanted: 'nothing', text: '有' }]), ['/items/0/wanted not-wanted']);
      assert.deepEqual(await refuse([{ wanted: '__proto__', text: '有' }]), ['/items/0/wanted not-wanted']);
      assert.deepEqual(await refuse([{ wanted: material.id, text: '没有文件' }]), ['/items/0/uploads required']);
      const { body: upload } = await own.upload();
      assert.deepEqual(await refuse([{ wanted: question.id, uploads: [upload.id] }]), ['/items/0/text required']);
      assert.deepEqual(
        await refuse([
          { wanted: question.id, text: '一' },
          { wanted: question.id, text: '二' },
        ]),
        ['/items/1/wanted duplicate'],
      );
      assert.deepEqual(await refuse([{ text: '哔\u0007' }]), ['/items/0/text format']);
      assert.deepEqual(await refuse([{ uploads: ['../../x'] }]), ['/items/0/uploads/0 upload-unknown']);
      assert.deepEqual(await refuse([{ text: '长'.repeat(4001) }]), ['/items/0/text too-long']);
      const foreign = await asked();
      assert.deepEqual(await refuse([{ wanted: foreign.question.id, text: '别人的' }]), ['/items/0/wanted not-wanted']);
    });

    it("may also come of one's own accord, until it is known what came out", async () => {
      const filed = await own.file();
      const { body: upload } = await own.upload(png());
      const more = await supplement(own, filed, [{ text: '又发现一份函件。', uploads: [upload.id] }]);
      assert.deepEqual([more.status, more.body.state], [200, 'submitted']);
      const step = more.body.steps.at(-1);
      assert.deepEqual([step?.text, step?.files?.[0]?.id], ['又发现一份函件。（1 个文件）', upload.id]);
      const clerk = await Clerk.at(service, filed.number);
      await clerk.lead('accepted', 'forwarded', 'verifying', 'substantiated');
      const late = await supplement(own, filed, [{ text: '再补一句。' }]);
      assert.deepEqual([late.status, late.body.code], [409, 'state-changed']);
    });

    it('is taken once when two answer the same at the same time', async () => {
      const { filed, question } = await asked();
      const answers = await Promise.all(
        ['一', '二', '三'].map((text) => supplement(own, filed, [{ wanted: question.id, text }])),
      );
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      const { body } = await own.track(filed.number);
      assert.equal(body.steps.filter(({ what }) => what === 'supplemented').length, 1);
    });
  });

  describe('urging, rating and withdrawing', () => {
    const act = (who: Complainer, { number }: Filed, what: string, body: object, headers = keyed()) =>
      who.post(`/complaints/${number}/${what}`, body, headers);
    const allowance = ({ allowed }: Complaint, action: string) => allowed.find((each) => each.action === action);

    it('lets one urge when a term is over, and not again for three working days', async () => {
      const filed = await own.file();
      const early = await act(own, filed, 'urgings', {});
      assert.deepEqual([early.status, early.body.code], [409, 'state-changed']);
      await pass(14);
      const { body: late } = await own.track(filed.number);
      assert.equal(late.deadlines[0]?.state, 'overdue');
      assert.equal(allowance(late, 'urge')?.available, true);
      const key = keyed();
      const urged = await act(own, filed, 'urgings', { text: '请尽快办理。' }, key);
      assert.deepEqual([urged.status, urged.body.steps.at(-1)?.what], [200, 'urged']);
      assert.deepEqual(
        (await act(own, filed, 'urgings', { text: '请尽快办理。' }, key)).body,
        urged.body,
        'sent again',
      );
      assert.match(allowance(urged.body, 'urge')?.reason ?? '', /起可以再次催办/);
      assert.equal((await act(own, filed, 'urgings', {})).status, 409);
      await pass(7);
      const again = await act(own, filed, 'urgings', {});
      assert.equal(again.status, 200);
      assert.equal(again.body.steps.filter(({ what }) => what === 'urged').length, 2);
      const clerk = await Clerk.at(service, filed.number);
      await clerk.lead('accepted');
      const { body } = await own.track(filed.number);
      assert.deepEqual([body.deadlines[0]?.state, body.deadlines[0]?.label], ['met', '决定是否受理（超过期限后完成）']);
    });

    it('is urged on once by ten at the same time', async () => {
      const filed = await own.file({ facts: { breachFacts: unlike('演示逾期') } });
      const answers = await Promise.all(Array.from({ length: 10 }, () => act(own, filed, 'urgings', {})));
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    });

    it('is rated once, at the end', async () => {
      const filed = await own.file();
      const clerk = await Clerk.at(service, filed.number);
      assert.equal((await act(own, filed, 'rating', { score: 5 })).status, 409);
      await clerk.lead('accepted', 'forwarded', 'verifying', 'notSubstantiated', 'closed');
      for (const score of [0, 6, 4.5, '5']) assert.equal((await act(own, filed, 'rating', { score })).status, 400);
      const answers = await Promise.all(
        [1, 2, 3].map((score) => act(own, filed, 'rating', { score, text: '说明了理由。' })),
      );
      assert.equal(answers.filter(({ status }) => status === 200).length, 1);
      const { body } = await own.track(filed.number);
      assert.ok([1, 2, 3].includes(body.rating?.score ?? 0));
      assert.equal(body.rating?.text, '说明了理由。');
      assert.match(body.steps.at(-1)?.text ?? '', /满意.*：说明了理由。$/);
      assert.deepEqual([body.outcome?.text, body.outcome?.by], ['款项已于约定日期支付。', '演示区城乡建设局']);
      assert.equal(body.handler?.name, '演示公共信用信息中心');
    });

    it('is withdrawn until it is known what came out, and then nothing more happens to it', async () => {
      const filed = await own.file();
      const key = keyed();
      const withdrawn = await act(own, filed, 'withdrawal', { reason: '已经付款' }, key);
      assert.deepEqual([withdrawn.status, withdrawn.body.state], [200, 'withdrawn']);
      assert.deepEqual(withdrawn.body.deadlines, [], "nobody's term any more");
      assert.deepEqual((await act(own, filed, 'withdrawal', { reason: '已经付款' }, key)).body, withdrawn.body);
      for (const [what, body] of [
        ['withdrawal', { reason: '再撤' }],
        ['urgings', {}],
        ['rating', { score: 5 }],
        ['supplements', { items: [{ text: '再补' }] }],
      ] as const)
        assert.equal((await act(own, filed, what, body)).status, 409, what);
      assert.equal(await (await Clerk.at(service, filed.number)).say('accepted'), 409);
      assert.deepEqual(findings(await act(own, filed, 'withdrawal', { reason: ' ' })), ['/reason too-short']);
    });
  });

  describe("a demonstration's words", () => {
    const filedWith = (words: string) => anyone.file({ facts: { breachFacts: unlike(words) } });

    it('let terms be over at once', async () => {
      const late = await filedWith('演示逾期');
      assert.equal(late.deadlines[0]?.state, 'overdue');
      assert.equal(late.allowed.find(({ action }) => action === 'urge')?.available, true);
      await (await Clerk.at(service, late.number)).lead('accepted');
      const { body } = await anyone.track(late.number, late.queryCode);
      assert.deepEqual(
        body.deadlines.map(({ state }) => state),
        ['met', 'overdue'],
      );
    });

    it('show a state outside the contract by its own words', async () => {
      const odd = await filedWith('演示未知状态');
      assert.deepEqual([odd.state, odd.stateLabel], ['mediating', '调解中']);
      assert.deepEqual([odd.steps.at(-1)?.what, odd.steps.at(-1)?.label], ['mediating', '调解中']);
    });

    it('ask back at once, and are listed', async () => {
      const back = await filedWith('演示待补正');
      assert.equal(back.state, 'supplementRequired');
      assert.deepEqual(
        back.wanted.map(({ kind }) => kind),
        ['material', 'question'],
      );
      const { body } = await anyone.get<{ complaints: { contains: string }[] }>('/demo/magic');
      assert.deepEqual(
        body.complaints.map(({ contains }) => contains),
        ['演示缓慢', '演示应答丢失', '演示逾期', '演示未知状态', '演示待补正'],
      );
    });

    it('keep an answer back, and lose one that is found again by its key', async () => {
      const slow = await anyone.request({ facts: { breachFacts: unlike('演示缓慢') } });
      let waits = 0;
      clock.onSleep = async () => {
        waits++;
      };
      assert.equal((await anyone.submit(slow)).status, 200);
      assert.equal(waits, 1);
      const lost = await anyone.request({ facts: { breachFacts: unlike('演示应答丢失') } });
      const key = keyed();
      await assert.rejects(anyone.submit(lost, key));
      const { body } = await anyone.post<FoundSubmission>('/submissions/find', {
        idempotencyKey: key['Idempotency-Key'],
      });
      assert.equal(body.state, 'done');
      const { number, queryCode } = body.result as Filed;
      assert.equal((await anyone.track(number, queryCode)).status, 200);
    });
  });
}

describe('complaints on the embedded database', () => behaves(() => ({})));

const postgres = await startPostgres();
if ('missing' in postgres) {
  describe('complaints on a PostgreSQL server', { skip: postgres.missing }, () => {});
  console.log(`# skipped on a PostgreSQL server: ${postgres.missing}`);
} else {
  describe('complaints on a PostgreSQL server', () => {
    after(() => postgres.stop());
    behaves(() => ({ databaseUrl: postgres.url }));

    it('keep no query code, no contact code, no phone that was proven, and no proof', async () => {
      const database = await openDatabase({ url: postgres.url });
      const { rows } = await database.query<{ row: string }>(
        `select row_to_json(c)::text as row from complaints c union all select row_to_json(c)::text from contact_codes c
         union all select row_to_json(s)::text from submissions s`,
      );
      assert.ok(rows.length > 0);
      for (const { row } of rows) assert.doesNotMatch(row, /"proof"|[A-Z0-9]{4}-[A-Z0-9]{4}"/);
      await database.close();
    });
  });
}
