import type { Operation } from '../operation.js';
import type { GetSubjectRequest } from '../schema/request.js';
import { type Subject, SubjectSchema } from '../schema/subject.js';

/** Registration data, evaluations and counters of one subject. Its id is opaque and names no person, so it may stand in the path. */
export const getSubject: Operation<GetSubjectRequest, Subject> = {
  name: 'getSubject',
  method: 'GET',
  path: '/subjects/{id}',
  safe: true,
  answer: SubjectSchema,
};
