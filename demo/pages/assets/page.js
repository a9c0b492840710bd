/*
 * Language and elder view of the example pages, as a host page may do them: Chinese stands in the markup, English beside it in
 * data-en (text) and data-en-<attribute>. Nothing is reloaded; the elements follow the lang of <html> by themselves.
 * The choice stays in the address (?lang=en&view=elder), so that a reload and the links between the pages keep it.
 */
(() => {
  'use strict';

  const root = document.documentElement;
  const chosen = new URLSearchParams(location.search);
  const ATTRIBUTES = ['aria-label', 'placeholder', 'content', 'title'];

  /* The Chinese of everything that was translated. */
  const originals = new WeakMap();

  const page = {
    english: chosen.get('lang') === 'en',
    elder: chosen.get('view') === 'elder',
    /* One of two texts, in the page's language. */
    say: (zh, en) => (page.english ? en : zh),
    /* Draws again what a script has written, after each change of language. */
    onLanguage(draw) {
      document.addEventListener('page-language', draw);
    },
    /* Puts the choice into the links of the page; again, where a script has added some. */
    keepInAddress,
  };
  window.page = page;

  function translate(element) {
    const first = originals.get(element) || { text: element.textContent, attributes: {} };
    originals.set(element, first);
    const english = element.getAttribute('data-en');
    if (english !== null) element.textContent = page.english ? english : first.text;
    ATTRIBUTES.forEach((name) => {
      const translated = element.getAttribute('data-en-' + name);
      if (translated === null) return;
      if (!(name in first.attributes)) first.attributes[name] = element.getAttribute(name);
      element.setAttribute(name, page.english ? translated : first.attributes[name]);
    });
  }

  function keepInAddress() {
    const address = new URL(location.href);
    if (page.english) address.searchParams.set('lang', 'en');
    else address.searchParams.delete('lang');
    if (page.elder) address.searchParams.set('view', 'elder');
    else address.searchParams.delete('view');
    history.replaceState(history.state, '', address);

    document.querySelectorAll('a[href*=".html"]').forEach((link) => {
      const target = new URL(link.href);
      if (target.origin !== location.origin) return;
      ['lang', 'view'].forEach((name) => {
        const value = address.searchParams.get(name);
        if (value) target.searchParams.set(name, value);
        else target.searchParams.delete(name);
      });
      link.setAttribute('href', target.pathname + target.search + target.hash);
    });
  }

  function applyLanguage() {
    root.lang = page.english ? 'en' : 'zh-CN';
    const selector = ['[data-en]'].concat(ATTRIBUTES.map((name) => '[data-en-' + name + ']')).join();
    document.querySelectorAll(selector).forEach(translate);
    document.dispatchEvent(new CustomEvent('page-language'));
  }

  function applyView() {
    if (page.elder) root.setAttribute('data-view', 'elder');
    else root.removeAttribute('data-view');
    document.querySelectorAll('credit-config').forEach((config) => {
      config.setAttribute('view', page.elder ? 'elder' : 'standard');
    });
    document.querySelectorAll('[data-switch="view"]').forEach((button) => {
      button.setAttribute('aria-pressed', String(page.elder));
    });
  }

  function onSwitch(event) {
    const button = event.target.closest && event.target.closest('[data-switch]');
    if (!button) return;
    if (button.getAttribute('data-switch') === 'lang') {
      page.english = !page.english;
      applyLanguage();
    } else {
      page.elder = !page.elder;
      applyView();
    }
    keepInAddress();
  }

  /* Before the body is parsed, so that the elements start in the right language. */
  root.lang = page.english ? 'en' : 'zh-CN';
  document.addEventListener('click', onSwitch);
  document.addEventListener('DOMContentLoaded', () => {
    applyLanguage();
    applyView();
    keepInAddress();
  });
})();
