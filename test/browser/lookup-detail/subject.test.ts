import { aChapter, anEvaluation, aSource, aSubject, chaptersInEveryState } from '../../fixtures/subjects.js';
import { expect, expectAccessible, setViewport } from '../helpers/index.js';
import { aFailure, announced, FakeEndpoint, open, settle } from './detail-host.js';

const opened = (subject: Parameters<typeof aSubject>[0] = {}, given: Parameters<typeof open>[1] = {}) => {
  const endpoint = new FakeEndpoint();
  endpoint.subject = aSubject(subject);
  return open(endpoint, given);
};

/** The value beside a label. */
const valueOf = (root: ParentNode, label: string) =>
  [...root.querySelectorAll('dt')].find((each) => each.textContent === label)?.nextElementSibling?.textContent?.trim();

describe('a subject in full', () => {
  it('shows its name at once, and moves the focus there when asked to', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = undefined;
    const page = await open(endpoint);
    page.detail.focus();
    expect(page.text('h2')).to.equal('列表里的名称');
    expect((page.root.activeElement as HTMLElement).id).to.equal('subject-name');
    expect(page.detail.status).to.equal('loading');
    expect(page.detail.toPlainText()).to.equal('列表里的名称\n正在加载…');
    endpoint.subjectCalls[0]!.answer({ ok: true, value: aSubject() });
    await announced(page, '已显示“上海演示玉兰机械有限公司”的信息');
    expect(page.text('h2')).to.equal('上海演示玉兰机械有限公司');
    expect((page.root.activeElement as HTMLElement).id).to.equal('subject-name');
  });

  it('groups the code for reading, and copies it without gaps', async () => {
    const page = await opened();
    const code = page.root.querySelector('.code')!;
    expect([...code.children].map((group) => group.textContent)).to.deep.equal(['91', '310120', 'MADEMA019', 'F']);
    expect(code.textContent).to.equal('91310120MADEMA019F');
  });

  it('says that there is no code where published data has zeros', async () => {
    for (const uscc of [undefined, '00000000000000000X']) {
      const page = await opened({ uscc });
      expect(valueOf(page.root, '统一社会信用代码')).to.equal('无统一社会信用代码');
      expect(() => page.button('复制代码')).to.throw();
    }
  });

  it('says the status in words beside a shape, and shows an unknown one by the server’s text', async () => {
    const shapes = new Set<string>();
    for (const [status, statusName, words] of [
      ['active', undefined, '存续'],
      ['deregistered', undefined, '注销'],
      ['revoked', undefined, '吊销，未注销'],
      ['relocated', undefined, '迁出'],
      ['brandNew', '清算中', '清算中'],
      ['constructor', undefined, 'constructor'],
    ] as const) {
      const page = await opened({ status, statusName });
      expect(page.text('.tag-status')).to.equal(words);
      shapes.add(`${page.root.querySelector('.tag-status path')?.getAttribute('d')}`);
    }
    expect(shapes.size).to.equal(4);
  });

  it('labels registration data as the kind of subject does', async () => {
    const cases = [
      ['enterprise', 'legalRepresentative', ['法定代表人', '注册资本', '住所', '经营范围', '经营期限至']],
      ['publicInstitution', 'legalRepresentative', ['法定代表人', '开办资金', '住所', '宗旨和业务范围', '有效期至']],
      ['socialOrganisation', 'responsiblePerson', ['负责人', '注册资金', '住所', '业务范围', '有效期至']],
      ['individualBusiness', 'operator', ['经营者', '出资额', '经营场所', '经营范围', '经营期限至']],
      ['otherOrganisation', 'managingPartner', ['执行事务合伙人', '出资额', '经营场所', '经营范围', '经营期限至']],
      ['neverHeardOf', 'constructor', ['法定代表人', '注册资本', '住所', '经营范围', '经营期限至']],
    ] as const;
    for (const [kind, role, labels] of cases) {
      const page = await opened({ kind, legalRepresentative: { name: '甲某某', role } });
      const shown = [...page.root.querySelectorAll('dt')].map((each) => each.textContent);
      for (const label of labels) expect(shown, kind).to.include(label);
    }
  });

  it('shows former names with their dates, capital with unit and the source’s words, and 长期 for no end', async () => {
    const { root } = await opened();
    expect(valueOf(root, '曾用名')).to.equal('上海演示木兰机械厂（使用至 2021-05-06）；奉贤演示机械厂');
    expect(valueOf(root, '注册资本')).to.equal('500 万元（合 5,000,000 元；来源原文：伍佰万元整）');
    expect(valueOf(root, '经营期限至')).to.equal('长期');
    expect(valueOf(root, '从业人数')).to.equal('35 人');
    expect(valueOf(root, '举办单位'), 'not sent').to.equal(undefined);
  });

  it('shows what was sent empty as empty', async () => {
    const { root } = await opened({
      registration: { domicile: '', industry: '— —' },
      extras: [{ label: '网址', value: ' ' }],
    });
    expect(['住所', '所属行业', '网址'].map((label) => valueOf(root, label))).to.deep.equal(['— —', '— —', '— —']);
  });

  it('shows an evaluation on its whole scale with the grade marked by a word', async () => {
    const page = await opened();
    const steps = [...page.root.querySelectorAll('.scale li')].map((step) =>
      step.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(steps).to.deep.equal(['A（好）', 'B（较好） 当前等级', 'M', 'C', 'D（差）']);
    expect(valueOf(page.root, '等级')).to.equal('B（较好）');
    const outside = await opened({ evaluations: [anEvaluation({ grade: '新等级', gradeLabel: undefined })] });
    expect(valueOf(outside.root, '等级')).to.equal('新等级');
    expect(outside.root.querySelector('.scale-current')).to.equal(null);
  });

  it('says as of when and from where, and which source is missing', async () => {
    const page = await opened({
      sources: [
        aSource(),
        aSource({ name: '演示法院', state: 'unavailable' }),
        aSource({ name: '演示税务', state: 'notConnected' }),
      ],
    });
    expect(page.text('.partial')).to.contain('以下信息可能不全');
    expect(page.text('.partial')).to.contain('暂时无法访问：演示法院');
    expect(page.text('.partial')).to.contain('尚未接入：演示税务');
    expect(page.text('.provenance')).to.equal('数据截至 2026-11-20 09:30数据来源：演示市场主体登记库');
    await page.press('重新加载');
    expect(page.endpoint.subjectCalls.length).to.equal(2);
    expect((page.root.activeElement as HTMLElement).id, 'the focus has a place').to.equal('subject-name');
  });

  it('tells the silences of chapters apart by words and by shape', async () => {
    const page = await opened({ chapters: chaptersInEveryState() });
    const rows = [...page.root.querySelectorAll('.chapter')];
    const words = rows.map((row) => row.querySelector('.chapter-head')?.textContent?.replace(/\s+/g, ' ').trim());
    expect(words).to.deep.equal([
      '行政管理 12 条 最近 2026-10-30',
      '诚实守信 超过 1000 条 最近 2026-10-30',
      '严重失信 查询范围内无记录',
      '经营异常 数据源未接入',
      '信用承诺 数据暂不可用',
      '司法判决 未公开',
      '其他信息 数据暂不可用',
    ]);
    const shapes = rows.slice(2, 6).map((row) => row.querySelector('path')?.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(4);
    expect(page.text()).not.to.contain(' 0 条');
  });

  it('doesn’t count a chapter that sends no count', async () => {
    const page = await opened({ chapters: [aChapter({ count: undefined })] });
    expect(page.text('.chapter-head')).to.equal('行政管理 数据暂不可用');
  });

  it('links to the report with id or code encoded, and not at all when there is no web address', async () => {
    const subject = { id: 'a/b?c', uscc: '91310120MADEMA019F' };
    const hrefOf = async (reportHref: string | undefined, given = subject) => {
      const page = await opened(given, { reportHref });
      return page.root.querySelector<HTMLAnchorElement>('.tools a')?.href;
    };
    expect(await hrefOf('https://report.example/{id}/of/{uscc}')).to.equal(
      'https://report.example/a%2Fb%3Fc/of/91310120MADEMA019F',
    );
    expect(await hrefOf('/report?subject={id}')).to.equal(`${location.origin}/report?subject=a%2Fb%3Fc`);
    expect(await hrefOf(undefined)).to.equal(undefined);
    expect(await hrefOf('javascript:alert({id})')).to.equal(undefined);
    expect(await hrefOf('/report/{uscc}', { ...subject, uscc: undefined as unknown as string })).to.equal(undefined);
  });

  it('shows hostile texts as text', async () => {
    const hostile = '<img src=x onerror="window.hacked=1">';
    const page = await opened({
      name: hostile,
      labels: [{ text: hostile }],
      extras: [{ label: hostile, value: hostile }],
      chapters: [aChapter({ chapter: 'x', label: hostile })],
    });
    expect(page.root.querySelector('img')).to.equal(null);
    expect(page.text('h2')).to.equal(hostile);
    expect(page.text('.chapter-name')).to.equal(hostile);
  });

  it('says what went wrong, tells a screen reader, and loads when tried again', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = aFailure('unavailable', { traceId: 'trace-1' });
    const page = await open(endpoint);
    await announced(page, '服务暂时不可用');
    expect(page.detail.status).to.equal('failed');
    expect(page.text('.state')).to.contain('trace-1');
    expect(page.detail.toPlainText()).to.contain('服务暂时不可用');
    endpoint.subject = aSubject();
    await page.press('重试');
    expect(page.detail.status).to.equal('shown');
  });

  it('doesn’t call what is refused a fault or nothing', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = aFailure('forbidden', { detail: '仅限本单位查看' });
    const page = await open(endpoint);
    expect(page.detail.status).to.equal('notPublic');
    expect(page.root.querySelector('.state')?.getAttribute('data-kind')).to.equal('notPublic');
    expect(page.text('.state')).to.contain('仅限本单位查看');
  });

  it('drops what is on its way when the visitor goes back', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = undefined;
    const page = await open(endpoint);
    await page.press('返回结果列表');
    expect(page.closed()).to.equal(1);
    expect(endpoint.subjectCalls[0]!.signal.aborted).to.equal(true);
    endpoint.subjectCalls[0]!.answer({ ok: true, value: aSubject() });
    await settle(page.element);
    expect(page.detail.status).to.equal('loading');
  });

  it('drops what is on its way when the element leaves the page, and asks again when it comes back', async () => {
    const endpoint = new FakeEndpoint();
    endpoint.subject = undefined;
    const { element, detail } = await open(endpoint);
    const parent = element.parentElement!;
    element.remove();
    expect(endpoint.subjectCalls[0]!.signal.aborted).to.equal(true);
    endpoint.subject = aSubject();
    parent.append(element);
    await settle(element);
    expect(detail.status).to.equal('shown');
  });

  it('speaks English where the page does', async () => {
    const page = await opened({ chapters: chaptersInEveryState() }, { lang: 'en' });
    expect(page.text()).to.contain('Back to the results');
    expect(page.text()).to.contain('Registered capital');
    expect(valueOf(page.root, 'Registered capital')).to.equal('CNY 5,000,000 (as the source has it: 伍佰万元整)');
    expect(page.text('.chapter')).to.equal('Administration 12 records latest 2026-10-30');
  });

  for (const view of ['standard', 'elder'] as const) {
    for (const width of [320, 1280]) {
      it(`is accessible and nothing is cut off at ${width} px, view ${view}`, async () => {
        await setViewport({ width, height: 800 });
        const page = await opened({ chapters: chaptersInEveryState(), name: '长'.repeat(120) }, { view });
        await expectAccessible(page.element);
        expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
        const target = view === 'elder' ? 60 : 44;
        for (const control of page.root.querySelectorAll<HTMLElement>('button, a'))
          expect(control.getBoundingClientRect().height, control.textContent ?? '').to.be.at.least(target);
      });
    }
  }
});
