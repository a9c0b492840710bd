// Runs inside every measured page, before its own scripts: says when something was on the screen, how it got there, and what stays behind.
window.tools = (() => {
  const everything = { childList: true, subtree: true, attributes: true, characterData: true };
  const timers = new Set();
  const pressed = {};
  let waiting;
  let shifted = 0;

  // A message posted by the frame's last script is delivered once the frame has been laid out and painted.
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });

  /** When the frame that first shows it was painted. */
  function painted(holds, host) {
    return new Promise((resolve) => {
      if (holds()) return frame().then(resolve);
      const observer = new MutationObserver(() => {
        if (!holds()) return;
        observer.disconnect();
        void frame().then(resolve);
      });
      observer.observe(document, everything);
      if (host?.shadowRoot) observer.observe(host.shadowRoot, everything);
    });
  }

  // Added up at once: kept entries would look like something that mounting leaves behind.
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
  for (const kind of ['keydown', 'input', 'click'])
    addEventListener(kind, (event) => (pressed[kind] = event.timeStamp), true);

  return {
    frame,
    painted,
    textOf: (node) => (node?.textContent ?? '').replace(/\s+/g, ''),
    /** Starts to wait for a condition; the wait ends in `shown`. */
    wait(holds, host) {
      waiting = painted(holds, host);
    },
    /** When what was waited for was on the screen. */
    waited: () => waiting,
    /** When the last press of the kind was. */
    pressed: (kind) => pressed[kind],
    /** When the last answer from such an address had come. */
    answered: (address) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => address.test(name))
        .pop()?.responseEnd,
    /** Layout shifts that no press explains, added up as CLS adds them. */
    shifted: () => shifted,
    visible: () => document.visibilityState === 'visible',
    loaded: () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.startsWith('/cdn/') && path.endsWith('.js')),
    nodesOf: (host) => document.querySelectorAll('*').length + (host?.shadowRoot?.querySelectorAll('*').length ?? 0),
    /** From here on running timers are counted; to be called before anything mounts. */
    countTimers() {
      const { setTimeout: set, clearTimeout: clear } = window;
      window.setTimeout = (work, ...rest) => {
        const id = set(
          (...given) => {
            timers.delete(id);
            work(...given);
          },
          ...rest,
        );
        timers.add(id);
        return id;
      };
      window.clearTimeout = (id) => {
        timers.delete(id);
        clear(id);
      };
      const { setInterval: start, clearInterval: end } = window;
      window.setInterval = (...given) => {
        const id = start(...given);
        timers.add(id);
        return id;
      };
      window.clearInterval = (id) => {
        timers.delete(id);
        end(id);
      };
    },
    timers: () => timers.size,
    /** Takes what is measured out of the page; answers with the way to put another one there, which `start` brings to work where no element does. */
    maker(given, start) {
      const place = given.parentNode;
      const { nextSibling } = given;
      const pristine = given.cloneNode(true);
      given.remove();
      return () => {
        const made = pristine.cloneNode(true);
        place.insertBefore(made, nextSibling);
        const down = start?.(made);
        return {
          made,
          unmount() {
            made.remove();
            down?.();
          },
        };
      };
    },
  };
})();
