/* What the browser offers on this connection; the elements must do without. */
const { page } = window;
const OFFERED = {
  secure: window.isSecureContext,
  subtle: Boolean(window.crypto && crypto.subtle),
  uuid: Boolean(window.crypto && crypto.randomUUID),
  clipboard: Boolean(navigator.clipboard),
  locks: Boolean(navigator.locks),
};

function draw() {
  Object.entries(OFFERED).forEach(([id, offered]) => {
    document.getElementById(id).textContent = offered ? page.say('有', 'Yes') : page.say('没有', 'No');
  });
  document.getElementById('address').textContent = location.origin;
}

page.onLanguage(draw);
draw();
