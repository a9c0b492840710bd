/* global window, document, location, history, localStorage, sessionStorage, customElements, EventTarget, CustomEvent, requestAnimationFrame, performance */
// Runs in every page before its own scripts: finds things as a person does, and notes what comes out of the elements.
window.probe = (() => {
  const PATIENCE = 10_000;
  const seen = { violations: [], details: [] };

  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    seen.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile ?? ''}`),
  );

  // Heard at the source: facts don't bubble, and a page may stop what does.
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent && event.type.startsWith('credit-'))
      seen.details.push(`${event.type} ${JSON.stringify(event.detail)}`);
    return dispatchEvent.call(this, event);
  };

  /** Within an element's shadow root, or in the page itself where no element is named. */
  const root = (host) => (host ? document.querySelector(host)?.shadowRoot : document);
  const textOf = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const isVisible = (node) => node.getClientRects().length > 0;
  // White space is how the source is laid out, not what a person reads.
  const compact = (text) => text.replace(/\s+/g, '');
  const all = (host, selector, text = '') =>
    [...(root(host)?.querySelectorAll(selector) ?? [])].filter(
      (node) => isVisible(node) && compact(node.textContent).includes(compact(text)),
    );
  /** Whether a press there reaches the node or something in it. */
  const isHit = (node, { x, y }) => {
    const hit = node.getRootNode().elementFromPoint(x, y);
    return !!hit && (node.contains(hit) || hit.contains(node));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  async function until(holds, what) {
    const started = performance.now();
    while (!holds()) {
      if (performance.now() - started > PATIENCE) throw new Error(what());
      await frame();
    }
  }

  const answers = () => seen.details.filter((detail) => detail.startsWith('credit-lookup-results ')).length;

  return {
    seen: () => seen,
    answers,
    textOf: (host, selector) => all(host, selector).map(textOf),
    /** Waits until it stands there, still and uncovered, and says where to press it. */
    async see(host, selector, text) {
      let place;
      const still = () => {
        const [node] = all(host, selector, text);
        if (!node) return false;
        const before = place;
        node.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = node.getBoundingClientRect();
        place = { x: x + width / 2, y: y + height / 2 };
        return place.x === before?.x && place.y === before?.y && isHit(node, place);
      };
      await until(
        still,
        () =>
          `No ${selector} “${text ?? ''}” in ${host ?? 'the page'}: ${textOf(root(host) ?? document.body).slice(0, 600)}`,
      );
      return place;
    },
    /** Waits for the answer after so many; what became of it. */
    async answered(host, before) {
      await until(
        () => answers() > before,
        () => `No answer: ${textOf(root(host)).slice(0, 600)}`,
      );
      const element = document.querySelector(host);
      await element.updateComplete;
      return element.getAttribute('state');
    },
    /** Everything that a script of this origin could read later, and the address. */
    async stored() {
      const { indexedDB, caches } = window;
      const databases = (await indexedDB?.databases?.()) ?? [];
      return {
        address: location.href,
        history: JSON.stringify(history.state),
        name: window.name,
        localStorage: JSON.stringify(localStorage),
        sessionStorage: JSON.stringify(sessionStorage),
        cookies: document.cookie,
        databases: databases.map(({ name }) => name).join(),
        caches: ((await caches?.keys()) ?? []).join(),
      };
    },
    defined: () => customElements.whenDefined('credit-lookup').then(() => true),
  };
})();
