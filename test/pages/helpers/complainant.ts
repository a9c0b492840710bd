import { pdf } from '../../node/helpers/commitments.js';
import { fictitiousUscc } from '../../node/helpers/subjects.js';
import { Person } from './person.js';
import type { Visit } from './visit.js';

/** The element that complaints are filed in. */
export const COMPLAINT = 'credit-complaint';

const STEP = '.step-now';
let serial = 0;

/** Who complains, in words that stand nowhere else. */
interface Who {
  readonly name: string;
  readonly code: string;
  readonly person: string;
  readonly phone: string;
  readonly story: string;
}

function somebody(): Who {
  serial += 1;
  return {
    name: `上海子虚筑路${serial}号工程有限公司`,
    code: fictitiousUscc(4500 + serial),
    person: `乌有联络${'甲乙丙丁戊己庚辛'.charAt(serial % 8)}`,
    phone: `1397100${3000 + serial}`,
    story: `子虚路养护工程第${serial}标段验收合格，尾款至今没有支付，催告三次都没有答复。`,
  };
}

/** Somebody who complains on a page. */
export class Complainant extends Person {
  constructor(
    visit: Visit,
    readonly who: Who = somebody(),
  ) {
    super(visit, COMPLAINT);
  }

  /** Answers the questions so that the complaint belongs here; each comes after the one before. */
  async passesCheck(): Promise<void> {
    for (const [question, answer] of [
      ['nature', 'private'],
      ['respondent', 'organ'],
      ['field', 'governmentInvestment'],
      ['matter', 'none'],
      ['proceedings', 'none'],
      ['channels', 'none'],
    ] as const)
      await this.chooses(`check-${question}`, answer);
    await this.reads('.verdict', '可以在这里投诉');
    await this.goesOn(2);
  }

  /** From one page of the form to the next. */
  async goesOn(to: number): Promise<void> {
    await this.press('[part~=submit]');
    await this.reads(STEP, `第 ${to} 步`);
  }

  /** Who the enterprise is. */
  async tellsEnterprise(): Promise<void> {
    await this.fills('企业名称', this.who.name);
    await this.fills('统一社会信用代码', this.who.code);
    await this.chooses('agent', 'self');
  }

  /** Whom to ask back, proved by the code that the demonstration says instead of sending it. */
  async provesContact(): Promise<void> {
    await this.fills('联系人姓名', this.who.person);
    await this.fills('联系电话', this.who.phone);
    await this.press('button', '发送验证码');
    await this.reads('.contact-demo');
    const [said = ''] = await this.visit.texts('.contact-demo', COMPLAINT);
    await this.fills('验证码', /\d{6}/.exec(said)?.[0] ?? '');
    await this.press('button', '确认验证码');
    await this.reads('.contact-confirmed', '已验证');
  }

  /** What was promised, by a body that is found by a part of its name. */
  async tellsPromise(): Promise<void> {
    await this.fills('被投诉单位名称', '演示区建设');
    await this.press('[role=option]', '演示区城乡建设局');
    await this.chooses('promiseKind', 'constructionPayment');
    await this.fills('合同、协议或者文件的名称', '子虚路养护合同');
    await this.fills('签订（发布）日期', '2025年3月1日');
    await this.fills('约定的履行期限', '2026.1.31');
    await this.chooses('unit', '10000');
    await this.fills('没有兑现的金额', '36.5');
    await this.reads('.form-field', '叁拾陆万伍仟元整');
  }

  /** What happened, and what is asked for. */
  async tellsStory(story = this.who.story): Promise<void> {
    await this.fills('违约事由', story);
    await this.fills('您的诉求', '支付尾款三十六万五千元。');
  }

  /** Everything up to the review, with one photo-less document. */
  async fillsIn(): Promise<void> {
    await this.passesCheck();
    await this.tellsEnterprise();
    await this.provesContact();
    await this.goesOn(3);
    await this.tellsPromise();
    await this.goesOn(4);
    await this.tellsStory();
    await this.goesOn(5);
    await this.choosesFiles('evidence-contract', [{ name: '合同.pdf', bytes: pdf(this.who.name) }]);
    await this.reads('.file[data-state=clean]', '合同.pdf');
    await this.goesOn(6);
  }

  /** Declares that it is true, consents, and sends. */
  async sends(): Promise<void> {
    await this.ticks('pledge');
    await this.ticks('consent');
    await this.press('[part~=submit]', '提交投诉');
  }

  /** Number and query code, as the receipt has them. */
  async keepsReceipt(): Promise<{ number: string; queryCode: string }> {
    await this.reads('.receipt-title', '已提交');
    const [number = '', queryCode = ''] = await this.visit.texts('.receipt-code', COMPLAINT);
    return { number, queryCode };
  }
}
