/** Works on what there is, one after another, until there is nothing next. Called while it's at it already, it does no more than that. */
export function oneByOne<T>(next: () => T | undefined, work: (item: T) => Promise<void>): () => Promise<void> {
  let isAtIt = false;
  return async () => {
    if (isAtIt) return;
    isAtIt = true;
    for (let item = next(); item; item = next()) await work(item);
    isAtIt = false;
  };
}
