import type { Operation } from '../operation.js';
import type { SearchSubjectsRequest } from '../schema/request.js';
import { type SubjectList, SubjectListSchema } from '../schema/subject.js';

/** Subjects by name or code; exact and prefix hits first. */
export const searchSubjects: Operation<SearchSubjectsRequest, SubjectList> = {
  name: 'searchSubjects',
  method: 'POST',
  path: '/subjects/search',
  safe: true,
  answer: SubjectListSchema,
};
