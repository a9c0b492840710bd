import { DISTRICTS } from '../../seed/vocabulary/districts.js';
import type { SubjectInput } from '../../store/types.js';

type Region = NonNullable<SubjectInput['region']>;

/** Names that are no district of today; 自贸区 spans districts and has no code of its own. */
const OTHER_NAMES: Readonly<Record<string, Region>> = {
  自贸区: { name: '中国（上海）自由贸易试验区' },
  自由贸易试验区: { name: '中国（上海）自由贸易试验区' },
  闸北: { code: '310106', name: '静安区（原闸北区）' },
  卢湾: { code: '310101', name: '黄浦区（原卢湾区）' },
  南汇: { code: '310115', name: '浦东新区（原南汇区）' },
};

const SHANGHAI: Region = { code: '310000', name: '上海市' };

/** The place of a subject from the columns that a file has; as exact as they allow. */
export function regionOf(given: {
  province?: string;
  city?: string;
  region?: string;
  domicile?: string;
}): Region | undefined {
  const { province, city, region, domicile } = given;
  if ((province ?? city ?? '上海').startsWith('上海')) {
    const found = (region && districtNamed(region)) || (domicile && districtIn(domicile));
    if (found) return found;
    if (!region) return province || city ? SHANGHAI : undefined;
  }
  const name = [province, city, region].filter((part, at, parts) => part && parts.indexOf(part) === at).join('');
  return name ? { name } : undefined;
}

/** The region with that code. */
export const regionWithCode = (code: string | undefined): Region | undefined => {
  const found = DISTRICTS.find((district) => district.code === code?.slice(0, 6));
  return found && { code: found.code, name: found.name };
};

function districtNamed(text: string): Region | undefined {
  const bare = text.replace(/^上海市?/, '').trim();
  const found = DISTRICTS.find(
    ({ name, short, code }) => bare === name || bare === short || bare === `${short}区` || bare === code,
  );
  return found ? { code: found.code, name: found.name } : (OTHER_NAMES[bare] ?? OTHER_NAMES[bare.replace(/区$/, '')]);
}

/** An address names its district at its beginning; later on, the name of a district may be that of a road (普陀路). */
function districtIn(address: string): Region | undefined {
  const start = address.replace(/^(?:中国)?[（(]?上海市?[）)]?/, '');
  if (start.startsWith('自由贸易试验区')) return OTHER_NAMES['自贸区'];
  const found = DISTRICTS.find(
    ({ name, short }) => start.startsWith(name) || start.startsWith(`${short}区`) || start.startsWith(`${short}县`),
  );
  if (found) return { code: found.code, name: found.name };
  const former = Object.keys(OTHER_NAMES).find(
    (name) => start.startsWith(`${name}区`) || start.startsWith(`${name}县`),
  );
  return former ? OTHER_NAMES[former] : undefined;
}
