import type { HostRequest, HostResponse } from '../../../src/client/transport.js';
import type { Service } from '../../../src/contract/schema/service.js';
import { reply } from '../suites/subject.js';

/** What an endpoint answers. */
export type Answer = HostResponse | Promise<HostResponse>;

/** JSON that was sent. */
export type Body = Record<string, unknown>;

/** What an endpoint was asked. */
export interface Asked {
  readonly operation: string;
  readonly body: Body;
  readonly key: string | undefined;
  readonly url: string;
}

/** Every file that is sent is taken, and clean. */
export const UPLOAD = { id: 'upload-00000009', state: 'clean', size: 15, type: 'application/pdf' };

/** An endpoint that takes submissions and remembers what it was asked; what else it answers is for its class to say. */
export abstract class RecordingEndpoint {
  readonly asked: Asked[] = [];
  /** What became of a submission. */
  find: () => Answer = () => reply({ state: 'unknown' });

  constructor(public service: Service) {}

  readonly request = ({ operation, body, headers, url }: HostRequest): Promise<HostResponse> => {
    // A form with files is no JSON.
    const parsed = typeof body === 'string' ? (JSON.parse(body || '{}') as Body) : {};
    this.asked.push({ operation, body: parsed, key: headers['idempotency-key'], url });
    return Promise.resolve(this.answerAny(operation, parsed));
  };

  /** What was asked of an operation. */
  of(operation: string): Asked[] {
    return this.asked.filter((each) => each.operation === operation);
  }

  protected abstract answer(operation: string, body: Body): Answer;

  private answerAny(operation: string, body: Body): Answer {
    switch (operation) {
      case 'describeService':
        return reply(this.service);
      case 'findSubmission':
        return this.find();
      case 'createUpload':
      case 'getUpload':
        return reply(UPLOAD);
      default:
        return this.answer(operation, body);
    }
  }
}
