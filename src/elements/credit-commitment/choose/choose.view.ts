import { commitmentTermsWords } from '../terms-words.js';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';

import type { Failure } from '../../../client/failure.js';
import { listCommitmentTemplates } from '../../../contract/operations/list-commitment-templates.js';
import type { CommitmentTemplateList, CommitmentTemplateSummary } from '../../../contract/schema/commitment.js';
import { MessagesController } from '../../../element/controllers/messages.controller.js';
import { RequestSlot } from '../../../element/controllers/request-slot.js';
import type { PartView } from '../../../element/part-host.js';
import { failureBlock, failureText, failureTitle } from '../../../element/templates/failure-block.js';
import { stateBlock } from '../../../element/templates/state-block.js';
import { loadingBlock } from '../../../element/templates/state-frame.js';
import { commitmentChoose as builtIn } from '../../../locale/zh-hans/commitment-choose.js';
import type { CommitmentTermsMessages } from '../../../locale/zh-hans/commitment-terms.js';
import { term } from '../../../locale/term.js';
import type { CommitmentHost, CommitmentRoutes } from '../commitment-host.js';
import { eligibilityWords } from '../sign/eligibility.js';
import { chooseStyles } from './choose.styles.js';

type ChooseState =
  | { readonly status: 'loading' | 'not-offered' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'choosing'; readonly list: CommitmentTemplateList };

/** What somebody can commit to: by matter, each with what it is for and whether they may. */
export class ChooseView implements PartView, ReactiveController {
  private state: ChooseState = { status: 'loading' };
  private readonly calls: RequestSlot;
  private readonly messages: MessagesController<typeof builtIn>;
  private readonly terms: MessagesController<CommitmentTermsMessages>;

  constructor(
    private readonly host: CommitmentHost,
    private readonly matter: string | undefined,
    private readonly routes: CommitmentRoutes,
  ) {
    this.calls = new RequestSlot(host);
    this.messages = new MessagesController(host, {
      section: 'commitmentChoose',
      builtIn,
      load: { en: async () => (await import('../../../locale/en/commitment-choose.js')).commitmentChoose },
    });
    this.terms = commitmentTermsWords(host);
    host.adopt([chooseStyles]);
    host.addController(this);
  }

  get ready(): Promise<void> {
    return Promise.all([this.messages.ready, this.terms.ready]).then(() => undefined);
  }

  get stateName(): string {
    return this.state.status;
  }

  hostConnected(): void {
    if (this.state.status === 'loading') void this.ask();
  }

  dispose(): void {
    this.calls.abort();
    for (const controller of [this, this.calls, this.messages, this.terms]) this.host.removeController(controller);
  }

  focus(): void {
    const { host } = this;
    void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.choose-title')?.focus());
  }

  refresh(): void {
    void this.ask();
  }

  toPlainText(): string {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return host.common.loading;
      case 'not-offered':
        return words.notOffered.join('\n');
      case 'failed':
        return failureText(state.failure, host.common).join('\n');
      case 'choosing':
        return state.list.items.length
          ? [words.title, ...state.list.items.flatMap((item) => this.lines(item))].join('\n')
          : words.none.join('\n');
    }
  }

  render(): TemplateResult {
    return html`<div class="choose">${this.body()}</div>`;
  }

  private body(): unknown {
    const { state, host } = this;
    const words = this.messages.current;
    switch (state.status) {
      case 'loading':
        return loadingBlock(host.common.loading);
      case 'not-offered':
        return stateBlock({ kind: 'sourceNotConnected', title: words.notOffered[0], body: words.notOffered[1] });
      case 'failed':
        return failureBlock(state.failure, host.common, { host, retry: () => this.refresh() });
      case 'choosing':
        return html`<div class="choose-head">
            <h2 class="choose-title" tabindex="-1">${words.title}</h2>
            <button type="button" class="button" @click=${() => this.routes.track()}>${words.track}</button>
          </div>
          ${this.matters(state.list)}`;
    }
  }

  private matters({ items }: CommitmentTemplateList): unknown {
    const words = this.messages.current;
    if (!items.length) return stateBlock({ kind: 'none', title: words.none[0], body: words.none[1] });
    // Matters of one code may be put otherwise for each text: applied for, and prolonged.
    const byMatter = new Map<string, CommitmentTemplateSummary[]>();
    for (const item of items) byMatter.set(item.matter.name, [...(byMatter.get(item.matter.name) ?? []), item]);
    return [...byMatter.values()].map(
      (templates, index) =>
        html`<section class="choose-matter" aria-labelledby="matter-${index}">
          <h3 id="matter-${index}">${templates[0]?.matter.name}</h3>
          <ul class="choose-list">
            ${templates.map((template) => this.card(template))}
          </ul>
        </section>`,
    );
  }

  private card(template: CommitmentTemplateSummary): TemplateResult {
    const { id, title, summary, authority, eligibility } = template;
    const words = this.messages.current;
    const said = eligibilityWords(eligibility, words);
    return html`<li class="choose-card" part="template">
      <p class="badge">${this.typeOf(template)}</p>
      <h4>${title}</h4>
      ${summary ? html`<p>${summary}</p>` : nothing}
      <p class="quiet">${words.pair(words.authority, authority.name)}</p>
      ${said ? html`<p class="choose-eligibility" data-state=${eligibility.state}>${said}</p>` : nothing}
      <button
        type="button"
        class="button ${eligibility.state === 'ineligible' ? '' : 'button-primary'}"
        aria-label=${eligibility.state === 'ineligible' ? words.whyNamed(title) : words.openNamed(title)}
        @click=${() => this.routes.open(id)}
      >
        ${eligibility.state === 'ineligible' ? words.why : words.open}
      </button>
    </li>`;
  }

  private lines(template: CommitmentTemplateSummary): string[] {
    const words = this.messages.current;
    const { title, summary, authority, eligibility } = template;
    const said = eligibilityWords(eligibility, words);
    return [
      '',
      `${title}（${this.typeOf(template)}）`,
      ...(summary ? [summary] : []),
      words.pair(words.authority, authority.name),
      ...(said ? [said] : []),
    ];
  }

  private typeOf({ type, typeText }: CommitmentTemplateSummary): string {
    return (type === 'other' && typeText) || term(this.terms.current.types, type) || typeText || type;
  }

  private async ask(): Promise<void> {
    const { host, matter } = this;
    const signal = this.calls.start();
    this.set({ status: 'loading' });
    const described = await host.describe();
    if (signal.aborted) return;
    if (!described.ok) return this.fail(described.failure);
    if (!described.value.operations.includes(listCommitmentTemplates.name)) return this.set({ status: 'not-offered' });
    const list = await host.call(listCommitmentTemplates, matter ? { matter } : {}, signal);
    if (signal.aborted) return;
    if (!list.ok) return this.fail(list.failure);
    this.set({ status: 'choosing', list: list.value });
    const words = this.messages.current;
    host.announce(list.value.items.length ? words.found(list.value.items.length) : words.none[0]);
  }

  private fail(failure: Failure): void {
    this.set({ status: 'failed', failure });
    this.host.announce(failureTitle(failure, this.host.common));
  }

  private set(state: ChooseState): void {
    this.state = state;
    this.host.requestUpdate();
  }
}
