/** What is said to the console and, of failures, to the page while something is done. */
export async function overheard(act: () => Promise<void>): Promise<string> {
  const said: string[] = [];
  const { log, warn, error } = console;
  const note = (...all: unknown[]) => void said.push(all.join(' '));
  const listen = (event: Event) => said.push(JSON.stringify((event as CustomEvent).detail));
  Object.assign(console, { log: note, warn: note, error: note });
  document.addEventListener('credit-failure', listen);
  try {
    await act();
  } finally {
    Object.assign(console, { log, warn, error });
    document.removeEventListener('credit-failure', listen);
  }
  return said.join();
}

/** What stays in the browser: the address, the stores and the cookies. */
export const leftBehind = (): string =>
  [location.href, JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie].join();
