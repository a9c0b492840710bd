import type * as v from 'valibot';

/** One operation of the contract: where it is, whether it may be repeated, and what its answer looks like. */
export interface Operation<Request, Answer> {
  /** Name in the contract, for example `searchSubjects`. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path under the endpoint's base; `{name}` takes the request's member of that name. */
  readonly path: string;
  /** Members of the request that stand in the URL's query: codes that the page chose, never what somebody typed. */
  readonly query?: readonly string[];
  /** The request goes as multipart/form-data, one part for each member. */
  readonly multipart?: boolean;
  /** A read that may be repeated without effect, although it may be POST so that nothing typed stands in a URL. */
  readonly safe: boolean;
  readonly answer: v.GenericSchema<unknown, Answer>;
  /** Only a type: what the operation is called with. */
  readonly request?: (request: Request) => void;
}
