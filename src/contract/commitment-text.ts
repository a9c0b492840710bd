import { isDate, isOpenEnded } from './dates.js';
import { formatMoney } from './money.js';
import type { Applicant, CommitmentContent, CommitmentTemplate, TextPiece } from './schema/commitment.js';
import type { FormField, FormValue } from './schema/form-field.js';

/** Stands in the text where a blank isn't filled in. */
export const EMPTY_BLANK = '＿＿＿＿';

// The text is a Chinese document whatever the language of the page.
const CATEGORY: Readonly<Record<Applicant['category'], string>> = {
  legalPerson: '法人及非法人组织',
  naturalPerson: '自然人',
  selfEmployed: '个体工商户',
};
const PUBLICATION: Readonly<Record<CommitmentContent['publication'], string>> = {
  public: '可向社会公开',
  limited: '特定范围内公开',
  notPublic: '不可公开',
};

/** A day as Chinese documents write it. */
const day = (date: string): string => {
  if (!isDate(date)) return date;
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return isOpenEnded(date) ? '长期' : `${year}年${month}月${dayOfMonth}日`;
};

/** The last day of something. */
const until = (date: string): string => (isOpenEnded(date) ? day(date) : `至${day(date)}`);

type Template = Pick<
  CommitmentTemplate,
  'id' | 'version' | 'title' | 'matter' | 'authority' | 'sections' | 'fields' | 'materials' | 'validUntil' | 'validity'
>;

const labelOf = ({ options = [] }: FormField, value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** Only what was filled in: an object has members of its own, and a field may be called like one of them. */
const valueOf = (values: CommitmentContent['values'], { name }: FormField): FormValue | undefined =>
  Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined;

/** What a value reads like in the text; empty where there is none. Characters stay as they were typed. */
export function valueText(field: FormField, value: FormValue | undefined): string {
  if (value === undefined || value === '') return '';
  if (value === true) return field.statement ?? field.label;
  if (typeof value === 'string') {
    if (field.type === 'date') return day(value);
    return field.type === 'choice' || field.type === 'region' ? labelOf(field, value) : value;
  }
  if (Array.isArray(value))
    return field.type === 'files' ? `${value.length} 个文件` : value.map((each) => labelOf(field, each)).join('、');
  if ('from' in value) return `${day(value.from)}至${day(value.to)}`;
  if ('currency' in value) return formatMoney(value, 'zh-Hans');
  return value.uscc ? `${value.name}（${value.uscc}）` : value.name;
}

/** A paragraph with its blanks filled in. */
export const paragraphText = (
  pieces: readonly TextPiece[],
  fields: readonly FormField[],
  values: CommitmentContent['values'],
): string =>
  pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const field = fields.find(({ name }) => name === piece.blank);
      return (field && valueText(field, valueOf(values, field))) || EMPTY_BLANK;
    })
    .join('');

const blanksOf = ({ sections }: Template): ReadonlySet<string> =>
  new Set(
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((pieces) => pieces.flatMap((piece) => ('blank' in piece ? [piece.blank] : []))),
    ),
  );

/** Begins every further line of what was filled in: nobody can write lines that read like the text's own. */
const INDENT = '　　';

/** Lines end with LF, whatever system they come from. */
const hanging = (text: string): string => text.replace(/\r\n?|\n/g, `\n${INDENT}`);

/**
 * The one text that is read, signed, kept and shown again: template and version, the legal wording with its blanks filled in, everything else that
 * was filled in, and who commits; not the phone, which is for the clerk alone. Lines end with LF; no other character is changed (NFC would rewrite
 * rare characters of names). Both sides make it, so that neither has to believe the other. What is signed is its UTF-8.
 */
export function commitmentText(template: Template, content: CommitmentContent): string {
  const { sections, fields, materials = [], matter, authority, validUntil, validity } = template;
  const { applicant, values, deferred, publication, madeOn } = content;
  const inText = blanksOf(template);
  const beside = fields.filter(({ name }) => !inText.has(name));
  const pair = (label: string, value: string): string => hanging(`${label}：${value}`);
  const optional = (label: string, value: string | undefined): string[] => (value ? [pair(label, value)] : []);
  const following = materials.filter(({ id }) => deferred.includes(id));
  const replaced = materials.filter(({ when }) => when === 'replaced');
  return [
    template.title,
    '',
    pair('承诺人', applicant.name),
    pair('承诺人类别', CATEGORY[applicant.category]),
    pair(applicant.category === 'naturalPerson' ? '公民身份号码' : '统一社会信用代码', applicant.code),
    pair('承诺事由', matter.name),
    pair('受理单位', authority.name),
    ...sections.flatMap(({ heading, paragraphs }) => [
      '',
      heading,
      ...paragraphs.map((pieces) => hanging(paragraphText(pieces, fields, values))),
    ]),
    ...section(
      '填报事项',
      beside.flatMap((field) => optional(field.label, valueText(field, valueOf(values, field)))),
    ),
    ...section(
      '以本承诺代替的材料',
      replaced.map(({ name }) => name),
    ),
    ...section(
      '承诺补交的材料',
      following.map(({ name, dueOn, dueText }) => {
        const due = dueOn ? `${day(dueOn)}前` : dueText;
        return due ? `${name}（${due}补交）` : name;
      }),
    ),
    '',
    ...optional('承诺有效期', validUntil ? until(validUntil) : validity),
    pair('公开范围', PUBLICATION[publication]),
    pair('签署人', applicant.authorisedPerson),
    pair('承诺日期', day(madeOn)),
    pair('文本编号', `${template.id}，版本 ${template.version}`),
  ].join('\n');
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length ? ['', heading, ...lines] : []);

/**
 * What binds a handwritten picture to the text: the digest of this line is the signature's `binding`.
 * @param picture digest of the picture's bytes, by the same algorithm
 */
export const pictureBinding = (text: string, picture: string): string => `${text}\n${picture}`;
