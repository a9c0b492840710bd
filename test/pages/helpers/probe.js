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
  /** Whether a press reaches the node or something in it. */
  const isHit = (node) => {
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = node.getBoundingClientRect();
    const hit = node.getRootNode().elementFromPoint(x + width / 2, y + height / 2);
    return !!hit && (node.contains(hit) || hit.contains(node));
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** What a test waits for. */
  const awaited = new Set();

  async function until(holds, what) {
    const started = performance.now();
    while (!holds()) {
      if (performance.now() - started > PATIENCE) throw new Error(what());
      await frame();
    }
  }

  /** Waits until it stands there, uncovered. */
  async function sees(host, selector, text) {
    const found = () => all(host, selector, text).find(isHit);
    await until(
      found,
      () =>
        `No ${selector} “${text ?? ''}” in ${host ?? 'the page'}: ${textOf(root(host) ?? document.body).slice(0, 600)}`,
    );
    return found();
  }

  const answers = () => seen.details.filter((detail) => detail.startsWith('credit-lookup-results ')).length;

  return {
    /** Holds what a test waits for: Chromium was seen to collect such promises before they were settled. */
    hold(value) {
      const promise = Promise.resolve(value);
      const release = () => awaited.delete(promise);
      awaited.add(promise);
      promise.then(release, release);
      return promise;
    },
    seen: () => seen,
    answers,
    textOf: (host, selector) => all(host, selector).map(textOf),
    see: (host, selector, text) => sees(host, selector, text).then(() => undefined),
    /** Presses it, in the very moment in which it is there: where it was measured, something else may be when a press arrives. */
    async press(host, selector, text) {
      const node = await sees(host, selector, text);
      node.focus();
      node.click();
    },
    /** What the field of a label holds. */
    async held(host, label) {
      const id = (await sees(host, 'label.label', label)).htmlFor;
      return root(host).querySelector(`[id="${id}"]`).value;
    },
    /** Where it is on the screen, in the middle. */
    async boxOf(host, selector) {
      const { x, y, width, height } = (await sees(host, selector, '')).getBoundingClientRect();
      return { x, y, width, height };
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
    /** Waits until the scripts have arrived. */
    defined: () =>
      until(
        () => customElements.get('credit-lookup'),
        () => `<credit-lookup> is not defined in ${location.pathname}`,
      ),
  };
})();
