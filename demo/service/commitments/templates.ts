import type {
  CommitmentTemplate,
  CommitmentTemplateSummary,
  Eligibility,
  Material,
} from '../../../src/contract/index.js';
import { addDays } from '../seed/calendar.js';
import { reaches } from '../store/access.js';
import type { Caller } from '../store/types.js';
import { type ChangingVersion, templateSources } from './templates/index.js';
import type { MaterialSource, TemplateSource } from './templates/template.js';

/** A template as it is signed by and kept: who may sign it hangs on the login and isn't part of it. */
export type KeptTemplate = Omit<CommitmentTemplate, 'eligibility'>;

/** A template that may be signed by now. */
export interface CurrentTemplate {
  readonly source: TemplateSource;
  readonly template: KeptTemplate;
}

const CHANGING = 'demo-changing';

const datedMaterial = ({ dueInDays, ...material }: MaterialSource, today: string): Material => ({
  ...material,
  ...(dueInDays === undefined ? {} : { dueOn: addDays(today, dueInDays) }),
});

/** A template as it is on a day. Days by which materials are due stand in the signed text, so they make a version of their own. */
function templateOn(source: TemplateSource, today: string): KeptTemplate {
  const { requires: _, ineligible: __, conditions: ___, effect: ____, materials, ...template } = source;
  if (!materials) return template;
  const isDated = materials.some(({ dueInDays }) => dueInDays !== undefined);
  return {
    ...template,
    version: isDated ? `${template.version}.${today.replaceAll('-', '')}` : template.version,
    materials: materials.map((material) => datedMaterial(material, today)),
  };
}

/** Whether a caller may sign, and why not. */
export function eligibilityOf(source: TemplateSource, caller: Caller | undefined): Eligibility {
  const { requires, ineligible, conditions } = source;
  const met = conditions ? { conditions: [...conditions] } : {};
  if (ineligible) return { state: 'ineligible', ...ineligible, ...met };
  if (!requires) return { state: 'eligible', ...met };
  const { level, actor } = requires;
  if (caller && reaches(caller.level, level) && (actor === 'any' || caller.actor === actor))
    return { state: 'eligible', ...met };
  return {
    state: 'login-required',
    level,
    actor,
    reason: actor === 'legal' ? '这份承诺须由单位用实名的法人账号登录后作出。' : '这份承诺须实名登录后作出。',
    ...met,
  };
}

/** The templates that somebody may sign. */
export class Templates {
  /** What readers are given of the template that changes: its second version once the first one was sent, until that is signed. */
  private changing: ChangingVersion = '1';

  list(today: string, caller: Caller | undefined, matter: string | undefined): CommitmentTemplateSummary[] {
    return templateSources(this.changing)
      .filter((source) => matter === undefined || source.matter.code === matter)
      .map((source) => {
        const { id, version, title, type, typeText, matter: of, summary, authority } = templateOn(source, today);
        const eligibility = eligibilityOf(source, caller);
        return { id, version, title, type, typeText, matter: of, summary, authority, eligibility };
      });
  }

  get(id: string, today: string, caller: Caller | undefined): CommitmentTemplate | undefined {
    const source = templateSources(this.changing).find((each) => each.id === id);
    return source && { ...templateOn(source, today), eligibility: eligibilityOf(source, caller) };
  }

  /** The source of a template; undefined for an unknown one. */
  source(id: string): TemplateSource | undefined {
    return templateSources('2').find((each) => each.id === id);
  }

  /** The template of a version that may still be signed: as it is today, or was yesterday, for whoever read it before midnight. */
  current(source: TemplateSource, version: string, today: string): CurrentTemplate | undefined {
    const template = [today, addDays(today, -1)]
      .map((day) => templateOn(source, day))
      .find((each) => each.version === version);
    if (source.id === CHANGING) this.changing = template ? '1' : '2';
    return template && { source, template };
  }
}
