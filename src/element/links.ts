/** An absolute web address that may be followed; anything else that a server sends as a link isn't one. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^/]/i.test(url) ? parsed(url) : undefined;
}

/** A number to dial from what a server sends as one. */
export function phoneAddress(phone: string): string | undefined {
  const number = phone.replace(/[^\d+*#]/g, '');
  return number ? `tel:${number}` : undefined;
}

/** Fills `{id}` and `{uscc}` of a template (RFC 6570, level 1); nothing where a member is missing or the result is no web address. */
export function expandTemplate(
  template: string | undefined,
  members: { readonly id: string; readonly uscc?: string | undefined },
): string | undefined {
  if (!template) return undefined;
  let complete = true;
  const filled = template.replace(/\{(id|uscc)\}/g, (_, name: 'id' | 'uscc') => {
    const value = members[name];
    if (!value) complete = false;
    return encodeURIComponent(value ?? '');
  });
  return complete ? parsed(filled, document.baseURI) : undefined;
}

/**
 * This page with the subject in its fragment. The fragment isn't sent to servers, and the page's own parameters are dropped, because they may hold what
 * somebody typed; pages that need theirs set `share-href`.
 */
export function sharedPage(id: string): string {
  const url = new URL(location.href);
  url.search = '';
  url.hash = `credit-subject=${encodeURIComponent(id)}`;
  return url.href;
}

function parsed(text: string, base?: string): string | undefined {
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
