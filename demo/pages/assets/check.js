/* What a check page saw, counted from the first moment: load it before the elements. */
(() => {
  'use strict';

  const seen = { violations: [], errors: [], warnings: [] };
  window.seen = seen;

  function draw() {
    Object.keys(seen).forEach((kind) => {
      const output = document.getElementById(kind);
      if (!output) return;
      output.textContent = String(seen[kind].length);
      output.dataset.state = kind !== 'warnings' && seen[kind].length > 0 ? 'bad' : 'good';
      const list = document.getElementById(kind + '-list');
      if (list) list.textContent = seen[kind].join('\n');
    });
  }

  function note(kind, text) {
    seen[kind].push(text);
    draw();
  }

  document.addEventListener('securitypolicyviolation', (event) => {
    note(
      'violations',
      event.violatedDirective + ' ' + event.blockedURI + ' ' + (event.sourceFile || '') + ':' + event.lineNumber,
    );
  });
  window.addEventListener('error', (event) => note('errors', event.message || 'load: ' + event.target.src), true);
  window.addEventListener('unhandledrejection', (event) => note('errors', String(event.reason)));

  const warn = console.warn;
  console.warn = (...rest) => {
    note('warnings', rest.join(' '));
    warn.apply(console, rest);
  };

  document.addEventListener('DOMContentLoaded', () => {
    draw();
    /* Shows that the count can move: the policy forbids style attributes. */
    const provoke = document.getElementById('provoke');
    if (provoke) provoke.addEventListener('click', () => provoke.setAttribute('style', 'outline: 0'));
    const upgraded = document.getElementById('upgraded');
    if (!upgraded) return;
    const say = () => {
      const waiting = document.querySelectorAll('credit-lookup:not(:defined)').length > 0;
      upgraded.textContent = waiting ? window.page.say('尚未', 'Not yet') : window.page.say('是', 'Yes');
    };
    window.page.onLanguage(say);
    say();
    customElements.whenDefined('credit-lookup').then(say);
  });
})();
