import { html, nothing, type TemplateResult } from 'lit';

import { formatInstant } from '../../../contract/dates.js';
import type { ReportDomain } from '../../../contract/schema/report.js';
import { icon } from '../../../style/icon.js';
import { chevronIcon, cloudOffIcon, noneIcon } from '../../../element/templates/icons.js';
import type { ReportReadingMessages } from '../../../locale/zh-hans/report-reading.js';
import { conclusionOf, groupDomains } from './conclusions.js';

/** Records on a list. */
const foundIcon = icon('M5 3h14v18H5zM9 8h6M9 12h6M9 16h6');
/** A box that wasn't ticked. */
const notSelectedIcon = icon('M4 4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3M4 7V4');

const ICONS = { none: noneIcon, found: foundIcon, notSelected: notSelectedIcon, unavailable: cloudOffIcon };

/** What may be said of a 领域, in words. */
export function conclusionText(domain: ReportDomain, words: ReportReadingMessages): string {
  const conclusion = conclusionOf(domain);
  return conclusion === 'found' && domain.count !== undefined
    ? words.foundCount(domain.count)
    : words.conclusions[conclusion];
}

/**
 * The conclusion of each 领域. The four differ by word, icon and frame; those that were not asked for stand apart behind their number.
 * @param see shows the records of a 领域
 */
export function domainMatrix(
  domains: readonly ReportDomain[],
  words: ReportReadingMessages,
  see: (domain: ReportDomain) => void,
): TemplateResult {
  const { chosen, notSelected } = groupDomains(domains);
  return html`<ul class="domains" part="domains">
      ${chosen.map((domain) => domainCard(domain, words, see))}
    </ul>
    ${
      notSelected.length
        ? html`<details class="not-selected">
          <summary>${notSelectedIcon()}<span>${words.notSelectedCount(notSelected.length)}</span>${chevronIcon()}</summary>
          <p class="quiet">${words.notSelectedMeans}</p>
          <ul class="domain-names">
            ${notSelected.map(({ name }) => html`<li data-conclusion="notSelected">${name}</li>`)}
          </ul>
        </details>`
        : nothing
    }`;
}

function domainCard(
  domain: ReportDomain,
  words: ReportReadingMessages,
  see: (domain: ReportDomain) => void,
): TemplateResult {
  const conclusion = conclusionOf(domain);
  const { name, reason, source, asOf } = domain;
  return html`<li class="domain" data-conclusion=${conclusion}>
    <p class="domain-name">${name}</p>
    <p class="conclusion">${ICONS[conclusion]()}<span>${conclusionText(domain, words)}</span></p>
    ${
      conclusion === 'unavailable'
        ? html`<p>${words.unavailableMeans}</p>
          ${reason ? html`<p class="long">${reason}</p>` : nothing}`
        : nothing
    }
    ${
      source || asOf
        ? html`<p class="quiet">${source ? html`<span>${source}</span>` : nothing} ${asOf ? html`<span>${words.dataAsOf(formatInstant(asOf))}</span>` : nothing}</p>`
        : nothing
    }
    ${
      conclusion === 'found'
        ? html`<button type="button" class="button" @click=${() => see(domain)}>
          ${words.seeRecords}<span class="visually-hidden">${words.bracketed('', name)}</span>
        </button>`
        : nothing
    }
  </li>`;
}

/** The conclusions as lines of text. */
export function domainLines(domains: readonly ReportDomain[], words: ReportReadingMessages): string[] {
  const { chosen, notSelected } = groupDomains(domains);
  return [
    ...chosen.map((domain) => {
      const line = words.pair(domain.name, conclusionText(domain, words));
      if (conclusionOf(domain) !== 'unavailable') return line;
      return words.bracketed(line, [domain.reason, words.unavailableMeans].filter(Boolean).join(words.semicolon));
    }),
    ...(notSelected.length
      ? [
          words.pair(
            words.notSelectedCount(notSelected.length),
            notSelected.map(({ name }) => name).join(words.separator),
          ),
          words.notSelectedMeans,
        ]
      : []),
  ];
}
