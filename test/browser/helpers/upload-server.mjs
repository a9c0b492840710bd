import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';

/** What a request gets, by its path. */
const answers = {
  '/stored/uploads': (request, response, body) => {
    const type = request.headers['content-type'] ?? '';
    const said = {
      type,
      size: body.length,
      name: /filename="([^"]*)"/.exec(body.toString('latin1'))?.[1],
      cookie: request.headers.cookie,
    };
    json(response, 201, { id: 'upload-1', state: 'checking', size: body.length, type: JSON.stringify(said) });
  },
  '/refused/uploads': (_request, response) =>
    json(response, 413, { code: 'too-large', title: 'too large', traceId: 't-1' }, { 'retry-after': '7' }),
  '/elsewhere/uploads': (request, response) =>
    response
      .writeHead(307, { ...cors(request), location: `http://localhost:${request.socket.localPort}/stored/uploads` })
      .end(),
  '/not-utf8/uploads': (request, response) =>
    response
      .writeHead(200, { ...cors(request), 'content-type': 'application/json' })
      .end(Buffer.from([0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])),
  '/endless/uploads': (request, response) => {
    response.writeHead(200, { ...cors(request), 'content-type': 'application/json' });
    const chunk = Buffer.alloc(1024 * 1024, 0x20);
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    response.on('close', () => (closed += 1));
    more();
  },
  '/silent/uploads': (_request, response) => response.on('close', () => (closed += 1)),
  '/cut/uploads': (request) => request.socket.destroy(),
};

/** Connections of endless or silent answers that were closed from the other side. */
let closed = 0;

const cors = (request) => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-headers': 'idempotency-key, authorization',
  'access-control-expose-headers': 'retry-after',
});

const json = (response, status, value, headers = {}) =>
  response
    .writeHead(status, {
      ...cors(response.req),
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    })
    .end(JSON.stringify(value));

function handle(request, response) {
  if (request.method === 'OPTIONS') return response.writeHead(204, cors(request)).end();
  if (request.url === '/closed') return json(response, 200, { closed });
  // What is never read to its end is cut while it is on its way.
  if (request.url.startsWith('/cut')) return answers['/cut/uploads'](request);
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const answer = answers[request.url];
    if (answer) answer(request, response, Buffer.concat(chunks));
    else json(response, 404, { code: 'not-found', title: 'not found' });
  });
}

/** An endpoint for files on real HTTP, begun when a test asks for its origin: another one than the page’s. */
export const uploadServer = () => {
  let server;
  return {
    name: 'upload-server',
    async executeCommand({ command }) {
      if (command !== 'upload-server') return undefined;
      if (!server) {
        server = createServer(handle);
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      }
      return `http://127.0.0.1:${server.address().port}`;
    },
    serverStop() {
      server?.closeAllConnections();
      server?.close();
    },
  };
};
