import type { FormFurtherMessages } from '../../locale/zh-hans/form-further.js';
import type { FilesField, Remark } from '../field.js';
import { error, type FieldRules } from '../rules.js';
import { type FileState, isComing, usableUpload } from './file-entry.js';

/** Stands for a file on its way. Ids of uploads are never so short. */
const COMING = '?';
/** Stands for a file that has failed or may not be used: nobody may believe that it goes along. */
const BROKEN = '!';

/** What a field holds of a file: the id of its upload, or that there is none to be sent. */
export const fileValue = (state: FileState): string => usableUpload(state)?.id ?? (isComing(state) ? COMING : BROKEN);

/** Files are of use to this visit alone: no draft holds them. */
export const filesRules = (words: () => FormFurtherMessages): FieldRules<FilesField, readonly string[]> => ({
  blank: [],
  fits: () => false,
  clean: (_field, value) => value,
  missing: ({ label }) => words().attach(label),
  judge({ label, most = Infinity }, value): Remark | undefined {
    if (value.includes(BROKEN)) return error(words().brokenFiles(label));
    if (value.includes(COMING)) return error(words().comingFiles(label));
    return value.length > most ? error(words().tooManyFiles(label, most, value.length)) : undefined;
  },
});
