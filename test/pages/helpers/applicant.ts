import { pdf } from '../../node/helpers/commitments.js';
import { fictitiousUscc } from '../../node/helpers/subjects.js';
import { Person } from './person.js';
import type { Visit } from './visit.js';

/** The element that commitments are made in. */
export const COMMITMENT = 'credit-commitment';

const STEP = '.step-now';
const NUMERALS = '甲乙丙丁戊己庚辛壬癸';
/** From where to where, in widths and heights of the pad. */
const STROKES = [
  [0.1, 0.3, 0.8, 0.4],
  [0.5, 0.1, 0.4, 0.9],
] as const;
let serial = 0;

/** Who commits, in words that stand nowhere else. */
interface Who {
  readonly name: string;
  readonly code: string;
  readonly person: string;
  readonly phone: string;
  readonly premises: string;
  readonly scope: string;
}

function somebody(): Who {
  serial += 1;
  return {
    name: `上海子虚灶台${serial}号餐饮有限公司`,
    code: fictitiousUscc(4000 + serial),
    person: `乌有签字${NUMERALS.charAt(serial % NUMERALS.length)}`,
    phone: `1397000${2000 + serial}`,
    premises: `上海市奉贤区子虚巷${700 + serial}号`,
    scope: `子虚热食制售之${serial}`,
  };
}

/** Somebody who makes a commitment on a page. */
export class Applicant extends Person {
  constructor(
    visit: Visit,
    readonly who: Who = somebody(),
  ) {
    super(visit, COMMITMENT);
  }

  /** Opens one of the commitments that the page offers. */
  async opens(title: string): Promise<void> {
    await this.press(`.choose-card button[aria-label$="${title}"]`);
    await this.reads(STEP, '第 1 步');
  }

  /** Hands in a document, and waits until the service has looked at it. */
  async attaches(material: string, words = material): Promise<void> {
    await this.choosesFiles(material, [{ name: `${words}.pdf`, bytes: pdf(words) }]);
    await this.reads(`.file[data-state=clean]`, `${words}.pdf`);
  }

  /** Who commits: on by the keyboard from the first field. */
  async tellsWho(code = this.who.code): Promise<void> {
    const { keyboard } = this.visit.page;
    await this.fills('承诺人名称', this.who.name);
    for (const text of [code, this.who.person]) {
      await keyboard.press('Tab');
      await this.types(text);
    }
  }

  /** Everything that 容缺受理 of a food licence asks for; both later materials are to follow. */
  async fillsInFoodLicence(code?: string): Promise<void> {
    await this.chooses('category', 'legalPerson');
    await this.tellsWho(code);
    await this.fills('经营场所地址', this.who.premises);
    await this.fills('经营范围', this.who.scope);
    await this.fills('计划开业日期', '2027.3.1');
    await this.fills('预计投资额', '36.5');
    await this.fills('联系电话', this.who.phone);
    await this.attaches('material-floor-plan', '平面图');
    await this.attaches('material-right-of-use', '租赁合同');
    await this.chooses('later-health-certificates', 'later');
    await this.chooses('later-water-test', 'later');
    await this.consents('public');
  }

  /** Everything that the voluntary commitment asks for, which is always public. */
  async fillsInVoluntary(more = this.who.scope): Promise<void> {
    await this.chooses('category', 'legalPerson');
    await this.tellsWho();
    await this.chooses('value-days', '3');
    await this.fills('其他承诺', more);
    await this.consents('public');
  }

  /** Chooses how it is published, and ticks what that asks for. */
  async consents(publication: string): Promise<void> {
    await this.chooses('publication', publication);
    await this.ticks('consent');
    if (publication !== 'notPublic') await this.ticks('publicationConsent');
  }

  /** From the fields to the review. */
  async reviews(): Promise<void> {
    await this.press('[part~=submit]', '下一步');
    await this.reads(STEP, '第 2 步');
  }

  /** From the review to signing. */
  async goesToSigning(): Promise<void> {
    await this.press('.button-primary', '签署');
    await this.reads('.signing-title');
  }

  /** Signs by a tick and the typed name, where that is one way of several. */
  async signsByName(): Promise<void> {
    await this.chooses('level', 'typedName');
    await this.ticks('agreed');
    await this.fills('签署人姓名', this.who.person);
    await this.visit.page.keyboard.press('Enter');
  }

  /** Writes a name of two strokes with the mouse. */
  async writesByHand(): Promise<void> {
    await this.reads('.signing-strokes', '还没有签名');
    const { page } = this.visit;
    const { x, y, width, height } = await this.visit.ask<{ x: number; y: number; width: number; height: number }>(
      'boxOf',
      COMMITMENT,
      '.signing-pad',
    );
    for (const [fromX, fromY, toX, toY] of STROKES) {
      await page.mouse.move(x + width * fromX, y + height * fromY);
      await page.mouse.down();
      await page.mouse.move(x + width * toX, y + height * toY, { steps: 8 });
      await page.mouse.up();
    }
    await this.reads('.signing-strokes', '已写 2 笔');
  }

  /** Number and query code, as the receipt has them. */
  async keepsReceipt(): Promise<{ number: string; queryCode: string }> {
    await this.reads('.receipt-title', '已提交');
    const [number = '', queryCode = ''] = await this.visit.texts('.receipt-code', COMMITMENT);
    return { number, queryCode };
  }
}
