/** What `<credit-complaint>` is for; by default what it is given decides. */
export const MODES = ['submit', 'track'] as const;
/** One of {@link MODES}. */
export type ComplaintMode = (typeof MODES)[number];

/** What the element has to show. */
export type Wanted = { readonly what: 'file' } | { readonly what: 'track'; readonly number?: string | undefined };

/** What decides it: the attributes of the element. */
export interface Given {
  readonly mode?: string | undefined;
  readonly complaintNumber?: string | undefined;
}

/** What is to be shown: a complaint that is there before one that is to be made. */
export const wantedOf = ({ mode, complaintNumber }: Given): Wanted =>
  mode === 'track' || (mode !== 'submit' && complaintNumber)
    ? { what: 'track', number: complaintNumber || undefined }
    : { what: 'file' };
