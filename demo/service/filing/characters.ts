/** What no text may hold: half characters, and controls. */
export const UNUSABLE = /[\p{Cc}\p{Surrogate}]/u;

/** The same where lines are allowed. */
export const UNUSABLE_BUT_LINES = /[^\P{Cc}\n\t]|\p{Surrogate}/u;
