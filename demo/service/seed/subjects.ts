import type { SubjectInput } from '../store/types.js';
import { addDays, addMonths, daysAgo, OPEN_END, REFERENCE_DATE } from './calendar.js';
import { businessRegNoOf, mistypedUscc, orgCodeOf, serialOf, usccOf } from './codes.js';
import { evaluationsOf } from './evaluations.js';
import {
  addressOf,
  companyName,
  latinBrand,
  longCompanyName,
  type NameParts,
  namePartsOf,
  rareBrand,
  townOf,
} from './names.js';
import { DEMO, DEMO_PARTIAL } from './options.js';
import { anyPerson, plainPerson } from './people.js';
import { createRandom, type Random, seedOf } from './random.js';
import { authorityName } from './vocabulary/authorities.js';
import { type District, DISTRICTS } from './vocabulary/districts.js';
import { SHOPS } from './vocabulary/industries.js';
import { STATUSES, type Variant, VARIANTS } from './vocabulary/variants.js';

const PLACEHOLDER_CODE = '00000000000000000X';
/** Said on every subject, whatever page shows it. */
export const DEMO_EXTRA = { label: '数据性质', value: '演示数据：名称、代码和内容均为虚构' };
const DEMO_LABEL = { text: '演示数据', code: 'demo', tone: 'neutral' as const };

/** What a subject's records say of it as a whole. */
export type Standing = 'plain' | 'incentive' | 'punished';

/** One place in each 400 begins a group of two to five subjects with the same name in different districts. */
function groupOf(seed: number, index: number): { leader: number; place: number } | undefined {
  const leader = index - (index % 400);
  const size = 2 + (seedOf(seed, leader, 7) % 4);
  return index - leader < size ? { leader, place: index - leader } : undefined;
}

/** The standing of the `index`-th ordinary subject. */
export function standingOf(seed: number, index: number): Standing {
  const draw = seedOf(seed, index, 3) % 1000;
  return draw < 25 ? 'punished' : draw < 90 ? 'incentive' : 'plain';
}

/** The `index`-th ordinary subject, made without making those before it. */
export function ordinarySubject(seed: number, index: number, hasRecords: boolean): SubjectInput {
  const random = createRandom(seedOf(seed, index, 0));
  const group = groupOf(seed, index);
  // A group shares what its name is made from and differs in all the rest.
  const naming = group ? createRandom(seedOf(seed, group.leader, 1)) : random;
  const parts = namePartsOf(seed, group ? group.leader : index);
  const variant = naming.weighted(VARIANTS);
  const home = naming.pick(DISTRICTS);
  const district = group
    ? (DISTRICTS[(DISTRICTS.indexOf(home) + group.place * 3) % DISTRICTS.length] as District)
    : home;
  const person = anyPerson(random);
  const name = nameOf(variant, parts, group ? naming : random, home, group ? plainPerson(naming) : person);
  const orgCode = orgCodeOf(serialOf(index));
  return completeSubject(
    {
      id: `demo-${orgCode.slice(0, 8).toLowerCase()}`,
      name,
      uscc: codeOf(random, usccOf(variant.prefix, district.code, orgCode)),
      dataset: random.chance(0.01) ? DEMO_PARTIAL : DEMO,
      scope: random.chance(0.005) ? 'authorised' : 'public',
    },
    {
      variant,
      parts,
      district,
      person: random.chance(0.03) ? undefined : person,
      standing: hasRecords ? standingOf(seed, index) : 'plain',
    },
    random,
  );
}

/** What is decided about a subject before its registration data are filled in. */
export interface Outline {
  readonly variant: Variant;
  readonly parts: NameParts;
  readonly district: District;
  readonly person: string | undefined;
  readonly standing: Standing;
}

/** Fills in registration data, evaluations and labels. */
export function completeSubject(
  identity: Pick<SubjectInput, 'id' | 'name' | 'uscc' | 'dataset' | 'scope'>,
  outline: Outline,
  random: Random,
): SubjectInput {
  const { variant, district, person } = outline;
  const establishedOn = daysAgo(
    random.weighted([
      [random.between(30, 1500), 5],
      [random.between(1500, 6000), 4],
      [random.between(6000, 14_000), 1],
    ]),
  );
  const state =
    isBusiness(variant) || random.chance(0.06)
      ? random.weighted(STATUSES)
      : { status: 'active' as const, statusName: '正常' };
  const domicile = addressOf(district, random);
  const orgCode = identity.uscc && identity.uscc !== PLACEHOLDER_CODE ? identity.uscc.slice(8, 17) : undefined;
  const businessRegNo = isBusiness(variant) && random.chance(0.4) ? businessRegNoOf(random.int(90_000_000)) : undefined;
  const formerNames = isBusiness(variant) && random.chance(0.08) ? formerNamesOf(outline, establishedOn, random) : [];
  return {
    ...identity,
    formerNames,
    businessRegNo,
    orgCode,
    kind: variant.kind,
    kindName: variant.kindName,
    ...state,
    legalRepresentative: person ? { name: person, role: variant.role } : undefined,
    region: { code: district.code, name: district.name },
    labels: labelsOf(outline.standing),
    registration: {
      entityTypeName: variant.entityType,
      approvedOn: random.chance(0.6)
        ? addDays(establishedOn, random.int(Math.max(1, daysBetween(establishedOn))))
        : establishedOn,
      ...(state.status === 'active' || state.status === 'other'
        ? {}
        : { statusChangedOn: addDays(establishedOn, random.int(Math.max(1, daysBetween(establishedOn)))) }),
      ...particularsOf(outline, identity.uscc, establishedOn, random),
    },
    evaluations: evaluationsOf(variant, district, random),
    extras: [DEMO_EXTRA],
    domicile,
    establishedOn,
    asOf: `${daysAgo(random.int(4))}T06:00:00+08:00`,
  };
}

const isBusiness = ({ sort }: Variant) =>
  ['company', 'partnership', 'sole', 'branch', 'shop', 'cooperative'].includes(sort);

const daysBetween = (from: string) => Math.round((Date.parse(REFERENCE_DATE) - Date.parse(from)) / 86_400_000);

function labelsOf(standing: Standing): SubjectInput['labels'] {
  if (standing === 'incentive') return [DEMO_LABEL, { text: '守信激励对象', code: 'incentive', tone: 'positive' }];
  if (standing === 'punished') return [DEMO_LABEL, { text: '失信惩戒对象', code: 'punished', tone: 'negative' }];
  return [DEMO_LABEL];
}

/** As registers hold it: now and then missing, a placeholder, or with a check digit that doesn't fit. */
function codeOf(random: Random, uscc: string): string | undefined {
  const draw = random.next();
  if (draw < 0.01) return undefined;
  if (draw < 0.015) return PLACEHOLDER_CODE;
  return draw < 0.02 ? mistypedUscc(uscc) : uscc;
}

function nameOf(variant: Variant, parts: NameParts, random: Random, district: District, person: string): string {
  const { brand } = parts;
  const place = `上海市${district.name}`;
  switch (variant.sort) {
    case 'company': {
      const draw = random.next();
      if (draw < 0.004) return longCompanyName(parts, random, random.between(60, 120));
      if (draw < 0.01) return companyName({ ...parts, brand: rareBrand(brand, random) }, random);
      if (draw < 0.015) return companyName({ ...parts, brand: `${latinBrand(random)} ${brand}` }, random);
      return companyName(parts, random, variant.form);
    }
    case 'partnership':
      return companyName(parts, random, '合伙企业（有限合伙）');
    case 'sole':
      return `上海${brand}${parts.industry.fragment}${random.pick(['厂', '经营部', '工作室', '中心'])}`;
    case 'branch':
      return `${companyName(parts, random)}${district.short}第${random.pick([...'一二三四五'])}分公司`;
    case 'shop':
      return random.chance(0.4)
        ? `${place}${townOf(brand, random)}${person.includes('*') ? brand : person}${random.pick(SHOPS)}`
        : `${place}${brand}${random.pick(SHOPS)}`;
    case 'cooperative':
      return `上海${brand}${random.pick(['果蔬', '粮食', '水产', '花卉'])}专业合作社`;
    case 'lawFirm':
      return `上海${brand}律师事务所`;
    case 'union':
      return `上海${brand}${parts.industry.fragment}有限公司工会委员会`;
    case 'village':
      return `${place}${brand.slice(0, 2)}镇${brand.slice(2)}村经济合作社`;
    case 'association':
      return `${place}${brand}${parts.industry.fragment}行业协会`;
    case 'service':
      return `${place}${brand}${random.pick(['社会工作服务中心', '养老服务中心', '幼儿园', '职业技能培训学校'])}`;
    case 'foundation':
      return `上海${brand}公益基金会`;
    case 'institution':
      return `${place}${brand}${random.pick(['小学', '中学', '社区卫生服务中心', '图书馆', '文化活动中心', '水务管理所'])}`;
    case 'organ':
      return `${place}${brand}${random.pick(['镇人民政府', '街道办事处', '新城建设办公室', '园区管理委员会'])}`;
  }
}

function formerNamesOf(
  { parts, variant, district }: Outline,
  establishedOn: string,
  random: Random,
): { name: string; until?: string }[] {
  const count = random.weighted([
    [1, 7],
    [2, 2],
    [3, 1],
  ]);
  const names: { name: string; until?: string }[] = [];
  let until: string = REFERENCE_DATE;
  for (let i = 0; i < count; i++) {
    until = addDays(until, -random.between(60, 900));
    if (until <= establishedOn) break;
    const earlier = namePartsOf(i + 11, random.int(1_000_000));
    const name =
      variant.sort === 'company'
        ? companyName({ ...earlier, industry: parts.industry }, random)
        : nameOf(variant, earlier, random, district, plainPerson(random));
    names.push(random.chance(0.85) ? { name, until } : { name });
  }
  return names;
}

function particularsOf(
  { variant, parts, district }: Outline,
  uscc: string | undefined,
  establishedOn: string,
  random: Random,
): SubjectInput['registration'] {
  const authority = authorityName(district, isBusiness(variant) ? 'market' : 'approval');
  const full = random.chance(0.3);
  const long = random.chance(0.5);
  const validity = {
    validFrom: establishedOn,
    validUntil: long ? OPEN_END : addMonths(establishedOn, 12 * random.pick([10, 20, 30])),
  };
  switch (variant.sort) {
    case 'company':
    case 'partnership':
    case 'sole':
    case 'cooperative':
      return {
        registeredCapital: capitalOf(variant, random),
        businessScope: parts.industry.scope,
        registrationAuthority: authority,
        ...(full ? { industry: parts.industry.category, ...(uscc ? { taxRegNo: uscc } : {}), ...validity } : {}),
      };
    case 'branch':
    case 'shop':
    case 'lawFirm':
      return {
        businessScope: variant.sort === 'lawFirm' ? '律师法律服务' : parts.industry.scope,
        registrationAuthority: authority,
      };
    case 'institution':
      return {
        publicInstitutionCertNo: `1310${String(random.int(100_000_000)).padStart(8, '0')}`,
        ...validity,
        registeredCapital: { value: String(random.between(5, 3000)), currency: 'CNY', unit: '10000' },
        businessScope: '面向社会提供公益服务',
        sponsor: authorityName(district, 'education'),
        fundingSource: random.pick(['财政补助', '财政拨款', '财政补助、事业收入']),
        registrationAuthority: authorityName(district, 'approval'),
      };
    case 'association':
    case 'service':
    case 'foundation':
      return {
        socialOrgCertNo: `沪演社证字第${String(random.int(10_000)).padStart(4, '0')}号`,
        ...validity,
        registeredCapital: { value: String(random.between(3, 200)), currency: 'CNY', unit: '10000' },
        businessScope: '行业调研、交流培训、公益服务',
        supervisingAuthority: authorityName(district, 'commerce'),
        organisationType: variant.entityType,
        registrationType: random.pick(['成立登记', '变更登记']),
        registrationAuthority: authorityName(district, 'approval'),
      };
    case 'union':
    case 'village':
    case 'organ':
      return {
        registrationAuthority: authority,
        ...(variant.sort === 'organ' ? { approvalAuthority: authorityName(district, 'approval') } : {}),
      };
  }
}

function capitalOf(variant: Variant, random: Random): NonNullable<SubjectInput['registration']['registeredCapital']> {
  const value = random.pick([
    '10',
    '30',
    '50',
    '100',
    '100',
    '200',
    '500',
    '500',
    '1000',
    '2000',
    '5000',
    '10000',
    '120.5',
    '66.6667',
    '1000.000001',
  ]);
  const currency = variant.currency ?? 'CNY';
  if (variant.currency || !random.chance(0.05)) return { value, currency, unit: '10000' };
  return random.pick([
    { value: '100', currency, unit: '10000', text: '壹佰万元整' },
    { value: '50', currency, unit: '10000', text: '50(万元人民币)' },
    { value: '500000', currency, unit: '1', text: '人民币伍拾万元' },
    { value: '1200', currency, unit: '10000', text: '1,200 万人民币 ' },
    { value: '0', currency, unit: '10000', text: '— —' },
  ] as const);
}
