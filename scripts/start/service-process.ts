// The reference service in a process of its own. It stops when the process that started it lets go of it or dies, on every system:
// Windows has no signal that a process could catch.
import process from 'node:process';

// Ctrl-C in a terminal reaches this process too, and the service takes a second signal for impatience.
let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopping = true));
process.once('disconnect', () => {
  if (!isStopping) process.emit('SIGTERM', 'SIGTERM');
});

await import('../../demo/service/main.js');
