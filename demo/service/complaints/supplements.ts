import type { SupplementComplaintRequest } from '../../../src/contract/index.js';
import { UNUSABLE_BUT_LINES } from '../filing/characters.js';
import type { FileGroup } from '../filing/files.js';
import { fault, type Fault } from '../http/faults.js';
import { newId } from '../reports/numbers.js';
import { UPLOAD_OFFER } from '../uploads/uploads.js';
import type { WantedRow } from './types.js';

/** Files for one thing that is asked for, or that comes of one's own accord. */
export const MOST_FILES = 10;

/** One thing that is handed in. */
export interface GivenItem {
  /** The answer's own id; its files are taken as it. */
  readonly id: string;
  readonly wanted: WantedRow | undefined;
  readonly text: string | undefined;
  readonly files: number;
}

type Item = SupplementComplaintRequest['items'][number];

const missingOf = ({ kind }: WantedRow, { text, uploads }: Item, at: string): Fault[] => {
  if (kind === 'question' && text === undefined) return [fault(`${at}/text`, 'required', '请回答这个问题。')];
  return kind === 'material' && uploads === undefined ? [fault(`${at}/uploads`, 'required', '请上传这项材料。')] : [];
};

/** What a supplement hands in, and what is wrong with it; its files are looked at elsewhere. */
export function givenOf(
  items: readonly Item[],
  wanted: readonly WantedRow[],
): { given: GivenItem[]; groups: FileGroup[]; faults: Fault[] } {
  const given: GivenItem[] = [];
  const groups: FileGroup[] = [];
  const faults: Fault[] = [];
  for (const [index, item] of items.entries()) {
    const at = `/items/${index}`;
    const { wanted: id, text, uploads = [] } = item;
    const asked = wanted.find((each) => each.id === id);
    if (id !== undefined && (!asked || asked.givenAt !== null)) {
      faults.push(fault(`${at}/wanted`, 'not-wanted', '这一项没有要求补充，或者已经收到，请刷新后再看。'));
      continue;
    }
    if (id !== undefined && items.findIndex((each) => each.wanted === id) < index)
      faults.push(fault(`${at}/wanted`, 'duplicate', '同一项列了两次，请合并。'));
    if (asked) faults.push(...missingOf(asked, item, at));
    if (text !== undefined && UNUSABLE_BUT_LINES.test(text))
      faults.push(fault(`${at}/text`, 'format', '内容含有不能使用的字符，请删除后重新填写。'));
    if (uploads.length > MOST_FILES)
      faults.push(fault(`${at}/uploads`, 'too-many', `一项最多 ${MOST_FILES} 个文件，请删减。`));
    const answer = newId();
    given.push({ id: answer, wanted: asked, text, files: uploads.length });
    if (uploads.length > 0)
      groups.push({
        label: asked?.text ?? '补充材料',
        accept: UPLOAD_OFFER.accept,
        maxBytes: UPLOAD_OFFER.maxBytes,
        ids: uploads,
        pointer: `${at}/uploads`,
        as: answer,
      });
  }
  return { given, groups, faults };
}

const LONGEST = 4000;

/** What was handed in, in words for the timeline. */
export function wordsOf(given: readonly GivenItem[]): string {
  const lines = given.map(({ wanted, text, files }) => {
    const number = files > 0 ? `${files} 个文件` : '';
    const handed = text && number ? `${text}（${number}）` : (text ?? number);
    return wanted ? `“${wanted.text}”：${handed}` : handed;
  });
  const characters = [...lines.join('\n')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}
