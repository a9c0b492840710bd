/** Texts of one language, by section. What it leaves out is said as the kit says it, or in zh-Hans. */
export interface Catalogue {
  /** BCP 47, for example `zh-Hant`. A language of the kit's own (`zh-Hans`, `en`) says single texts otherwise. */
  readonly tag: string;
  readonly sections: Readonly<Record<string, object>>;
}
