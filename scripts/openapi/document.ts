// The OpenAPI document around the schemas.
import { OPERATIONS, type OperationFacts, TAGS } from '../../src/contract/openapi/operations.js';
import { describedSchemas } from './schemas.js';

const schemaRef = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const responseRef = (name: string) => ({ $ref: `#/components/responses/${name}` });

const problem = (description: string, headers: object = {}) => ({
  description,
  ...(Object.keys(headers).length > 0 ? { headers } : {}),
  content: { 'application/problem+json': { schema: schemaRef('Problem') } },
});
const RETRY = { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } };

const RESPONSES = {
  Invalid: problem('请求内容未通过校验。The request was rejected; `errors` points at each finding. Code `invalid`.'),
  Unauthenticated: problem(
    '需要登录或更高级别的登录。A login, or a stronger one, is needed: `level` and `actor` say which. Code `unauthenticated`.',
  ),
  Forbidden: problem(
    '无权访问，或需先完成人机验证。The caller may not see this, or must pass a human check first. Codes `forbidden`, `not-public`, `ineligible`, `challenge-required`.',
  ),
  NotFound: problem(
    '未找到。There is no such thing; where tries are limited, `triesLeft` says how many are left. Code `not-found`.',
  ),
  Conflict: problem(
    '与当前状态冲突。Something else is under way (`retryAfter` says until when), the Idempotency-Key is spent, or what the request is about has changed. Codes `conflict`, `template-changed`, `rules-changed`, `text-differs`, `duplicate`, `state-changed`.',
    RETRY,
  ),
  Gone: problem('已失效。The code was there and is over. Codes `code-expired`, `code-revoked`, `code-spent`.'),
  TooLarge: problem('请求内容过大。The body is too large. Code `too-large`.'),
  RateLimited: problem('请求过于频繁。Too many requests. Code `rate-limited`.', RETRY),
  Unavailable: problem('服务暂不可用。The service is down, or getting ready (`progress`). Code `unavailable`.', RETRY),
};

const PATH_PARAMETERS: Readonly<Record<string, string>> = {
  '/subjects/{id}': '主体标识。Opaque id from a search; it names no person.',
  '/reports/{id}': '报告标识。Opaque id; it opens nothing without the login that made the report.',
  '/commitment-templates/{id}': '承诺书标识。Id of the template; it stays the same in all versions.',
  '/commitments/{number}': '承诺编码。20 digits; it opens nothing without the query code or the login.',
  '/complaints/{number}': '投诉编号。It opens nothing without the query code or the login.',
  '/uploads/{id}': '文件标识。Opaque id from `createUpload`; it can not be guessed.',
  codeId: '合规码标识。Opaque id of a code; it is not the code.',
};

const pathParameters = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([placeholder, name = ''], index) => ({
    name,
    in: 'path',
    required: true,
    description: PATH_PARAMETERS[index === 0 ? path.slice(0, path.indexOf(placeholder) + placeholder.length) : name],
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  }));

const queryParameters = (query: Readonly<Record<string, string>> = {}) =>
  Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'string', maxLength: 100 },
  }));

/** The body of a form with files, as OpenAPI 3.1 has it: bytes have no schema but that of their part. */
const multipart = (parts: Readonly<Record<string, string>>) => ({
  type: 'object',
  required: Object.keys(parts),
  properties: Object.fromEntries(
    Object.entries(parts).map(([name, description]) => [
      name,
      { description, type: 'string', contentMediaType: 'application/octet-stream' },
    ]),
  ),
});

function requestBody({ body, parts }: OperationFacts) {
  if (body) return { requestBody: { required: true, content: { 'application/json': { schema: schemaRef(body) } } } };
  return parts
    ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: multipart(parts) } } } }
    : {};
}

const IDEMPOTENCY_KEY = { $ref: '#/components/parameters/IdempotencyKey' };

function describe(facts: OperationFacts) {
  const { operation, tag, summary, description, body, parts, answer, keyed, conflicts, ends, mayMiss } = facts;
  const inPath = pathParameters(operation.path);
  const parameters = [...inPath, ...queryParameters(facts.query), ...(keyed ? [IDEMPOTENCY_KEY] : [])];
  return {
    operationId: operation.name,
    tags: [tag],
    summary,
    description,
    'x-safe': operation.safe,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBody(facts),
    responses: {
      200: { description: 'The answer.', content: { 'application/json': { schema: schemaRef(answer) } } },
      400: responseRef('Invalid'),
      401: responseRef('Unauthenticated'),
      403: responseRef('Forbidden'),
      ...(inPath.length > 0 || mayMiss ? { 404: responseRef('NotFound') } : {}),
      ...(conflicts ? { 409: responseRef('Conflict') } : {}),
      ...(ends ? { 410: responseRef('Gone') } : {}),
      ...(body || parts ? { 413: responseRef('TooLarge') } : {}),
      429: responseRef('RateLimited'),
      503: responseRef('Unavailable'),
    },
  };
}

/** Operations by path and method. */
function paths() {
  const all: Record<string, Record<string, unknown>> = {};
  for (const facts of OPERATIONS) {
    const { path, method } = facts.operation;
    all[path] = { ...all[path], [method.toLowerCase()]: describe(facts) };
  }
  return all;
}

/** The whole document (OpenAPI 3.1). */
export const buildOpenApi = () => ({
  openapi: '3.1.0',
  info: {
    title: '公共信用服务契约 Public credit service contract',
    version: '1.0',
    description: [
      'What an endpoint says so that the elements of this kit work with it.',
      'Dates are `YYYY-MM-DD`, and `2099-12-31` says that there is no end (长期). Instants are RFC 3339 with offset. Money is a decimal string with',
      'its currency and unit. Sets marked `x-known-values` may grow: a reader shows an unknown value by the text that the server sends beside it.',
      'Answers may hold members that this document does not know; readers pass over them. `maxLength` counts code points. Operations marked `x-safe`',
      'may be repeated. Nothing that a person typed, and no number or code that opens a record, stands in a URL.',
    ].join('\n'),
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/v1', description: 'Base of the endpoint; any other is configured in the page.' }],
  tags: TAGS,
  security: [{}, { bearer: [] }, { session: [], csrf: [] }],
  paths: paths(),
  components: {
    schemas: describedSchemas(),
    responses: RESPONSES,
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description:
          '提交标识。Made up by the caller, unguessable, new for every submission. Sent again with the same body, the same answer comes for 24 hours; ' +
          'with another body 409.',
        schema: { type: 'string', minLength: 16, maxLength: 200 },
      },
    },
    headers: {
      RetryAfter: {
        description:
          '重试等待秒数。Seconds until another try is worth it; endpoints of another origin expose it (CORS).',
        schema: { type: 'integer', minimum: 0 },
      },
    },
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'Across origins: a token that the page hands over by `getToken`.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'session',
        description: "On the same origin: the operator's own session cookie, whatever its name.",
      },
      csrf: {
        type: 'apiKey',
        in: 'header',
        name: 'X-CSRF-Token',
        description: 'With a session cookie, on everything but GET: the value of the cookie `csrf_token`.',
      },
    },
  },
});
