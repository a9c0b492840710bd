import type { Subject } from '../../../../src/contract/schema/subject.js';

type Role = NonNullable<Subject['legalRepresentative']>['role'];

/** One sort of subject: what registers call it and the first two characters of its code. */
export interface Variant {
  readonly sort:
    | 'company'
    | 'partnership'
    | 'sole'
    | 'branch'
    | 'shop'
    | 'cooperative'
    | 'lawFirm'
    | 'union'
    | 'village'
    | 'association'
    | 'service'
    | 'foundation'
    | 'institution'
    | 'organ';
  readonly kind: Subject['kind'];
  readonly kindName: string;
  readonly entityType: string;
  readonly prefix: string;
  readonly role: Role;
  readonly form?: string;
  readonly currency?: string;
}

const company = {
  sort: 'company',
  kind: 'enterprise',
  kindName: '企业法人',
  prefix: '91',
  role: 'legalRepresentative',
} as const;
const other = { kind: 'otherLegalPerson', role: 'legalRepresentative' } as const;
const noLegalPerson = { kind: 'otherOrganisation', prefix: '91' } as const;

/** All sorts, with their share in a thousand. */
export const VARIANTS: readonly (readonly [Variant, number])[] = [
  [{ ...company, entityType: '有限责任公司（自然人投资或控股）' }, 530],
  [{ ...company, entityType: '有限责任公司（自然人独资）' }, 60],
  [{ ...company, entityType: '其他股份有限公司（非上市）', form: '股份有限公司' }, 30],
  [{ ...company, entityType: '有限责任公司（国有独资）' }, 10],
  [{ ...company, entityType: '有限责任公司（外国法人独资）', currency: 'USD' }, 14],
  [{ ...company, entityType: '有限责任公司（港澳台法人独资）', currency: 'HKD' }, 10],
  [{ ...company, entityType: '有限责任公司（外商投资、非独资）', currency: 'JPY' }, 6],
  [
    {
      ...noLegalPerson,
      sort: 'partnership',
      kindName: '合伙企业',
      entityType: '有限合伙企业',
      role: 'managingPartner',
    },
    25,
  ],
  [{ ...noLegalPerson, sort: 'sole', kindName: '个人独资企业', entityType: '个人独资企业', role: 'investor' }, 20],
  [
    {
      ...noLegalPerson,
      sort: 'branch',
      kindName: '企业分支机构',
      entityType: '有限责任公司分公司',
      role: 'responsiblePerson',
    },
    25,
  ],
  [
    {
      sort: 'shop',
      kind: 'individualBusiness',
      kindName: '个体工商户',
      entityType: '个体工商户',
      prefix: '92',
      role: 'operator',
    },
    160,
  ],
  [{ ...other, sort: 'cooperative', kindName: '农民专业合作社', entityType: '农民专业合作社', prefix: '93' }, 10],
  [
    {
      sort: 'lawFirm',
      kind: 'otherOrganisation',
      kindName: '律师事务所',
      entityType: '普通合伙律师事务所',
      prefix: '31',
      role: 'responsiblePerson',
    },
    8,
  ],
  [{ ...other, sort: 'union', kindName: '工会组织', entityType: '基层工会', prefix: '81' }, 8],
  [{ ...other, sort: 'village', kindName: '农村集体经济组织', entityType: '村经济合作社', prefix: 'N2' }, 8],
  [
    {
      sort: 'association',
      kind: 'socialOrganisation',
      kindName: '社会团体',
      entityType: '社会团体法人',
      prefix: '51',
      role: 'legalRepresentative',
    },
    22,
  ],
  [{ ...other, sort: 'service', kindName: '社会服务机构', entityType: '民办非企业单位（法人）', prefix: '52' }, 12],
  [{ ...other, sort: 'foundation', kindName: '基金会', entityType: '基金会法人', prefix: '53' }, 2],
  [
    {
      sort: 'institution',
      kind: 'publicInstitution',
      kindName: '事业单位',
      entityType: '事业单位法人',
      prefix: '12',
      role: 'legalRepresentative',
    },
    24,
  ],
  [
    {
      sort: 'organ',
      kind: 'governmentOrgan',
      kindName: '机关',
      entityType: '机关法人',
      prefix: '11',
      role: 'responsiblePerson',
    },
    16,
  ],
];

/** 经营状态 with the register's words and their share in a thousand. */
export const STATUSES: readonly (readonly [{ status: Subject['status']; statusName: string }, number])[] = [
  [{ status: 'active', statusName: '存续（在营、开业、在册）' }, 820],
  [{ status: 'revoked', statusName: '吊销，未注销' }, 40],
  [{ status: 'revokedDeregistered', statusName: '吊销，已注销' }, 15],
  [{ status: 'deregistered', statusName: '注销' }, 90],
  [{ status: 'annulled', statusName: '撤销' }, 8],
  [{ status: 'relocated', statusName: '迁出' }, 17],
  [{ status: 'other', statusName: '歇业' }, 10],
];
