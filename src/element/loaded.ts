/** A part of the kit, or nothing where it could not be fetched. */
export const loaded = <Part>(part: Promise<Part>): Promise<Part | undefined> => part.catch(() => undefined);
