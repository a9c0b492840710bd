import { codePointLength } from '../../../../src/contract/normalise.js';
import type { SubjectInput } from '../../store/types.js';
import type { RegistrationField } from '../columns.js';
import { capitalOf } from './amounts.js';
import type { Cells } from './cells.js';
import { identityOf } from './identity.js';
import { kindOf } from './kind.js';
import { regionOf } from './region.js';
import { statusOf } from './status.js';

/** Longest name that the contract allows, in code points. */
export const LONGEST_NAME = 200;

/** What every row of a file shares. */
export interface Batch {
  readonly dataset: string;
  /** RFC 3339: as of when the file speaks. */
  readonly asOf: string;
  /** Today in China, `YYYY-MM-DD`. */
  readonly today: string;
  /** Makes the id of a subject from what identifies it. */
  idOf(...identity: readonly string[]): string;
}

/** The subject that a row of a registration file describes. @throws RowRejected */
export function registrationOf(cells: Cells, batch: Batch): SubjectInput {
  const text = (field: RegistrationField) => cells.text(field);
  const name = nameOf(cells, 'name');
  const identity = identityOf(cells);
  const type = text('entityType');
  const { kind, role } = kindOf(identity.uscc, type, name);
  const person = cells.prose('legalRepresentative');
  const capital = capitalOf(cells);
  const domicile = cells.prose('domicile');
  const establishedOn = cells.date('establishedOn');
  if (establishedOn && establishedOn > batch.today)
    cells.warn('establishedOn', establishedOn, '成立日期晚于今天，请与来源核对');
  const region = regionOf({ province: text('province'), city: text('city'), region: text('region'), domicile });
  return {
    id: batch.idOf(identity.uscc ?? `${name} ${identity.businessRegNo ?? ''}`),
    dataset: batch.dataset,
    scope: 'public',
    name,
    formerNames: (text('formerNames') ?? '')
      .split(/[;；、\n]/)
      .flatMap((former) => (former.trim() ? [{ name: former.trim() }] : [])),
    ...identity,
    ...kind,
    ...statusOf(text('status')),
    ...(person ? { legalRepresentative: { name: person, role } } : {}),
    ...(region ? { region } : {}),
    labels: [],
    registration: given({
      entityTypeName: type,
      approvedOn: cells.date('approvedOn'),
      validFrom: cells.date('validFrom'),
      validUntil: cells.date('validUntil'),
      statusChangedOn: cells.date('statusChangedOn'),
      registeredCapital: capital.money,
      businessScope: cells.prose('businessScope'),
      registrationAuthority: text('registrationAuthority'),
      industry: text('industry'),
      taxRegNo: cells.code('taxRegNo'),
    }),
    evaluations: [],
    extras: [...(capital.text ? [{ label: cells.header('capital'), value: capital.text }] : []), ...cells.others()],
    ...(domicile ? { domicile } : {}),
    ...(establishedOn ? { establishedOn } : {}),
    asOf: batch.asOf,
  };
}

/** A subject's name; without one there is nothing to look up. */
export function nameOf(cells: Cells, field: string): string {
  const name = cells.required(field, '没有名称');
  if (name.includes('\uFFFD')) cells.reject(field, name, '名称含无法识别的字符，文件的编码可能在导出时出错');
  if (codePointLength(name) > LONGEST_NAME)
    cells.reject(field, name, '名称超过 200 字', `现为 ${codePointLength(name)} 字`);
  return name;
}

/** The members that have a value. */
export function given<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
