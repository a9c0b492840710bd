import type { Licence } from '../../../../src/contract/schema/record.js';
import { addDays, addMonths, OPEN_END, REFERENCE_DATE } from '../calendar.js';
import { LICENCE_CASES, type LicenceCase, REGISTRATION_CASES } from '../vocabulary/licences.js';
import { counterpartOf, documentNo, type RecordContext } from './context.js';

/** 行政许可; registration decisions lead unless a case is given. */
export function licence(context: RecordContext, given?: LicenceCase): Licence {
  const { random, full } = context;
  const of = given ?? random.pick(random.chance(0.6) ? REGISTRATION_CASES : LICENCE_CASES);
  const authority = context.authority(of.authority);
  const decisionDate = context.dateWithin(3600, 3);
  const validUntil = of.years ? addDays(addMonths(decisionDate, 12 * of.years), -1) : OPEN_END;
  const valid = validUntil >= REFERENCE_DATE;
  return {
    id: context.nextId(),
    chapter: 'administrationInfo',
    type: 'licence',
    title: of.certificate ?? of.document,
    date: decisionDate,
    adverse: false,
    actions: [],
    extras: [],
    ...counterpartOf(context, authority),
    decisionDocName: of.document,
    decisionDocNo: documentNo(of.mark, decisionDate, random),
    licenceType: of.type,
    licenceContent: of.content,
    decisionDate,
    validFrom: decisionDate,
    validUntil,
    ...(random.chance(0.02)
      ? { status: 'revoked', statusName: '撤销' }
      : { status: valid ? 'valid' : 'invalid', statusName: valid ? '有效' : '无效' }),
    ...(of.certificate && (full || random.chance(0.5))
      ? { certificateName: of.certificate, certificateNo: `YS${random.between(10_000_000, 99_999_999)}` }
      : {}),
    ...(full
      ? {
          dataSourceName: authority.name,
          dataSourceUscc: authority.uscc,
          extras: [
            { label: '承办窗口', value: '综合窗口 08（演示）' },
            { label: '办件编号', value: `31${random.between(100_000_000, 999_999_999)}`, key: 'ITEM_NO' },
          ],
        }
      : {}),
  };
}
