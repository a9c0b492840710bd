/** What `<credit-commitment>` is for; by default what it is given decides. */
export const MODES = ['sign', 'track'] as const;
/** One of {@link MODES}. */
export type CommitmentMode = (typeof MODES)[number];

/** What the element has to show. */
export type Wanted =
  | { readonly what: 'choose'; readonly matter?: string | undefined }
  | { readonly what: 'sign'; readonly templateId: string }
  | { readonly what: 'track'; readonly number?: string | undefined };

/** What decides it: the attributes of the element. */
export interface Given {
  readonly mode?: string | undefined;
  readonly templateId?: string | undefined;
  readonly matter?: string | undefined;
  readonly commitmentNumber?: string | undefined;
}

/** What is to be shown: a commitment that is there before one that is to be made. */
export function wantedOf({ mode, templateId, matter, commitmentNumber }: Given): Wanted {
  if (mode === 'track' || (mode !== 'sign' && commitmentNumber))
    return { what: 'track', number: commitmentNumber || undefined };
  return templateId ? { what: 'sign', templateId } : { what: 'choose', matter: matter || undefined };
}
