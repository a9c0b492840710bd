import { html, type TemplateResult } from 'lit';

import type { Evaluation } from '../../contract/schema/subject.js';
import type { RecordsMessages } from '../../locale/zh-hans/records.js';
import { type Field, fieldsOf, type Step } from './fields.js';

/** An evaluation on its own scale. Nothing is computed: the grade, its meaning and the scale are the evaluator's. */
export function evaluationFields(evaluation: Evaluation, words: RecordsMessages): Field[] {
  const steps = evaluation.scale.map(({ grade, label }): Step => ({
    text: withMeaning(grade, label, words),
    current: grade === evaluation.grade,
  }));
  const meaning = evaluation.gradeLabel ?? evaluation.scale.find(({ grade }) => grade === evaluation.grade)?.label;
  const grade: Field = { label: words.fields.grade, value: withMeaning(evaluation.grade, meaning, words) };
  const scale: Field = { label: words.scale, value: steps.map(({ text }) => text).join(words.separator), steps };
  return [
    ...fieldsOf(evaluation, ['schemeName'], words),
    grade,
    ...(steps.length ? [scale] : []),
    ...fieldsOf(evaluation, ['evaluatedOn', 'validUntil', 'evaluator'], words, 'evaluation'),
  ];
}

const withMeaning = (grade: string, meaning: string | undefined, words: RecordsMessages): string =>
  meaning && meaning !== grade ? words.bracketed(grade, meaning) : grade;

/** All grades, best first; the one given is marked by a word. */
export const scaleList = (steps: readonly Step[], words: RecordsMessages): TemplateResult =>
  html`<ol class="scale">
    ${steps.map(({ text, current }) =>
      current
        ? html`<li class="scale-current" aria-current="true">${text} <strong>${words.currentGrade}</strong></li>`
        : html`<li>${text}</li>`,
    )}
  </ol>`;
