import type { SubjectInput } from '../../store/types.js';

type Kind = Pick<SubjectInput, 'kind' | 'kindName'>;
type Role = NonNullable<SubjectInput['legalRepresentative']>['role'];

/** Kinds by the first two characters of a code (GB 32100 and its later extensions). */
const BY_PREFIX: Readonly<Record<string, Kind>> = {
  '11': { kind: 'governmentOrgan', kindName: '机关' },
  '12': { kind: 'publicInstitution', kindName: '事业单位' },
  '13': { kind: 'socialOrganisation', kindName: '群众团体' },
  '31': { kind: 'otherOrganisation', kindName: '律师事务所' },
  '51': { kind: 'socialOrganisation', kindName: '社会团体' },
  '52': { kind: 'otherLegalPerson', kindName: '社会服务机构' },
  '53': { kind: 'otherLegalPerson', kindName: '基金会' },
  '81': { kind: 'otherLegalPerson', kindName: '工会' },
  '91': { kind: 'enterprise', kindName: '企业' },
  '92': { kind: 'individualBusiness', kindName: '个体工商户' },
  '93': { kind: 'otherLegalPerson', kindName: '农民专业合作社' },
};

/** Sorts that are no legal persons although their codes begin as those of companies do, and who answers for them. */
const WITHOUT_PERSONALITY: readonly (readonly [words: RegExp, kindName: string, role: Role])[] = [
  [/个人独资/, '个人独资企业', 'investor'],
  [/分公司|分支机构|分厂|代表处|办事处|代表机构/, '企业分支机构', 'responsiblePerson'],
  [/合伙/, '合伙企业', 'managingPartner'],
];

/** Kind and the role of the responsible person, from the code's beginning and the words of the type; the name helps where both say little. */
export function kindOf(uscc: string | undefined, type: string | undefined, name: string): { kind: Kind; role: Role } {
  const prefix = uscc?.slice(0, 2) ?? '';
  const known =
    BY_PREFIX[prefix] ??
    (prefix.startsWith('N') ? { kind: 'otherLegalPerson', kindName: '农村集体经济组织' } : undefined);
  if (known && known.kind !== 'enterprise') return { kind: known, role: roleOf(known.kind) };
  if (!known && /个体工商户|个体户/.test(type ?? ''))
    return { kind: { kind: 'individualBusiness', kindName: '个体工商户' }, role: 'operator' };
  const words = `${type ?? ''} ${nameEnding(name)}`;
  for (const [pattern, kindName, role] of WITHOUT_PERSONALITY) {
    if (pattern.test(words)) return { kind: { kind: 'otherOrganisation', kindName }, role };
  }
  if (known || /公司|企业|厂/.test(words))
    return { kind: { kind: 'enterprise', kindName: '企业' }, role: 'legalRepresentative' };
  return { kind: { kind: 'otherOrganisation', kindName: '来源未提供' }, role: 'responsiblePerson' };
}

/** Only the end of a name says what it is: 合伙人咨询有限公司 is no partnership. */
const nameEnding = (name: string): string =>
  /(?:分公司|分厂|代表处|办事处|合伙企业（.{2,4}）|合伙企业\(.{2,4}\)|合伙企业|公司|厂)$/.exec(name)?.[0] ?? '';

function roleOf(kind: SubjectInput['kind']): Role {
  if (kind === 'individualBusiness') return 'operator';
  return kind === 'otherOrganisation' || kind === 'governmentOrgan' ? 'responsiblePerson' : 'legalRepresentative';
}
