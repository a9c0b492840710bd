/** Name of the member of a link's fragment that carries a code. */
export const CODE_MEMBER = 'credit-code';

/**
 * The code that a link carries in its fragment, which browsers send to no server. It is cleared from the address at once, so that it stays in
 * neither the history nor a bookmark.
 */
export function codeInFragment(): string | undefined {
  const members = new URLSearchParams(location.hash.slice(1));
  const code = members.get(CODE_MEMBER);
  if (!code) return undefined;
  members.delete(CODE_MEMBER);
  const rest = members.toString();
  // A sandboxed page may not write its address; the code is used all the same.
  try {
    history.replaceState(history.state, '', `${location.pathname}${location.search}${rest ? `#${rest}` : ''}`);
  } catch {
    return code;
  }
  return code;
}
