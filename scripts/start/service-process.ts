// The reference service in a process of its own. It stops when the process that started it lets go of it or dies, on every system:
// Windows has no signal that a process could catch.
import process from 'node:process';

process.once('disconnect', () => process.emit('SIGTERM'));

await import('../../demo/service/main.js');
