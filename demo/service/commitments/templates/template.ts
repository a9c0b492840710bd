import type {
  AuthActor,
  AuthLevel,
  CommitmentTemplate,
  Eligibility,
  Material,
  TextPiece,
} from '../../../../src/contract/index.js';
import { authorityUscc } from '../../seed/codes.js';
import { type AuthorityKind, authorityName } from '../../seed/vocabulary/authorities.js';
import { FENGXIAN } from '../../seed/vocabulary/districts.js';
import { UPLOAD_OFFER } from '../../uploads/uploads.js';

/** A material whose day is counted from the day on which the template is read. */
export type MaterialSource = Omit<Material, 'dueOn'> & { readonly dueInDays?: number };

/** A template as it is kept: what hangs on the day and on the login is added when it is read. */
export interface TemplateSource extends Omit<CommitmentTemplate, 'eligibility' | 'materials'> {
  readonly materials?: readonly MaterialSource[];
  /** The login that it takes. */
  readonly requires?: { readonly level: AuthLevel; readonly actor: AuthActor };
  /** Nobody can make it here; why, and where to go instead. */
  readonly ineligible?: Pick<Eligibility, 'reason' | 'route'>;
  /** What one must meet. */
  readonly conditions?: readonly string[];
  /** What a demonstration's template does to its submission. */
  readonly effect?: 'slow' | 'lost-answer';
}

/** Lets a paragraph be written as it is read: `said\`在${'premises'}经营\``, blanks by the names of their fields. */
export const said = (texts: TemplateStringsArray, ...blanks: readonly string[]): TextPiece[] =>
  texts.flatMap((text, index) => {
    const blank = blanks[index];
    return [...(text ? [{ text }] : []), ...(blank ? [{ blank }] : [])];
  });

/** An authority of the district; there is none of this name. */
export const authority = (kind: AuthorityKind): CommitmentTemplate['authority'] => ({
  name: authorityName(FENGXIAN, kind),
  uscc: authorityUscc(FENGXIAN, kind),
  phone: '12345',
});

const ACCEPT = [...UPLOAD_OFFER.accept];

/** A material as a file: up to `maxFiles` of the types that the service takes. */
export const asFiles = (maxFiles: number) => ({ accept: ACCEPT, maxBytes: UPLOAD_OFFER.maxBytes, maxFiles });

/** Choices of publication, each with what follows from it. */
export const PUBLICATION = {
  public: {
    value: 'public',
    effect:
      '承诺人名称、承诺事由、承诺内容、违诺责任和履行情况会在信用网站公开，任何人都能查到。证件号码和联系方式不公开。',
  },
  limited: {
    value: 'limited',
    effect: '只有受理单位、监管部门和您授权的单位能看到，不在网站上公开。',
  },
  notPublic: {
    value: 'notPublic',
    effect: '只有受理单位能看到。履行情况仍会按规定归集到信用信息平台，不对外公开。',
  },
} as const;

/** What everybody who commits answers for, whatever the matter. */
export const TRUE_AND_LAWFUL = said`所填写的内容和提交的材料真实、合法、有效，不隐瞒、不伪造。`;
/** See {@link TRUE_AND_LAWFUL}. */
export const ACCEPTS_SUPERVISION = said`自觉接受受理单位和监管部门的核查，如实提供情况，不拒绝、不阻碍。`;
