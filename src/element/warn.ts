const said = new Set<string>();

/** Tells the page's developers, once per page and message. Never carries what a visitor typed. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[credit-elements] ${message}`);
}
