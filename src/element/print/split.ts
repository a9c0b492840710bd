/** How much of a text stands above a line of the page: the offset at which a line begins that doesn't. */
function offsetAbove(text: Text, bottom: number): number {
  const range = text.ownerDocument.createRange();
  range.setStart(text, 0);
  const fits = (offset: number): boolean => {
    range.setEnd(text, offset);
    return range.getBoundingClientRect().bottom <= bottom;
  };
  let low = 0;
  let high = text.data.length;
  if (fits(high)) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The two parts of a row or paragraph that goes on on the next page. */
export interface SplitElement {
  readonly first: HTMLElement;
  readonly rest: HTMLElement;
  /** Those of `rest`, in the order given. */
  readonly texts: readonly HTMLElement[];
  readonly labels: readonly HTMLElement[];
}

/**
 * Divides an element between two lines of its texts, so that the first part is at most `height` high. Nothing comes back when no line fits. The element
 * has to be laid out; it becomes the first part. A label that stands whole in the first part is said again in the second.
 */
export function splitElement(
  element: HTMLElement,
  texts: readonly HTMLElement[],
  labels: readonly HTMLElement[],
  height: number,
  again: (label: string) => string,
): SplitElement | undefined {
  const bottom = element.getBoundingClientRect().top + height;
  const view = element.ownerDocument.defaultView as Window;
  const holders = [...texts, ...labels];
  const cuts = holders.map((holder) => {
    const text = holder.firstChild as Text | null;
    if (!text) return 0;
    // What stands below the text is needed by the first part too.
    const { paddingBottom, borderBottomWidth } = view.getComputedStyle(holder);
    return offsetAbove(text, bottom - parseFloat(paddingBottom) - parseFloat(borderBottomWidth));
  });
  const whole = holders.every((holder, index) => (cuts[index] as number) >= (holder.textContent ?? '').length);
  if (whole || !cuts.some((cut) => cut > 0)) return undefined;

  const all = [...element.querySelectorAll<HTMLElement>('*'), element];
  const copy = element.cloneNode(true) as HTMLElement;
  const copies = [...copy.querySelectorAll<HTMLElement>('*'), copy];
  const copyOf = (one: HTMLElement) => copies[all.indexOf(one)] as HTMLElement;
  holders.forEach((holder, index) => {
    const text = holder.textContent ?? '';
    const cut = cuts[index] as number;
    const isWhole = cut >= text.length;
    holder.textContent = text.slice(0, cut).replace(/\n$/, '');
    copyOf(holder).textContent = isWhole && labels.includes(holder) ? again(text) : text.slice(cut);
  });
  return { first: element, rest: copy, texts: texts.map(copyOf), labels: labels.map(copyOf) };
}
