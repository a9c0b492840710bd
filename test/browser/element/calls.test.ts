import type { Failure } from '../../../src/client/failure.js';
import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import { CountdownController } from '../../../src/element/controllers/countdown.controller.js';
import type {
  CreditAuthRequiredEvent,
  CreditChallengeRequiredEvent,
  CreditFailureEvent,
} from '../../../src/element/events.js';
import { settle } from '../../../src/element/failure/settle.js';
import { expect, nextFrame, oneEvent } from '../helpers/index.js';
import { mount, reply, settled, unmount } from '../suites/index.js';
import { probe, type ProbeElement, service } from './probe-element.js';

/** An endpoint that gives its answers one after the other, and the last one again and again. */
const inTurn = (...answers: HostResponse[]) => {
  const sent: HostRequest[] = [];
  return {
    sent,
    request: (request: HostRequest) =>
      Promise.resolve(answers[Math.min(sent.push(request), answers.length) - 1] as HostResponse),
  };
};

const login = () => reply({ code: 'unauthenticated', level: 'real-name', actor: 'legal', traceId: 't-1' }, 401);
const check = () => reply({ code: 'challenge-required' }, 403);
const textOf = (element: ProbeElement) => element.renderRoot.querySelector('[part=state]')?.textContent ?? '';

describe('a call that needs more than asking', () => {
  afterEach(unmount);

  it('waits while the page sees to the login, says so, and goes on by itself', async () => {
    const endpoint = inTurn(login(), reply(service));
    const element = await mount(probe, endpoint);
    let event: CreditAuthRequiredEvent | undefined;
    element.parentElement?.addEventListener('credit-auth-required', (auth) => {
      auth.preventDefault();
      event = auth;
    });
    probe.act(element);
    await oneEvent(document.body, 'credit-auth-required');
    await nextFrame();
    const { operation, level, actor, resume } = event?.detail ?? {};
    expect([operation, level, actor]).to.deep.equal(['describeService', 'real-name', 'legal']);
    expect(textOf(element)).to.include('实名认证');
    expect(element.state).to.equal('loading');
    resume?.();
    resume?.();
    await settled(element, 'found');
    expect(endpoint.sent).to.have.length(2);
    expect(textOf(element)).to.equal('');
  });

  it('asks the visitor in words where the page does nothing, and still goes on when the page resumes later', async () => {
    const endpoint = inTurn(login(), reply(service));
    const element = await mount(probe, endpoint);
    const told = oneEvent(document.body, 'credit-auth-required');
    probe.act(element);
    const { detail } = (await told) as CreditAuthRequiredEvent;
    await settled(element, 'failed');
    expect(textOf(element)).to.include('实名认证').and.include('t-1');
    detail.resume();
    await settled(element, 'found');
    detail.resume();
    await nextFrame();
    expect(endpoint.sent).to.have.length(2);
  });

  it('is not resumed when the visitor has gone on or left', async () => {
    const endpoint = inTurn(login(), reply(service));
    const element = await mount(probe, endpoint);
    let detail: CreditAuthRequiredEvent['detail'] | undefined;
    element.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      detail = event.detail;
    });
    probe.act(element);
    await oneEvent(document.body, 'credit-auth-required');
    probe.act(element);
    await settled(element, 'found');
    detail?.resume();
    await nextFrame();
    expect(endpoint.sent).to.have.length(2);

    element.remove();
    detail?.resume();
    await nextFrame();
    expect(endpoint.sent).to.have.length(2);
  });

  it('does not ask for ever when the page resumes without having logged in', async () => {
    const endpoint = inTurn(login());
    const element = await mount(probe, endpoint);
    element.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      event.detail.resume();
    });
    probe.act(element);
    await settled(element, 'failed');
    expect(endpoint.sent.length).to.be.within(2, 5);
  });

  it('shows the visitor who gives a login up what is needed, and still goes on when the page resumes later', async () => {
    const endpoint = inTurn(login(), reply(service));
    const element = await mount(probe, endpoint);
    const failures: CreditFailureEvent['detail'][] = [];
    element.addEventListener('credit-failure', (event) => failures.push(event.detail));
    let detail: CreditAuthRequiredEvent['detail'] | undefined;
    element.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      detail = event.detail;
    });
    probe.act(element);
    await oneEvent(document.body, 'credit-auth-required');
    expect(failures).to.deep.equal([]);
    detail?.cancel();
    detail?.cancel();
    await settled(element, 'failed');
    expect(textOf(element)).to.include('实名认证').and.include('t-1');
    expect(failures).to.deep.equal([{ operation: 'describeService', code: 'unauthenticated', traceId: 't-1' }]);
    expect(endpoint.sent).to.have.length(1);
    detail?.resume();
    await settled(element, 'found');
    expect(endpoint.sent).to.have.length(2);
  });

  it('hears at once that the visitor gives up, and not after the page has resumed or where it has taken nothing over', async () => {
    const atOnce = await mount(probe, inTurn(login(), reply(service)));
    atOnce.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      event.detail.cancel();
    });
    probe.act(atOnce);
    await settled(atOnce, 'failed');
    unmount();

    const resumed = await mount(probe, inTurn(login(), reply(service)));
    resumed.addEventListener('credit-auth-required', (event) => {
      event.preventDefault();
      event.detail.resume();
      event.detail.cancel();
    });
    probe.act(resumed);
    await settled(resumed, 'found');
    unmount();

    const alone = await mount(probe, inTurn(login(), reply(service)));
    const told = oneEvent(document.body, 'credit-auth-required');
    probe.act(alone);
    const { detail } = (await told) as CreditAuthRequiredEvent;
    await settled(alone, 'failed');
    detail.cancel();
    detail.resume();
    await settled(alone, 'found');
  });

  it('lets a visitor give a human check up, and asks for it again with the next try', async () => {
    const endpoint = inTurn(check(), check(), reply(service));
    const element = await mount(probe, endpoint);
    const details: CreditChallengeRequiredEvent['detail'][] = [];
    element.addEventListener('credit-challenge-required', (event) => {
      event.preventDefault();
      details.push(event.detail);
    });
    probe.act(element);
    await oneEvent(document.body, 'credit-challenge-required');
    details[0]?.cancel();
    await settled(element, 'failed');
    expect(element.renderRoot.querySelector('slot[name=challenge]')).to.not.equal(null);
    probe.act(element);
    await oneEvent(document.body, 'credit-challenge-required');
    details[1]?.resume({ 'X-Challenge': 'solved' });
    await settled(element, 'found');
    expect(endpoint.sent.map(({ headers }) => headers['x-challenge'])).to.deep.equal([undefined, undefined, 'solved']);
  });

  for (const taken of [true, false])
    it(`sends the proof of a human with the repeated call only${taken ? '' : ', also where the page did not say that it would'}`, async () => {
      const endpoint = inTurn(check(), reply(service));
      const element = await mount(probe, endpoint);
      let detail: CreditChallengeRequiredEvent['detail'] | undefined;
      element.addEventListener('credit-challenge-required', (event) => {
        if (taken) event.preventDefault();
        detail = event.detail;
      });
      probe.act(element);
      await oneEvent(document.body, 'credit-challenge-required');
      if (!taken) await settled(element, 'failed');
      await nextFrame();
      expect(element.renderRoot.querySelector('slot[name=challenge]')).to.not.equal(null);
      detail?.resume({ 'X-Challenge': 'solved' });
      await settled(element, 'found');
      await element.ask();
      expect(endpoint.sent.map(({ headers }) => headers['x-challenge'])).to.deep.equal([
        undefined,
        'solved',
        undefined,
      ]);
    });

  it('is resumed once, and never after the visitor has gone on, whatever the element does then', async () => {
    const first: Failure = { operation: 'describeService', code: 'unauthenticated' };
    const running = new AbortController();
    let refreshed = 0;
    const page = Object.assign(new EventTarget(), {
      awaited: undefined,
      proof: undefined,
      refresh: () => (refreshed += 1),
    });
    const details: CreditAuthRequiredEvent['detail'][] = [];
    page.addEventListener('credit-auth-required', (event) => details.push((event as CreditAuthRequiredEvent).detail));
    const again = () => Promise.reject(new Error('nobody has taken the call over'));
    await settle(page, first, again, running.signal);
    await settle(page, first, again, running.signal);
    details[0]?.resume();
    details[0]?.resume();
    expect(refreshed).to.equal(1);
    running.abort();
    details[1]?.resume();
    expect(refreshed).to.equal(1);
  });

  it('tells the page of a failure by its codes only', async () => {
    const element = await mount(probe, inTurn(reply({ code: 'forbidden', traceId: 't-9', detail: 'secret' }, 403)));
    const told = oneEvent(document.body, 'credit-failure');
    probe.act(element);
    const { detail } = (await told) as CreditFailureEvent;
    expect(detail).to.deep.equal({ operation: 'describeService', code: 'forbidden', traceId: 't-9' });
  });

  it('counts down to the next try, and lets it be made then', async () => {
    const element = await mount(probe, inTurn(reply({ code: 'rate-limited', retryAfter: 2400 }, 429)));
    probe.act(element);
    await settled(element, 'failed');
    const button = element.renderRoot.querySelector('[part=state] button') as HTMLButtonElement;
    expect(button.textContent).to.include('2400');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    await nextFrame();
    expect(element.state).to.equal('failed');
  });

  it('says how far a service is that still gets ready', async () => {
    const element = await mount(probe, inTurn(reply({ code: 'unavailable', progress: 0.426, retryAfter: 3000 }, 503)));
    probe.act(element);
    await settled(element, 'failed');
    expect(textOf(element)).to.include('42%');
  });
});

describe('a countdown', () => {
  it('follows the clock, also when timers are late, and ends once', () => {
    let now = 0;
    let due: (() => void) | undefined;
    const clock = {
      now: () => now,
      random: () => 0,
      setTimeout: (handler: () => void) => (due = handler),
      clearTimeout: () => (due = undefined),
    };
    const shown: number[] = [];
    const host = {
      addController: () => {},
      removeController: () => {},
      requestUpdate: () => shown.push(countdown.seconds),
      updateComplete: Promise.resolve(true),
    };
    const countdown: CountdownController = new CountdownController(host, clock);
    let ended = 0;
    countdown.start(10, () => (ended += 1));
    now = 1000;
    due?.();
    now = 7400;
    due?.();
    countdown.hostDisconnected();
    now = 20_000;
    countdown.hostConnected();
    expect(shown).to.deep.equal([10, 9, 3, 0]);
    expect(ended).to.equal(1);
    expect(due).to.equal(undefined);
  });
});
