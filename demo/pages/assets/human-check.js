/*
 * A page's own check that a human asks, in the element's slot `challenge`: the element shows it when the service wants one. A sum
 * instead of a picture, so that it can be read aloud.
 */
const ANSWER = '12';

/* What the service takes for proof; a real check hands out a ticket of its own. */
const PROOF = { 'X-Challenge-Response': 'demo' };

export function askHuman(config, form) {
  const input = form.querySelector('input');
  const said = form.querySelector('[role="alert"]');
  let waiting = null;

  config.addEventListener('credit-challenge-required', (event) => {
    waiting = event.detail;
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const right = input.value.trim() === ANSWER;
    said.textContent = right ? '' : window.page.say('答案不对，请再算一次。', 'That is not right. Please try again.');
    if (!right || !waiting) return;
    input.value = '';
    waiting.resume(PROOF);
    waiting = null;
  });
}
