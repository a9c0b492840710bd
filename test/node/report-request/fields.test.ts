import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import type { Service } from '../../../src/contract/schema/service.js';
import { offeredKinds, requestFields, requestOf } from '../../../src/elements/credit-report/request/request-fields.js';
import { FormModel } from '../../../src/form/form-model.js';
import { judgePeriod } from '../../../src/form/period.js';
import { form as formWords } from '../../../src/locale/zh-hans/form.js';
import { reportRequest as words } from '../../../src/locale/zh-hans/report-request.js';
import { aService } from '../../fixtures/service.js';

const TODAY = '2026-11-26';

const offering = (given: Partial<NonNullable<Service['reports']>> = {}): Service =>
  aService({
    domains: [
      { code: 'tax', name: '税务', common: true },
      { code: 'fire', name: '消防' },
    ],
    reports: {
      kinds: [
        { kind: 'standard', name: '公共信用信息报告' },
        { kind: 'special', name: '专用信用报告', description: '按所选领域' },
      ],
      period: { earliest: '2021-11-26', maxMonths: 60, presets: [12, 36] },
      purposes: [{ value: 'loan', label: '贷款' }],
      ...given,
    },
  });

const modelOf = (service: Service, today = TODAY): FormModel =>
  new FormModel({
    words: () => formWords,
    fields: (holds) => requestFields({ service, today, words }, holds),
  });

const names = (model: FormModel): string[] => model.fields.map(({ name }) => name);

void describe('The form by which a report is asked for', () => {
  void it('has nothing chosen beforehand', () => {
    const model = modelOf(offering());
    assert.deepEqual(names(model), ['kind', 'purpose']);
    assert.equal(model.text('kind'), '');
    assert.equal(requestOf(model, offering(), 'subject-1'), undefined);
  });

  void it('asks for domains and period of a special report only, and sends them of no other', () => {
    const service = offering();
    const model = modelOf(service);
    model.change('kind', 'special');
    assert.deepEqual(names(model), ['kind', 'domains', 'period', 'purpose']);
    model.change('domains', ['fire', 'tax']);
    model.change('period', { from: '2025-11-26', to: TODAY });
    model.change('purpose', 'loan');
    assert.deepEqual(requestOf(model, service, 'subject-1'), {
      subjectId: 'subject-1',
      kind: 'special',
      domains: ['tax', 'fire'],
      period: { from: '2025-11-26', to: TODAY },
      purpose: 'loan',
    });
    model.change('kind', 'standard');
    assert.deepEqual(requestOf(model, service, 'subject-1'), {
      subjectId: 'subject-1',
      kind: 'standard',
      purpose: 'loan',
    });
  });

  void it('does not ask for the kind where there is one only', () => {
    const service = offering({ kinds: [{ kind: 'special', name: '专用信用报告' }] });
    assert.deepEqual(names(modelOf(service)), ['domains', 'period', 'purpose']);
    assert.equal(requestOf(modelOf(service), service, 's')?.kind, 'special');
  });

  void it('offers no kind that this version does not know how to ask for', () => {
    assert.deepEqual(offeredKinds(offering({ kinds: [{ kind: 'premium', name: '高级' }] })), []);
    assert.deepEqual(offeredKinds(aService()), []);
  });

  void it('offers presets that the form itself accepts, on every day of four years', () => {
    for (let day = Date.parse('2024-01-01'); day < Date.parse('2028-03-02'); day += 86_400_000) {
      const today = new Date(day).toISOString().slice(0, 10);
      for (const months of [1, 2, 6, 12, 36]) {
        const service = offering({
          kinds: [{ kind: 'special', name: '' }],
          period: { maxMonths: months, presets: [months] },
        });
        const field = modelOf(service, today).fieldOf('period', 'period');
        const [preset] = field?.presets ?? [];
        assert.ok(field && preset);
        assert.equal(preset.to, today);
        assert.equal(judgePeriod(field, preset, formWords), undefined, `${months} months up to ${today}`);
      }
    }
  });

  void it('begins a preset no earlier than there is anything', () => {
    const service = offering({
      kinds: [{ kind: 'special', name: '' }],
      period: { earliest: '2026-01-01', presets: [36] },
    });
    const field = modelOf(service).fieldOf('period', 'period');
    assert.deepEqual(field?.presets, [{ label: '近 3 年', from: '2026-01-01', to: TODAY }]);
  });

  void it('lets a purpose be taken back', () => {
    const service = offering();
    const model = modelOf(service);
    assert.equal(model.fieldOf('purpose', 'choice')?.display, 'select');
    model.change('kind', 'standard');
    model.change('purpose', 'loan');
    model.change('purpose', '');
    assert.deepEqual(requestOf(model, service, 's'), { subjectId: 's', kind: 'standard' });
  });
});
