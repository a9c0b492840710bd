import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { FormFilesMessages } from '../../locale/zh-hans/form-files.js';
import type { FilesField } from '../field.js';
import { chosenTypes, type FileLimits, joinsPhotos } from '../files/file-check.js';
import { type FileEntry, isRefusedThere } from '../files/file-entry.js';
import { fileIcon } from '../files/file-icons.js';
import { fileStateText, limitsText, nameOf, notesText, percentSent, sizeText } from '../files/file-texts.js';
import type { FilesController } from '../files/files.controller.js';
import type { KeptFile } from '../files/kept-files.js';
import type { FormController } from '../form.controller.js';
import { described, groupFrame } from './field-frame.js';

/** Extensions beside their media types: choosers of some systems know only the one or the other. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg,.jpeg',
};

const acceptText = (limits: FileLimits): string =>
  chosenTypes(limits)
    .map((type) => (EXTENSIONS[type] ? `${type},${EXTENSIONS[type]}` : type))
    .join();

/** Whether several files may be chosen in one go: also where there is room for one, if photos become one. */
const takesSeveral = (field: FilesField, limits: FileLimits): boolean => field.most !== 1 || joinsPhotos(limits);

/** A field that takes files: what was chosen with the state of each, and the way to choose more. The form must have been given its `files`. */
export function filesField(form: FormController, name: string): unknown {
  const asked = form.model.fieldOf(name, 'files');
  const { files } = form;
  if (!asked || !files) return nothing;
  const { words } = files;
  const limits = files.limits(asked);
  const taken = limitsText(limits, words);
  const field = { ...asked, hint: asked.hint ? words.hint(asked.hint, taken) : taken };
  const entries = files.of(name);
  return groupFrame(
    form,
    field,
    html`${begunFiles(form, files, field)}${
      entries.length
        ? html`<ul class="files" aria-label=${words.list(field.label)}>
            ${repeat(
              entries,
              ({ key }) => key,
              (entry) => fileRow(form, files, name, entry),
            )}
          </ul>`
        : nothing
    }${picker(form, files, field, limits)}`,
  );
}

/** What was begun before the page was left: without names, as none are kept. */
function begunFiles(form: FormController, files: FilesController, { name, label }: FilesField): unknown {
  const { words } = files;
  const begun = files.begunIn(name);
  const coming = begun.filter(({ arrived }) => arrived === undefined).length;
  if (!begun.length) return nothing;
  const text = (kept: KeptFile, index: number) =>
    (kept.arrived === undefined ? words.begunOne : words.begunThere)(index + 1, sizeText(kept.size));
  return html`<div class="files-begun">
    ${coming ? html`<p>${words.begun(coming)}</p>` : nothing}
    ${begun.length > coming ? html`<p>${words.begunArrived(begun.length - coming)}</p>` : nothing}
    <ul class="files" aria-label=${words.begunList(label)}>
      ${begun.map(
        (kept, index) =>
          html`<li class="file" data-begun=${kept.arrived === undefined ? 'coming' : 'there'}>
            <p class="file-text">${text(kept, index)}</p>
            <div class="file-actions">
              ${fileButton(form, words, words.forsake, text(kept, index), () => files.forsake(kept))}
            </div>
          </li>`,
      )}
    </ul>
  </div>`;
}

function fileRow(form: FormController, files: FilesController, name: string, entry: FileEntry): TemplateResult {
  const { key, file, photos = [file], body, state } = entry;
  const { words } = files;
  const shown = nameOf(entry, words);
  const size = body?.size ?? photos.reduce((sum, each) => sum + each.size, 0);
  const notes = notesText(entry, words);
  return html`<li class="file" data-file=${key} data-state=${state.status}>
    ${fileIcon(state)}
    <div class="file-text">
      <p class="file-name"><bdi>${shown}</bdi>${words.sized(sizeText(size))}</p>
      <p class="file-state">${fileStateText(state, words)}</p>
      ${notes ? html`<p class="file-note">${notes}</p>` : nothing}
      ${
        'sent' in state
          ? html`<progress
              class="file-progress"
              max="100"
              value=${percentSent(state)}
              aria-label=${words.progress(shown)}
            ></progress>`
          : nothing
      }
    </div>
    <div class="file-actions">${fileActions(form, files, name, entry)}</div>
  </li>`;
}

function fileActions(form: FormController, files: FilesController, name: string, entry: FileEntry): unknown {
  const { key, state } = entry;
  const { words } = files;
  const shown = nameOf(entry, words);
  const button = (label: string, act: () => void) => fileButton(form, words, label, shown, act);
  const away = (label: string) => button(label, () => files.remove(name, key));
  const anew = (label: string) => button(label, () => files.retry(key));
  switch (state.status) {
    case 'paused':
      return html`${button(words.resume, () => files.resume(key))}${away(words.cancel)}`;
    case 'sending':
    case 'offline':
      return html`${files.canPause(entry) ? button(words.pause, () => files.pause(key)) : nothing}${away(words.cancel)}`;
    case 'preparing':
    case 'waiting':
      return away(words.cancel);
    case 'refused':
      return away(words.dismiss);
    case 'failed':
      return html`${isRefusedThere(state.failure) ? nothing : anew(words.retry)}${away(words.remove)}`;
    case 'check-failed':
      return html`${anew(words.again)}${away(words.remove)}`;
    case 'stored':
    case 'checking':
    case 'clean':
    case 'infected':
      return away(words.remove);
  }
}

/** A button for one file of several: what it's called says for which. */
function fileButton(
  form: FormController,
  words: FormFilesMessages,
  label: string,
  shown: string,
  act: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="button"
    aria-label=${words.of(label, shown)}
    aria-disabled=${form.locked ? 'true' : nothing}
    @click=${act}
  >
    ${label}
  </button>`;
}

function picker(form: FormController, files: FilesController, field: FilesField, limits: FileLimits): TemplateResult {
  const { words } = files;
  const accept = acceptText(limits);
  const several = takesSeveral(field, limits);
  const { name, most } = field;
  const id = form.idOf(name);
  const label = !files.of(name).length ? words.pick : most === 1 ? words.pickAnother : words.pickMore;
  const { describedBy, invalid } = described(form, field);
  const disabled = form.locked ? 'true' : nothing;
  if (files.canPick)
    return html`<button
      type="button"
      id=${id}
      class="button"
      data-picks=${name}
      aria-describedby=${describedBy || nothing}
      aria-disabled=${disabled}
      @click=${() => void files.pick(field, accept, several)}
    >
      ${label}
    </button>`;
  // Without a name: what it holds is no text of the form's.
  return html`<input
      id=${id}
      class="visually-hidden files-input"
      type="file"
      data-picks=${name}
      accept=${accept || nothing}
      ?multiple=${several}
      aria-describedby=${describedBy || nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      aria-disabled=${disabled}
      @click=${(event: Event) => form.locked && event.preventDefault()}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const chosen = [...(input.files ?? [])];
        // So that the same file can be chosen again.
        input.value = '';
        void files.add(field, chosen);
      }}
    /><label class="button" for=${id} aria-disabled=${disabled}>${label}</label>`;
}
