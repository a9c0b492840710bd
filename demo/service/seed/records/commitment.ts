import type { Extra } from '../../../../src/contract/schema/common.js';
import type { ListEntry } from '../../../../src/contract/schema/record.js';
import { addDays, addMonths } from '../calendar.js';
import { COMMITMENT_CASES, FULFILMENT, PUBLICATION } from '../vocabulary/commitments.js';
import type { RecordContext } from './context.js';

/** 信用承诺 with the fields of the record as it is collected; empty ones are left out unless everything is to be shown. */
export function commitment(context: RecordContext): { record: ListEntry; open: boolean } {
  const { subject, random, full, district } = context;
  const of = random.pick(COMMITMENT_CASES);
  const date = context.dateWithin(1500, 5);
  const fulfilment = random.weighted(FULFILMENT);
  const publication = full ? '可向社会公开' : random.weighted(PUBLICATION);
  const broken = fulfilment !== '全部履行';
  const accepting = context.authority('approval');
  const judging = context.authority('credit');
  const fields: (readonly [label: string, value: string | undefined])[] = [
    // 6-digit area of the accepting place, date of the commitment, 6-digit serial
    ['承诺编码', `${district.code}${date.replace(/-/g, '')}${String(random.between(1, 999_999)).padStart(6, '0')}`],
    ['承诺人名称', full ? subject.name : undefined],
    ['承诺人类别', full ? (subject.kind === 'individualBusiness' ? '个体工商户' : '法人及非法人组织') : undefined],
    ['承诺人代码', full ? subject.uscc : undefined],
    ['承诺类型', of.type],
    ['承诺事由', of.reason],
    ['承诺内容', of.content],
    ['违诺责任', '愿意承担违诺责任，接受依法处理并公示。'],
    ['承诺作出日期', date],
    ['承诺有效期', full ? addMonths(date, 36) : undefined],
    ['承诺履行状态', fulfilment],
    ['未履行的承诺内容', broken ? '逾期未补齐材料' : undefined],
    ['违诺责任追究内容', broken ? '撤销以承诺方式办理的事项，并记入信用记录' : undefined],
    ['承诺履行状态认定日期', full || broken ? addDays(date, 20) : undefined],
    ['承诺履行状态认定单位', full || broken ? judging.name : undefined],
    ['认定单位代码', full ? judging.uscc : undefined],
    ['承诺受理单位', accepting.name],
    ['承诺受理单位代码', full ? accepting.uscc : undefined],
    ['公开类型', publication],
    ['备注', full ? '演示数据' : undefined],
  ];
  return {
    open: publication === '可向社会公开',
    record: {
      id: context.nextId(),
      chapter: 'commitmentInfo',
      type: 'list',
      title: `${of.type}承诺：${of.reason}`,
      listCode: 'commitment',
      listName: '信用承诺',
      date,
      adverse: broken,
      actions: broken
        ? [{ action: 'objection', available: true, route: { text: '向承诺受理单位提出异议，不收取任何费用' } }]
        : [],
      extras: fields.flatMap(([label, value]): Extra[] => (value || full ? [{ label, value: value ?? '— —' }] : [])),
    },
  };
}
